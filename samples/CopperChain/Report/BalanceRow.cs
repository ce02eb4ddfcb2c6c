using CopperChain.Balances;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Comparisons;
using Kazakhmys.Erp.MetalAccounting.Figures;

namespace CopperChain.Report;

/// <summary>One printed line of a balance: what the ledger has, between its bounds from rounding, beside what was published.</summary>
internal sealed record BalanceRow
{
    private static readonly Dictionary<BalanceTerm, string> _terms = new()
    {
        [BalanceTerm.OpeningStock] = "opening stock",
        [BalanceTerm.Ore] = "+ ore",
        [BalanceTerm.ThirdPartyFeed] = "+ other feed",
        [BalanceTerm.Products] = "= products",
        [BalanceTerm.Sales] = "+ sales",
        [BalanceTerm.Losses] = "+ losses",
        [BalanceTerm.ClosingStock] = "+ closing stock",
        [BalanceTerm.Unaccounted] = "+ unaccounted",
    };

    public required string Term { get; init; }

    public required string Name { get; init; }

    public required Interval<Mass> Computed { get; init; }

    public Interval<Mass>? Published { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>True for a flow within the chain, which is no term of the balance.</summary>
    public required bool IsStage { get; init; }

    /// <summary>Copper or ore: the terms of the balance, then the stages of the chain.</summary>
    public static IReadOnlyList<BalanceRow> Of(BalanceComparison comparison) =>
        [.. comparison.Balance.Lines.Select(line => Of(comparison, line)), .. Stages(comparison)];

    /// <summary>The stages only, those with a flow.</summary>
    public static IEnumerable<BalanceRow> Stages(BalanceComparison comparison) =>
        comparison.Balance.Stages.Where(stage => stage.Amount != Mass.Zero).Select(stage => Of(comparison, stage));

    /// <summary>Unaccounted, whether or not anything is on it.</summary>
    public static BalanceRow Unaccounted(PeriodStatement statement) => new()
    {
        Term = _terms[BalanceTerm.Unaccounted],
        Name = "unaccounted",
        Computed = Intervals.Exactly(statement.Copper.Balance.Of(BalanceTerm.Unaccounted)),
        Verdict = Verdict.NotPublished,
        IsStage = false,
    };

    private static BalanceRow Of(BalanceComparison comparison, BalanceLine line)
    {
        var compared = comparison.Lines.FirstOrDefault(each => each.Name == line.Code);
        var isOpening = line.Term == BalanceTerm.OpeningStock || compared is null;
        return new BalanceRow
        {
            Term = line.Term is { } term ? _terms[term] : "stage",
            Name = line.Name.En,
            Computed = isOpening ? Intervals.Exactly(line.Amount) : compared!.Computed,
            Published = isOpening ? null : compared!.Declared,
            Verdict = isOpening ? Verdict.NotPublished : compared!.Verdict,
            IsStage = line.Term is null,
        };
    }
}
