using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The ledger entries of a close, at the last moment of its period, under keys that make them at most once.</summary>
internal sealed class CloseEntries(ProductionCalendar calendar)
{
    /// <summary>Kinds of parts in the names of documents, which restatements use too.</summary>
    public const string Flow = "flow";

    /// <inheritdoc cref="Flow"/>
    public const string Unaccounted = "unaccounted";

    /// <inheritdoc cref="Flow"/>
    public const string Count = "count";

    public static readonly Code Module = Code.Parse("metal-accounting");

    public static DocumentReference Document(CloseId id, string part) =>
        new() { Module = Module, Type = Code.Parse("close"), Id = $"{id.Period}/{part}", Revision = id.Revision };

    /// <summary>One entry a stream that moves anything, all its components together.</summary>
    public IReadOnlyList<EntryDraft> OfFlows(CloseId id, Period period, PostingPlan plan) =>
    [
        .. plan.Flows.GroupBy(flow => (flow.Flowsheet, flow.Stream))
            .Select(group => (Part: FlowOf(group.Key.Flowsheet, group.Key.Stream), Transfers: group.SelectMany(AdjustmentRules.TransfersOf).ToList()))
            .Where(each => each.Transfers.Count > 0)
            .Select(each => Draft(id, period, each.Part, each.Transfers, null)),
    ];

    /// <summary>The entry that moves book less physical of an area; null when nothing separates them.</summary>
    public EntryDraft? OfArea(CloseId id, Period period, Code flowsheet, Code area, IEnumerable<StockAdjustment> stocks, long? assertion)
    {
        var transfers = stocks.SelectMany(AdjustmentRules.TransfersOf).ToList();
        return transfers.Count == 0 ? null : Draft(id, period, $"{Unaccounted}/{flowsheet}/{area}", transfers, assertion);
    }

    public static StockTake OfCount(CloseId id, Period period, StockAdjustment stock, int number) => new()
    {
        Book = id.Book,
        Key = $"{Key(id, period, $"{Count}/{stock.Flowsheet}/{stock.Area}")}/{number}",
        Day = period.Last,
        Account = stock.Account,
        Commodity = stock.Component,
        Counted = stock.Counted.Milligrams,
        Document = Document(id, $"{Count}/{stock.Flowsheet}/{stock.Area}"),
    };

    /// <summary>The part of a document that names a stream.</summary>
    public static string FlowOf(Code flowsheet, Code stream) => $"{Flow}/{flowsheet}/{stream}";

    private static string Key(CloseId id, Period period, string part) => $"{period.Last}/metal-accounting/close/{id.Period}#{id.Revision}/{part}";

    private EntryDraft Draft(CloseId id, Period period, string part, IReadOnlyList<Transfer> transfers, long? adjusts) => new()
    {
        Book = id.Book,
        Key = Key(id, period, part),
        EffectiveAt = calendar.EndOf(period),
        // Booked on the day on which it counts anyway: that makes it an adjustment, which a period that is being closed lets in.
        BookedOn = period.Last,
        Document = Document(id, part),
        Transfers = transfers,
        Adjusts = adjusts,
    };
}
