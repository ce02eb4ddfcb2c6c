using System.Globalization;
using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Moves the flows of the book to their reconciled amounts.</summary>
internal sealed class PostAdjustmentsWork(CloseRuns runs, ClosePostings postings, CloseEntries entries, ILedger ledger) : ICloseWork
{
    public CloseStep Step => CloseStep.PostAdjustments;

    public async Task<StepOutcome> DoAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        var awaited = await runs.RequireAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        var stored = await runs.StoredAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        var planned = await postings.PlanAsync(unitOfWork, context, stored, cancellationToken).ConfigureAwait(false);
        var warnings = StepOutcome.Require(planned.Violations);
        var drafts = entries.OfFlows(context.Id, context.Period, planned.Plan);
        var receipts = drafts.Count == 0 ? [] : await ledger.PostAsync(drafts, unitOfWork, cancellationToken).ConfigureAwait(false);
        var posted = drafts.Zip(receipts).ToDictionary(each => each.First.Document.Id, each => each.Second.Seq);
        await PostingStore.InsertAsync(
            unitOfWork, context.Id, [.. planned.Plan.Flows.Select(flow => (flow, SeqOf(context, posted, flow)))], cancellationToken).ConfigureAwait(false);
        foreach (var run in stored)
            await PostingStore.InsertAsync(unitOfWork, context.Id, RunCorrelations.Of(run), cancellationToken).ConfigureAwait(false);
        return new StepOutcome(
            new JsonObject
            {
                ["entries"] = receipts.Count,
                ["lastSeq"] = receipts.Count == 0 ? null : receipts[^1].Seq,
                ["lastHash"] = receipts.Count == 0 ? null : receipts[^1].Hash.ToString(),
                ["moved"] = Moved(planned.Plan),
            },
            [.. awaited, .. warnings]);
    }

    private static long SeqOf(CloseContext context, Dictionary<string, long> posted, FlowAdjustment flow) => flow.Moved.Milligrams == 0
        ? 0
        : posted[CloseEntries.Document(context.Id, CloseEntries.FlowOf(flow.Flowsheet, flow.Stream)).Id];

    private static JsonObject Moved(PostingPlan plan) => new(plan.Flows
        .GroupBy(flow => flow.Component)
        .OrderBy(group => group.Key)
        .Select(group => KeyValuePair.Create(
            group.Key.Value, (JsonNode?)JsonValue.Create(group.Aggregate(Int128.Zero, (sum, flow) => sum + Math.Abs(flow.Moved.Milligrams)).ToString(CultureInfo.InvariantCulture)))));
}
