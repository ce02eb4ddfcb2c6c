using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Posting;

namespace Kazakhmys.Erp.Ledger.Periods;

/// <summary>Closes and reopens periods, on record in the chain.</summary>
internal sealed class PeriodClosing(ControlEntries entries, ProductionCalendar calendar)
{
    public async Task<ClosedPeriod> CloseAsync(
        UnitOfWork unitOfWork, Code book, Code period, HeadRow head, BookMasters known, CancellationToken cancellationToken)
    {
        var span = Lookups.Period(known, book, period);
        if (span.State == PeriodState.Closed)
            throw new RuleViolatedException(LedgerViolations.PeriodNotOpen.At("Period", period, ("state", Stored.Text(span.State))));
        var earlier = known.Periods.FirstOrDefault(p => p.EndDay <= span.FirstDay && p.State != PeriodState.Closed);
        if (earlier is not null)
            throw new RuleViolatedException(LedgerViolations.PeriodEarlierOpen.At("Period", period, ("other", earlier.Code)));
        var closed = span with { State = PeriodState.Closed, Revision = span.Revision + 1 };
        var previous = known.LastClosedBy(span.FirstDay - 1);
        await Snapshots.WriteAsync(unitOfWork, book, closed, previous, cancellationToken).ConfigureAwait(false);
        var (count, hash) = await Snapshots.HashAsync(unitOfWork, book, closed.Code.Value, closed.Revision, cancellationToken).ConfigureAwait(false);
        await PeriodStore.UpdateAsync(unitOfWork, book, closed, cancellationToken).ConfigureAwait(false);
        var receipt = await entries
            .WriteAsync(unitOfWork, book, head, Closing(closed, count, hash, head), cancellationToken).ConfigureAwait(false);
        return new ClosedPeriod
        {
            Book = book, Period = closed.Of(book).Period, Revision = closed.Revision, Balances = count, SnapshotHash = hash, Receipt = receipt,
        };
    }

    public async Task<LedgerPeriod> ReopenAsync(
        UnitOfWork unitOfWork, ReopenPeriod order, HeadRow head, BookMasters known, CancellationToken cancellationToken)
    {
        var span = Lookups.Period(known, order.Book, order.Period);
        if (span.State != PeriodState.Closed)
            throw new RuleViolatedException(LedgerViolations.PeriodNotClosed.At("Period", order.Period, ("state", Stored.Text(span.State))));
        var later = known.Periods.FirstOrDefault(p => p.FirstDay >= span.EndDay && p.State == PeriodState.Closed);
        if (later is not null)
            throw new RuleViolatedException(LedgerViolations.PeriodLaterClosed.At("Period", order.Period, ("other", later.Code)));
        if (span.IsIndexed)
            await PeriodStore.DropIndexAsync(unitOfWork, order.Book, span, cancellationToken).ConfigureAwait(false);
        var open = span with { State = PeriodState.Open, IsIndexed = false };
        await PeriodStore.UpdateAsync(unitOfWork, order.Book, open, cancellationToken).ConfigureAwait(false);
        await entries.WriteAsync(unitOfWork, order.Book, head, Reopening(span, order, head), cancellationToken).ConfigureAwait(false);
        return open.Of(order.Book);
    }

    private PendingEntry Closing(PeriodSpan span, int count, EntryHash hash, HeadRow head) =>
        Control(span, EntryKind.Close, null, head, string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"period":"{{span.Code}}","revision":{{span.Revision}},"balances":{{count}},"snapshot":"{{hash}}"}"""));

    private PendingEntry Reopening(PeriodSpan span, ReopenPeriod order, HeadRow head) =>
        Control(span, EntryKind.Reopening, order.Reason, head, string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"period":"{{span.Code}}","revision":{{span.Revision}},"approvedBy":"{{order.ApprovedBy}}"}"""));

    private PendingEntry Control(PeriodSpan span, EntryKind kind, string? memo, HeadRow head, string statement) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"{ProductionDay.FromNumber(span.EndDay)}/ledger/{Stored.Text(kind)}/{span.Code}/{head.Seq + 1}"),
        EffectiveTicks = calendar.IntervalOf(ProductionDay.FromNumber(span.EndDay)).Start.ToUnixTimeTicks() - 1,
        Day = span.EndDay - 1,
        Kind = kind,
        Quality = EntryQuality.Final,
        Document = new DocumentReference
        {
            Module = Code.Parse("ledger"), Type = Code.Parse("period"), Id = span.Code.Value, Revision = span.Revision,
        },
        Memo = memo,
        Statement = statement,
        Transfers = [],
    };
}
