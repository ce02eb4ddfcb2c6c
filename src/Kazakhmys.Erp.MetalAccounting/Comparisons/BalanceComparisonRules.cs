using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace Kazakhmys.Erp.MetalAccounting.Comparisons;

/// <summary>How a balance is held against declared figures. Pure.</summary>
public static class BalanceComparisonRules
{
    /// <summary>
    /// One comparison for each line and stage, for the change of each stock (<c>&lt;stock&gt;-change</c>) and for each recovery. The bounds of a
    /// computed recovery come from the bounds of its stages.
    /// </summary>
    public static BalanceComparison Compare(
        MetalBalance balance, IReadOnlyList<DeclaredFigure> declared, IReadOnlyDictionary<Code, Interval<Mass>>? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(balance);
        ArgumentNullException.ThrowIfNull(declared);
        var lines = Computed(balance)
            .Select(each => new ComparedFigure<Mass>
            {
                Name = each.Name,
                Computed = Within(each.Amount, bounds?.GetValueOrDefault(each.Name)),
                Declared = declared.LastOrDefault(figure => figure.Declared.Name == each.Name)?.Mass,
            })
            .ToList();
        var recoveries = balance.Recoveries
            .Where(recovery => Sum(recovery.InStages).Low > Mass.Zero)
            .Select(recovery => new ComparedFigure<Ratio>
            {
                Name = recovery.Code,
                Computed = Intervals.Quotient(Sum(recovery.OutStages), Sum(recovery.InStages)),
                Declared = declared.LastOrDefault(figure => figure.Declared.Name == recovery.Code)?.Share,
            })
            .ToList();
        var named = lines.Where(line => line.Declared is not null).Select(line => line.Name)
            .Concat(recoveries.Where(recovery => recovery.Declared is not null).Select(recovery => recovery.Name))
            .ToHashSet();
        return new BalanceComparison
        {
            Balance = balance,
            Lines = lines,
            Recoveries = recoveries,
            Unmatched = [.. declared.Where(figure => !named.Contains(figure.Declared.Name))],
        };

        Interval<Mass> Sum(IReadOnlyList<Code> stages) => balance.Stages
            .Where(stage => stages.Contains(stage.Code))
            .Select(stage => Within(stage.Amount, bounds?.GetValueOrDefault(stage.Code)))
            .Aggregate(Intervals.Exactly(Mass.Zero), (sum, stage) => sum.Plus(stage));
    }

    private static IEnumerable<(Code Name, Mass Amount)> Computed(MetalBalance balance)
    {
        foreach (var line in balance.Lines.Where(line => line.Term != BalanceTerm.OpeningStock).Concat(balance.Stages))
            yield return (line.Code, line.Amount);
        foreach (var stock in balance.Lines.Where(line => line.Term is BalanceTerm.OpeningStock or BalanceTerm.ClosingStock).Select(line => line.Code).Distinct())
            yield return (Code.Parse($"{stock}-change"), balance.ChangeOf(stock));
    }

    /// <summary>The amount with the widths of the bounds to either side.</summary>
    private static Interval<Mass> Within(Mass amount, Interval<Mass>? bounds) => bounds is null
        ? Intervals.Exactly(amount)
        : new() { Low = amount - (bounds.Value - bounds.Low), Value = amount, High = amount + (bounds.High - bounds.Value) };
}
