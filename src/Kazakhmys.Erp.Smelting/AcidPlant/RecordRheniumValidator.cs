using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

internal sealed class RecordRheniumValidator : AbstractValidator<RecordRhenium>
{
    public RecordRheniumValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Number).IsNamed();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Solution).Must(solution => solution > Volume.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Rhenium).Must(rhenium => rhenium > Concentration.Zero).WithViolation(KernelViolations.ValueNotPositive);
    }
}
