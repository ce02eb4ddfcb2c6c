using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The reconciliations of a close: those that it stored, or as a preview those that it would.</summary>
internal sealed class CloseRuns(IReconciliations reconciliations, IMeasurements measurements)
{
    public static RunReconciliation OrderOf(CloseContext context, ClosedFlowsheet flowsheet) => new()
    {
        Book = context.Book, Flowsheet = flowsheet.Code, Period = context.Period, CensoredAs = flowsheet.CensoredAs,
    };

    /// <summary>The runs that the step <see cref="CloseStep.Reconcile"/> stored, in the order of the setup.</summary>
    public async Task<IReadOnlyList<ReconciliationRun>> StoredAsync(StoreSession session, CloseContext context, CancellationToken cancellationToken)
    {
        var runs = new List<ReconciliationRun>();
        foreach (var each in JsonNode.Parse(context.ResultOf(CloseStep.Reconcile)!)!["runs"]!.AsArray())
        {
            var run = Code.Parse((string)each!["run"]!);
            runs.Add(await reconciliations.FindAsync(context.Book, run, session, cancellationToken).ConfigureAwait(false)
                ?? throw new NotFoundException(MetalAccountingViolations.CloseMissing.At("Run", run)));
        }
        return runs;
    }

    /// <summary>The runs as they would be now, with other values in place of measured ones.</summary>
    public async Task<IReadOnlyList<ReconciliationRun>> PreviewAsync(
        StoreSession session, CloseContext context, IReadOnlyDictionary<MeasurementId, MeasuredValue>? whatIf, CancellationToken cancellationToken)
    {
        var points = whatIf?.Keys.ToLookup(id => id.Point);
        var runs = new List<ReconciliationRun>();
        foreach (var (setup, flowsheet) in context.Flowsheets)
        {
            // A measurement belongs to the flowsheet that has its point; the others are calculated as they are.
            var own = points is null ? null : flowsheet.Drawn.Points
                .SelectMany(point => points[point.Code]).ToDictionary(id => id, id => whatIf![id]);
            runs.Add(await reconciliations
                .PreviewAsync(OrderOf(context, setup), own is { Count: 0 } ? null : own, session, cancellationToken).ConfigureAwait(false));
        }
        return runs;
    }

    /// <summary>Refuses what <see cref="CheckAsync"/> finds; in a rehearsal a missing acceptance is only told.</summary>
    public async Task<IReadOnlyList<Violation>> RequireAsync(StoreSession session, CloseContext context, CancellationToken cancellationToken)
    {
        var found = await CheckAsync(session, context, cancellationToken).ConfigureAwait(false);
        var refusing = found.Where(violation => !context.IsRehearsal || violation.Code != MetalAccountingViolations.CloseRunNotAccepted.Code).ToList();
        return refusing.Count > 0 ? throw new RuleViolatedException(refusing) : found;
    }

    /// <summary>What keeps the stored runs from being posted or signed: no second person yet, or measurements that changed since.</summary>
    public async Task<IReadOnlyList<Violation>> CheckAsync(StoreSession session, CloseContext context, CancellationToken cancellationToken)
    {
        var violations = (await StoredAsync(session, context, cancellationToken).ConfigureAwait(false))
            .Where(run => run.State != RunState.Accepted)
            .Select(run => MetalAccountingViolations.CloseRunNotAccepted.At($"Runs/{run.Flowsheet}", run.Run))
            .ToList();
        var before = (string)JsonNode.Parse(context.ResultOf(CloseStep.Reconcile)!)!["measurements"]!;
        if (before != await MeasurementDigest.OfAsync(measurements, session, context, cancellationToken).ConfigureAwait(false))
            violations.Add(MetalAccountingViolations.CloseInputChanged.At("Measurements", context.Id.Period));
        return violations;
    }
}
