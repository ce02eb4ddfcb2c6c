using FluentValidation;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Mines.Stockpiles;

namespace Kazakhmys.Erp.Mines.Register;

internal sealed class RegisterMineValidator : AbstractValidator<RegisterMine>
{
    private const int MaxName = 200;

    public RegisterMineValidator()
    {
        RuleFor(mine => mine.Book).IsNamed();
        RuleFor(mine => mine.Code).IsSegment();
        RuleFor(mine => mine.Name).IsText(MaxName);
        RuleForEach(mine => mine.Workplaces).SetValidator(new WorkplaceValidator());
        RuleForEach(mine => mine.Stockpiles).SetValidator(new StockpileValidator());
        RuleFor(mine => mine.Workplaces)
            .Must(workplaces => AreDistinct(workplaces.Select(w => w.Code))).WithViolation(MinesViolations.CodeTwice);
        RuleFor(mine => mine.Stockpiles)
            .Must(stockpiles => AreDistinct(stockpiles.Select(s => s.Code))).WithViolation(MinesViolations.CodeTwice);
    }

    private static bool AreDistinct(IEnumerable<Code> codes)
    {
        var seen = new HashSet<Code>();
        return codes.All(seen.Add);
    }

    private sealed class WorkplaceValidator : AbstractValidator<Workplace>
    {
        public WorkplaceValidator()
        {
            RuleFor(workplace => workplace.Code).IsSegment();
            RuleFor(workplace => workplace.Name).IsText(MaxName);
            RuleFor(workplace => workplace.SourceAccount).IsNamed();
        }
    }

    private sealed class StockpileValidator : AbstractValidator<Stockpile>
    {
        public StockpileValidator()
        {
            RuleFor(stockpile => stockpile.Code).IsSegment();
            RuleFor(stockpile => stockpile.Name).IsText(MaxName);
        }
    }
}
