using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

internal sealed class RecordAcidValidator : AbstractValidator<RecordAcid>
{
    public RecordAcidValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Number).IsNamed();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Acid).Must(acid => acid > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Strength)
            .Must(strength => strength > Ratio.Zero && strength <= Ratio.One).WithViolation(SmeltingViolations.AcidStrength);
        RuleFor(command => command.TailSulphur).Must(sulphur => sulphur >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
    }
}
