using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Leaching;

internal sealed class StackOreValidator : AbstractValidator<StackOre>
{
    public StackOreValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Pad).IsNumber();
        RuleFor(command => command.Number).IsNamed();
        RuleFor(command => command.From).IsNamed();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Dry).Must(dry => dry > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
    }
}
