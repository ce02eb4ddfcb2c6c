using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The ledger entries of a close, at the last moment of its period, under keys that make them at most once.</summary>
internal sealed class CloseEntries(ProductionCalendar calendar)
{
    private static readonly Code _module = Code.Parse("metal-accounting");

    public static DocumentReference Document(CloseId id, string part) =>
        new() { Module = _module, Type = Code.Parse("close"), Id = $"{id.Period}/{part}", Revision = id.Revision };

    /// <summary>One entry a stream that moves anything, all its components together.</summary>
    public IReadOnlyList<EntryDraft> OfFlows(CloseId id, Period period, PostingPlan plan) =>
    [
        .. plan.Flows.GroupBy(flow => (flow.Flowsheet, flow.Stream))
            .Select(group => (Part: PartOf(group.Key.Flowsheet, group.Key.Stream), Transfers: group.SelectMany(AdjustmentRules.TransfersOf).ToList()))
            .Where(each => each.Transfers.Count > 0)
            .Select(each => Draft(id, period, "flow", each.Part, each.Transfers, null)),
    ];

    /// <summary>The entry that moves book less physical of an area; null when nothing separates them.</summary>
    public EntryDraft? OfArea(CloseId id, Period period, Code flowsheet, Code area, IEnumerable<StockAdjustment> stocks, long? assertion)
    {
        var transfers = stocks.SelectMany(AdjustmentRules.TransfersOf).ToList();
        return transfers.Count == 0 ? null : Draft(id, period, "unaccounted", PartOf(flowsheet, area), transfers, assertion);
    }

    public static StockTake OfCount(CloseId id, Period period, StockAdjustment stock, int number) => new()
    {
        Book = id.Book,
        Key = $"{Key(id, period, "count", PartOf(stock.Flowsheet, stock.Area))}/{number}",
        Day = period.Last,
        Account = stock.Account,
        Commodity = stock.Component,
        Counted = stock.Counted.Milligrams,
        Document = Document(id, PartOf(stock.Flowsheet, stock.Area)),
    };

    public static string PartOf(Code flowsheet, Code part) => $"{flowsheet}/{part}";

    private static string Key(CloseId id, Period period, string kind, string part) => $"{period.Last}/metal-accounting/close/{id.Period}#{id.Revision}/{kind}/{part}";

    private EntryDraft Draft(CloseId id, Period period, string kind, string part, IReadOnlyList<Transfer> transfers, long? adjusts) => new()
    {
        Book = id.Book,
        Key = Key(id, period, kind, part),
        EffectiveAt = calendar.EndOf(period),
        // Booked on the day on which it counts anyway: that makes it an adjustment, which a period that is being closed lets in.
        BookedOn = period.Last,
        Document = Document(id, part),
        Transfers = transfers,
        Adjusts = adjusts,
    };
}
