using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class RecordPadReadingValidator : AbstractValidator<RecordPadReading>
{
    public RecordPadReadingValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Pad).IsNumber();
        RuleFor(command => command.Number).IsNamed();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Irrigation).Must(volume => volume >= Volume.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(command => command.Pls).Must(volume => volume >= Volume.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(command => command.Acid).Must(acid => acid >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
        RuleFor(command => command.AcidFrom)
            .Must((command, from) => from is not null || command.Acid == Mass.Zero).WithViolation(SmeltingViolations.PadAcid);
    }
}
