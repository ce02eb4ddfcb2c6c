using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.StockTakes;

internal sealed class TakeStockValidator : AbstractValidator<TakeStock>
{
    public TakeStockValidator()
    {
        RuleFor(command => command.Book).IsNamed();
        RuleFor(command => command.Smelter).IsNamed();
        RuleFor(command => command.Number).IsNamed();
        RuleFor(command => command.Place).IsNamed();
        RuleFor(command => command.Counts).NotEmpty().WithViolation(KernelViolations.ListEmpty);
        RuleForEach(command => command.Counts).ChildRules(count =>
        {
            count.RuleFor(each => each.Commodity).IsNamed();
            count.RuleFor(each => each.Counted).Must(counted => counted >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
            count.RuleFor(each => each.StandardUncertainty).Must(value => value > Mass.Zero).WithViolation(KernelViolations.ValueNotPositive);
        });
        RuleFor(command => command.Counts)
            .Must(counts => counts.Select(count => count.Commodity).Distinct().Count() == counts.Count).WithViolation(SmeltingViolations.StockTakeTwice);
    }
}
