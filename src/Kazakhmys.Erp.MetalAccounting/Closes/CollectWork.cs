using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Shuts the period to original entries, and puts on record what the close begins with.</summary>
internal sealed class CollectWork(IPeriods periods, IMeasurements measurements) : ICloseWork
{
    public CloseStep Step => CloseStep.Collect;

    public async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, CloseContext context, CancellationToken cancellationToken)
    {
        var violations = new List<Violation>();
        if ((await StateAsync(session, context, cancellationToken).ConfigureAwait(false)) == PeriodState.Closed)
            violations.Add(MetalAccountingViolations.ClosePeriodClosed.At("Period", context.Id.Period));
        if (context.Setup.Flowsheets.Count == 0)
            violations.Add(MetalAccountingViolations.CloseNoFlowsheet.At("Flowsheets", context.Period.Last));
        foreach (var twice in context.Setup.Flowsheets.GroupBy(each => each.Code).Where(group => group.Count() > 1))
            violations.Add(MetalAccountingViolations.CloseFlowsheetTwice.At("Flowsheets", twice.Key));
        foreach (var missing in context.Setup.Flowsheets.Where(each => context.Flowsheets.All(found => found.Setup != each)))
            violations.Add(MetalAccountingViolations.CloseFlowsheetMissing.At("Flowsheets", missing.Code, ("day", context.Period.Last)));
        return violations;
    }

    public async Task<StepOutcome> DoAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        StepOutcome.Require(await CheckAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false));
        if (await StateAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false) == PeriodState.Open)
            await periods.BeginClosingAsync(context.Book, context.Id.Period, unitOfWork, cancellationToken).ConfigureAwait(false);
        var head = await HeadRow.ReadAsync(unitOfWork, context.Book, cancellationToken).ConfigureAwait(false);
        var counts = await measurements.CountAsync(context.Book, context.Period, unitOfWork, cancellationToken).ConfigureAwait(false);
        return new StepOutcome(new JsonObject
        {
            ["setup"] = context.Setup.Code.Value,
            ["setupHash"] = CloseJson.HashOf(CloseSetupText.Of(context.Setup)),
            ["flowsheets"] = new JsonArray([.. context.Flowsheets.Select(each => (JsonNode)new JsonObject
            {
                ["code"] = each.Flowsheet.Drawn.Code.Value,
                ["version"] = each.Flowsheet.Drawn.Version,
                ["hash"] = each.Flowsheet.Hash,
            })]),
            ["measurements"] = counts.Total,
            ["ledgerSeq"] = head.Seq,
            ["ledgerHash"] = head.Hash.ToString(),
        });
    }

    private async Task<PeriodState> StateAsync(StoreSession session, CloseContext context, CancellationToken cancellationToken) =>
        (await periods.ListAsync(context.Book, session, cancellationToken).ConfigureAwait(false)).Single(each => each.Period.Code == context.Id.Period).State;
}
