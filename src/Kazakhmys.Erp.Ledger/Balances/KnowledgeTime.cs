using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Masters;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>Finds the day and the sequence that a moment means.</summary>
internal sealed class KnowledgeTime(ProductionCalendar calendar)
{
    private const string SelectRecorded = "select recorded_at from ledger_entry where book = $1 and seq = $2";

    public async ValueTask<ResolvedMoment> ResolveAsync(
        StoreSession session, Code book, HeadRow head, BalanceMoment? moment, CancellationToken cancellationToken)
    {
        if (moment is null)
            return new ResolvedMoment(long.MaxValue, null, head.Seq);
        if ((moment.AsOf is not null && moment.AsOfInstant is not null) || (moment.KnownAtSeq is not null && moment.KnownAt is not null))
            throw new ValidationFailedException(LedgerViolations.MomentTwice.At("Moment"));
        var day = moment.AsOfInstant is { } instant ? calendar.DayAt(instant).Number : moment.AsOf?.Number ?? long.MaxValue;
        var known = moment.KnownAt is { } knownAt
            ? await LastSeqAsync(session, book, head, knownAt, cancellationToken).ConfigureAwait(false)
            : Math.Clamp(moment.KnownAtSeq ?? head.Seq, 0, head.Seq);
        return new ResolvedMoment(day, moment.AsOfInstant?.ToUnixTimeTicks(), known);
    }

    /// <summary>The last entry recorded up to an instant: recorded times grow with the sequence, so it is found by halving.</summary>
    private static async ValueTask<long> LastSeqAsync(
        StoreSession session, Code book, HeadRow head, Instant knownAt, CancellationToken cancellationToken)
    {
        var ticks = knownAt.ToUnixTimeTicks();
        if (head.Seq == 0 || ticks >= head.RecordedAt)
            return head.Seq;
        using var statement = session.Prepare(SelectRecorded);
        var (low, high) = (0L, head.Seq);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            statement.Bind(0, book.Value);
            statement.Bind(1, middle);
            await statement.StepAsync(cancellationToken).ConfigureAwait(false);
            var recorded = statement.Number(0);
            await statement.ResetAsync(cancellationToken).ConfigureAwait(false);
            if (recorded <= ticks)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
}
