using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class RecordExtractionValidator : AbstractValidator<RecordExtraction>
{
    public RecordExtractionValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Number).IsNamed();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Flow).Must(flow => flow > Volume.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Raffinate)
            .Must((command, raffinate) => raffinate <= command.Pls)
            .WithViolation(SmeltingViolations.ExtractionRaffinate, command => [("pls", command.Pls)]);
    }
}
