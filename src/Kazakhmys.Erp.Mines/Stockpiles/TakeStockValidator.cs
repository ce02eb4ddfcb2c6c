using FluentValidation;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Stockpiles;

internal sealed class TakeStockValidator : AbstractValidator<TakeStock>
{
    public TakeStockValidator()
    {
        RuleFor(stockTake => stockTake.Book).IsNamed();
        RuleFor(stockTake => stockTake.Mine).IsSegment();
        RuleFor(stockTake => stockTake.Stockpile).IsSegment();
        RuleFor(stockTake => stockTake.Counted).Must(counted => counted >= Mass.Zero).WithViolation(KernelViolations.ValueNegative);
    }
}
