using Kazakhmys.Erp.Kernel.Calendars;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>
/// The two times of a balance: up to when things happened, and what was known of them. Leave both empty for "now, as known now".
/// </summary>
public sealed record BalanceMoment
{
    /// <summary>Everything, as known now.</summary>
    public static BalanceMoment Latest { get; } = new();

    /// <summary>The end of a production day: entries that count on it or before.</summary>
    public ProductionDay? AsOf { get; init; }

    /// <summary>
    /// An instant within a production day instead of a whole day: of the entries that count on that day, those effective up to it.
    /// Costs a scan of the entries of the open period.
    /// </summary>
    public Instant? AsOfInstant { get; init; }

    /// <summary>As known when the entry with this sequence had been recorded.</summary>
    public long? KnownAtSeq { get; init; }

    /// <summary>As known at an instant: entries recorded up to and including it.</summary>
    public Instant? KnownAt { get; init; }
}
