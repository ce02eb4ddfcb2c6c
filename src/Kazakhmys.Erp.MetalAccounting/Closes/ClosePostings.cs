using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Adjustments;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Lays the reconciled amounts beside the book, and plans what has to be posted.</summary>
internal sealed class ClosePostings(BookReader books)
{
    public async Task<PlannedPostings> PlanAsync(
        StoreSession session, CloseContext context, IReadOnlyList<ReconciliationRun> runs, CancellationToken cancellationToken)
    {
        var components = runs.SelectMany(run => run.Layers).Select(layer => layer.Component).Distinct();
        var facts = await books.ReadAsync(session, context.Book, context.Period, components, cancellationToken).ConfigureAwait(false);
        var bookings = context.Flowsheets
            .Zip(runs, (each, run) => new FlowsheetBooking(each.Setup, each.Flowsheet, run, facts)).ToList();
        var violations = new List<Violation>();
        var streams = bookings.SelectMany(booking => booking.StreamsToPost(violations)).ToList();
        violations.AddRange(Ambiguous(streams));
        violations.AddRange(AmbiguousAreas(bookings));
        violations.AddRange(streams
            .Where(stream => stream.Reconciled is null && stream.Pairs.Any(pair => pair.Booked.Milligrams != 0))
            .Select(stream => MetalAccountingViolations.CloseStreamUnobserved.At(
                $"{stream.Flowsheet}/{stream.Stream}", stream.Stream, ("component", stream.Component))));
        var stocks = bookings.SelectMany(booking => booking.StocksToPost()).ToList();
        return new PlannedPostings(facts, bookings, AdjustmentRules.Plan(streams, stocks), violations);
    }

    /// <summary>One flow of the book that two streams claim would be adjusted twice.</summary>
    private static IEnumerable<Violation> Ambiguous(IEnumerable<StreamToPost> streams) => streams
        .SelectMany(stream => stream.Pairs.Select(pair => (Pair: (pair.From, pair.To), Stream: $"{stream.Flowsheet}/{stream.Stream}")))
        .GroupBy(each => each.Pair, each => each.Stream)
        .Select(group => (group.Key, Streams: group.Distinct().ToList()))
        .Where(each => each.Streams.Count > 1)
        .Select(each => MetalAccountingViolations.CloseStreamsAmbiguous.At(
            each.Streams[1], $"{each.Key.From} → {each.Key.To}", ("first", each.Streams[0]), ("second", each.Streams[1])));

    private static IEnumerable<Violation> AmbiguousAreas(IEnumerable<FlowsheetBooking> bookings) => bookings
        .SelectMany(booking => booking.Areas.SelectMany(area => area.Accounts.Select(account => (Account: account, Area: $"{booking.Code}/{area.Code}"))))
        .GroupBy(each => each.Account, each => each.Area)
        .Select(group => (group.Key, Areas: group.Distinct().ToList()))
        .Where(each => each.Areas.Count > 1)
        .Select(each => MetalAccountingViolations.CloseAreasAmbiguous.At(
            each.Areas[1], each.Key, ("first", each.Areas[0]), ("second", each.Areas[1])));
}
