using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;

namespace Kazakhmys.Erp.Smelting.Bars;

internal sealed class CastBarValidator : AbstractValidator<CastBar>
{
    public CastBarValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Serial).IsNamed();
        RuleFor(command => command.Shift).Must(shift => shift.Number > 0).WithViolation(KernelViolations.ValueRequired);
        RuleFor(command => command.Metal)
            .Must(metal => metal == KnownCommodities.Gold || metal == KnownCommodities.Silver).WithViolation(SmeltingViolations.BarMetal);
        RuleFor(command => command.ScaleUnit).Must(unit => unit > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Gross).Must(gross => gross > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        RuleFor(command => command.Gross)
            .Must((command, gross) => gross.Milligrams % command.ScaleUnit.Milligrams == 0)
            .When(command => command.ScaleUnit > Mass.Zero, ApplyConditionTo.CurrentValidator)
            .WithViolation(SmeltingViolations.BarScale, command => [("unit", command.ScaleUnit)]);
    }
}
