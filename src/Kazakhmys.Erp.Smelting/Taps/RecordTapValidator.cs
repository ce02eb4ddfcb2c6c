using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Taps;

internal sealed class RecordTapValidator : AbstractValidator<RecordTap>
{
    public RecordTapValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Heat).IsNumber();
        RuleFor(command => command.Number).IsNumber();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Dry).Must(dry => dry > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.IsDiscarded)
            .Must((command, discarded) => !discarded || command.Product is TapProduct.Slag or TapProduct.Dust or TapProduct.Gas)
            .WithViolation(SmeltingViolations.TapDiscard, command => [("product", command.Product)]);
    }
}
