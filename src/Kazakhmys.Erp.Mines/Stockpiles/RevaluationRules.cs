using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>
/// Values withdrawals anew, without I/O. The rule for what comes late: a withdrawal that is posted keeps its assay, because wagons and bins were booked
/// with it; the ledger is not rewritten. A back-dated receipt or a corrected report changes the book content, and so withdrawals from then on. What the
/// earlier ones would carry had everything been known is shown here, and may be settled by an adjustment of the host's.
/// </summary>
public static class RevaluationRules
{
    /// <summary>The document type of withdrawals in the ledger.</summary>
    public static readonly Code WithdrawalType = Code.Parse("withdrawal");

    /// <summary>The revaluation of entries after an opening content.</summary>
    /// <param name="method">Weighted average, FIFO or LIFO; the opening content is one parcel.</param>
    /// <param name="opening">The content before the first day.</param>
    /// <param name="entries">The entries of the days.</param>
    /// <param name="bookClosing">The content after the last day.</param>
    /// <exception cref="Kernel.Violations.RuleViolatedException">At some moment more had gone than had come (<c>mines.stockpile.too-little</c>).</exception>
    public static StockpileRevaluation Revalue(
        StockpileMethod method, StockpileContent opening, IReadOnlyList<StockpileEntry> entries, StockpileContent bookClosing)
    {
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(entries);
        // An entry and its reversal are one document; what is left of it is what counts.
        var documents = entries.GroupBy(entry => (entry.Document.Type, entry.Document.Id))
            .Select(document => (document.Key.Type, document.Key.Id, At: document.Min(entry => entry.At), Net: Net(document)))
            .Where(document => document.Net.Dry != Mass.Zero).OrderBy(document => document.At).ThenBy(document => document.Net.Dry < Mass.Zero).ToList();
        var movements = documents.Select(document => Movement(document.At, document.Net)).ToList();
        if (opening.Dry > Mass.Zero)
            movements.Insert(0, new StockpileMovement { At = Instant.MinValue, Dry = opening.Dry, Metals = opening.Metals });
        var valuation = StockpileArithmetic.Value(method, movements);
        var issues = documents.Where(document => document.Net.Dry < Mass.Zero).Zip(valuation.Issues);
        return new StockpileRevaluation
        {
            Method = method,
            Withdrawals =
            [
                .. issues.Where(issue => issue.First.Type == WithdrawalType).Select(issue => new RevaluedWithdrawal
                {
                    Document = issue.First.Id, Posted = Negative(issue.First.Net), Valued = issue.Second,
                }),
            ],
            Closing = valuation.Closing,
            BookClosing = bookClosing,
        };
    }

    private static StockpileMovement Movement(Instant at, StockpileContent net) => net.Dry > Mass.Zero
        ? new StockpileMovement { At = at, Dry = net.Dry, Metals = net.Metals }
        : new StockpileMovement { At = at, Dry = -net.Dry };

    private static StockpileContent Net(IEnumerable<StockpileEntry> entries) =>
        StockpileArithmetic.Sum(entries.Select(entry => new StockpileContent { Dry = entry.Dry, Metals = entry.Metals }));

    private static StockpileContent Negative(StockpileContent content) => new()
    {
        Dry = -content.Dry, Metals = content.Metals.ToDictionary(metal => metal.Key, metal => -metal.Value),
    };
}
