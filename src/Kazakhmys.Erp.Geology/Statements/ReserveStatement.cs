using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Statements;

/// <summary>A statement of the reserves of a deposit at a date, as the ledger had them when it was drawn up.</summary>
public sealed record ReserveStatement
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Identity, unique in the book.</summary>
    public required Code Id { get; init; }

    /// <summary>The deposit.</summary>
    public required Code Deposit { get; init; }

    /// <summary>The day at whose end the reserves are stated.</summary>
    public required ProductionDay AsOf { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReserveStatementStatus Status { get; init; }

    /// <summary>The statement it replaces when approved, if any.</summary>
    public Code? Supersedes { get; init; }

    /// <summary>Who drew it up.</summary>
    public required Code DrawnUpBy { get; init; }

    /// <summary>Who approved it, once somebody has.</summary>
    public Code? ApprovedBy { get; init; }

    /// <summary>The lines, by account and commodity.</summary>
    public required IReadOnlyList<ReserveStatementLine> Lines { get; init; }

    /// <summary>
    /// The sums by classification and commodity, in the order of the categories. Categories of different systems stand side by side and are never
    /// summed: one ore may be classified in both.
    /// </summary>
    public IReadOnlyList<ReserveTotal> Totals =>
    [
        .. Lines.GroupBy(line => (line.Block.Classification, line.Commodity))
            .Select(group => new ReserveTotal
            {
                Classification = group.Key.Classification,
                Commodity = group.Key.Commodity,
                Amount = group.Sum(line => line.Amount),
            })
            .OrderBy(total => total.Classification.System).ThenBy(total => total.Classification.Category)
            .ThenBy(total => total.Classification.IsOffBalance).ThenBy(total => total.Commodity),
    ];
}
