using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Plans;

internal sealed class RecordPlanValidator : AbstractValidator<RecordPlan>
{
    public RecordPlanValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Number).IsNamed();
        RuleFor(command => command.Period).NotNull().WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Quantity).Must(quantity => quantity > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Source).NotEmpty().WithViolation(KernelViolations.ValueRequired);
    }
}
