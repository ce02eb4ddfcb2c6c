using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Periods;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>Finds day, period, accounts and commodities of the entries of a batch, and says everything that is wrong with them.</summary>
internal sealed class EntryResolution(CommodityCache commodities, ProductionCalendar calendar)
{
    public async ValueTask ResolveAsync(
        StoreSession session, Code book, BookMasters masters, HeadRow head, PostingBatch batch, Findings found, CancellationToken cancellationToken)
    {
        var clock = new DayClock(calendar);
        for (var i = 0; i < batch.EntryCount; i++)
        {
            if (batch.Entry(i).Before is not null)
                continue;
            PlaceInTime(ref batch.Entry(i), book, masters, ref clock, found.Below(i, batch.IsList));
            // Sequences have no gaps: what lies between 1 and the head is there.
            if (batch.Entry(i) is { NeedsRelated: true, RelatedSeq: var related } && (related < 1 || related > head.Seq))
                found.Below(i, batch.IsList).Missing(LedgerViolations.EntryMissing.At("Adjusts", related, ("book", book)));
            batch.Entry(i).FirstTransfer = batch.TransferCount;
            var (transfers, day) = (batch.Entry(i).Transfers, batch.Entry(i).Day);
            for (var line = 0; line < transfers.Count; line++)
            {
                var transfer = transfers[line];
                var commodity = batch.Find(transfer.Commodity)
                    ?? commodities.Find(transfer.Commodity)
                    ?? await commodities.FindAsync(session, transfer.Commodity, cancellationToken).ConfigureAwait(false);
                Resolve(transfer, line, day, book, masters, commodity, batch, found.Below(i, batch.IsList));
            }
        }
    }

    private static void PlaceInTime(ref PendingEntry entry, Code book, BookMasters masters, ref DayClock clock, Findings found)
    {
        var happened = clock.DayAt(entry.EffectiveTicks);
        entry.Day = entry.BookedOn ?? happened;
        if (entry.Day != happened && entry.Day != entry.ReversedDay)
            CheckBookedOn(entry.Day, happened, masters, found);
        var period = masters.PeriodOf(entry.Day);
        if (period is null)
        {
            found.PeriodRefused(LedgerViolations.PeriodNone.At("EffectiveAt", ProductionDay.FromNumber(entry.Day), ("book", book)));
            return;
        }
        if (period.State == PeriodState.Closed)
            found.PeriodRefused(LedgerViolations.PeriodClosed.At("EffectiveAt", period.Code, ("day", ProductionDay.FromNumber(entry.Day))));
        else if (period.State == PeriodState.Closing)
            CheckClosing(entry.Kind, period, found);
    }

    private static void CheckBookedOn(long booked, long happened, BookMasters masters, Findings found)
    {
        var (happenedDay, bookedDay) = (ProductionDay.FromNumber(happened), ProductionDay.FromNumber(booked));
        if (booked < happened)
            found.RuleBroken(LedgerViolations.BookedEarlier.At("BookedOn", happenedDay, ("day", bookedDay)));
        else if (masters.PeriodOf(happened)?.State != PeriodState.Closed)
            found.RuleBroken(LedgerViolations.BookedElsewhere.At("BookedOn", happenedDay, ("day", bookedDay)));
    }

    private static void CheckClosing(EntryKind kind, PeriodSpan period, Findings found)
    {
        if (kind is EntryKind.Original)
            found.PeriodRefused(LedgerViolations.PeriodClosing.At("EffectiveAt", period.Code));
        else
            found.NeedsClosingRight = true;
    }

    private static void Resolve(
        in Transfer transfer, int line, long day, Code book, BookMasters masters, CommodityState? commodity, PostingBatch batch, Findings found)
    {
        // The lines of an entry mostly move several commodities between the same two accounts.
        var isLikeLast = line > 0 && batch.IsLikeLast(transfer);
        var from = isLikeLast ? batch.Last.From : Account(transfer.From, line, "From", day, book, masters, found);
        var to = isLikeLast ? batch.Last.To : Account(transfer.To, line, "To", day, book, masters, found);
        if (commodity is null)
            found.Missing(LedgerViolations.CommodityMissing.At(EntryShape.LinePath(line, "Commodity"), transfer.Commodity));
        if (from is null || to is null || commodity is null)
            return;
        batch.Remember(commodity);
        var resolved = new ResolvedTransfer(from, to, commodity, transfer.Amount);
        batch.Add(resolved);
        batch.Deltas.Add(day, resolved);
    }

    private static AccountState? Account(
        Code code, int line, string property, long day, Code book, BookMasters masters, Findings found)
    {
        var account = masters.Find(code);
        if (account is null)
            found.Missing(LedgerViolations.AccountMissing.At(EntryShape.LinePath(line, property), code, ("book", book)));
        else if (!account.IsValidOn(day))
            found.RuleBroken(LedgerViolations.AccountNotValid.At(
                EntryShape.LinePath(line, property), code, ("day", ProductionDay.FromNumber(day))));
        return account;
    }
}
