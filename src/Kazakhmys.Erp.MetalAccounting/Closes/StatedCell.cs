using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.BalanceSheets;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>A cell of a stated balance.</summary>
public sealed record StatedCell
{
    /// <summary>The metal.</summary>
    public required Code Metal { get; init; }

    /// <summary>The line of the layout.</summary>
    public required Code Line { get; init; }

    /// <summary>The term, as documents write it (<c>openingStock</c>); <c>stage</c> for a flow between stages.</summary>
    public required string Term { get; init; }

    /// <summary>The account.</summary>
    public required Code Account { get; init; }

    /// <summary>The account on the other side; null for a stock.</summary>
    public Code? Counterpart { get; init; }

    /// <summary>Whose metal it is; null where it is not said.</summary>
    public string? Owner { get; init; }

    /// <summary>The amount.</summary>
    public required Mass Amount { get; init; }

    /// <summary>Its standard uncertainty; null where it is not known.</summary>
    public Mass? Standard { get; init; }

    /// <summary>The cells of a balance.</summary>
    public static IReadOnlyList<StatedCell> Of(MetalBalance balance)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return [.. balance.Lines.Concat(balance.Stages).SelectMany(line => line.Cells.Select(cell => Of(balance.Metal, line, cell)))];
    }

    private static StatedCell Of(Code metal, BalanceLine line, BalanceCell cell) => new()
    {
        Metal = metal,
        Line = line.Code,
        Term = line.Term is { } term ? SheetTexts.CodeOf(term) : "stage",
        Account = cell.Account,
        Counterpart = cell.Counterpart,
        Owner = cell.Owner,
        Amount = cell.Amount,
        Standard = cell.Uncertainty.Standard,
    };
}
