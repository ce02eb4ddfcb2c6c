using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>
/// The metal balance of a period over the whole chain: opening stock + ore + third-party feed = products + sales of intermediates + losses +
/// closing stock + unaccounted.
/// </summary>
public sealed record MetalBalance
{
    /// <summary>The books.</summary>
    public required IReadOnlyList<Code> Books { get; init; }

    /// <summary>The commodity.</summary>
    public required Code Metal { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The layout that it was made with.</summary>
    public required Code Layout { get; init; }

    /// <summary>The lines in the order of their terms; of a layout's lines those without cells are left out.</summary>
    public required IReadOnlyList<BalanceLine> Lines { get; init; }

    /// <summary>Flows between stages; no terms.</summary>
    public required IReadOnlyList<BalanceLine> Stages { get; init; }

    /// <summary>Recoveries of stages.</summary>
    public required IReadOnlyList<StageRecovery> Recoveries { get; init; }

    /// <summary>The balances of the areas.</summary>
    public required IReadOnlyList<AreaBalance> Areas { get; init; }

    /// <summary>The balances of the owners: own, purchased and tolled metal kept apart.</summary>
    public IReadOnlyList<OwnerBalance> Owners { get; init; } = [];

    /// <summary>The totals of all terms with their uncertainty, in the order of the terms.</summary>
    public IReadOnlyList<TermTotal> Totals { get; init; } = [];

    /// <summary>What totals assume of cells whose correlation nobody states.</summary>
    public CorrelationAssumption Assumption { get; init; }

    /// <summary>The sum of the lines of a term.</summary>
    public Mass Of(BalanceTerm term) => Lines.Where(line => line.Term == term).Sum(line => line.Amount);

    /// <summary>The amount of a line or stage; nothing where it has no cells. For a stock the term says which.</summary>
    public Mass Of(Code line, BalanceTerm? term = null) =>
        Lines.Concat(Stages).Where(each => each.Code == line && (term is null || each.Term == term)).Sum(each => each.Amount);

    /// <summary>Closing less opening stock of a stock line: metal that stayed in it.</summary>
    public Mass ChangeOf(Code stock) => Of(stock, BalanceTerm.ClosingStock) - Of(stock, BalanceTerm.OpeningStock);

    /// <summary>Left side less right side of the balance; zero by construction.</summary>
    public Mass Difference =>
        Of(BalanceTerm.OpeningStock) + Of(BalanceTerm.Ore) + Of(BalanceTerm.ThirdPartyFeed)
        - Of(BalanceTerm.Products) - Of(BalanceTerm.Sales) - Of(BalanceTerm.Losses) - Of(BalanceTerm.ClosingStock) - Of(BalanceTerm.Unaccounted);
}
