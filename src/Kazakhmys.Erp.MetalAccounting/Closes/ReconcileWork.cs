using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Reconciles every flowsheet and stores the runs as drafts, which somebody else then accepts.</summary>
internal sealed class ReconcileWork(IReconciliations reconciliations, IMeasurements measurements) : ICloseWork
{
    public CloseStep Step => CloseStep.Reconcile;

    public async Task<StepOutcome> DoAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        var runs = new List<ReconciliationRun>();
        foreach (var (setup, _) in context.Flowsheets)
            runs.Add(await reconciliations.RunAsync(CloseRuns.OrderOf(context, setup), unitOfWork, cancellationToken).ConfigureAwait(false));
        return new StepOutcome(
            new JsonObject
            {
                ["runs"] = new JsonArray([.. runs.Select(run => (JsonNode)new JsonObject
                {
                    ["flowsheet"] = run.Flowsheet.Value,
                    ["run"] = run.Run.Value,
                    ["inputHash"] = run.InputHash,
                    ["algorithm"] = run.AlgorithmVersion,
                    ["proofHash"] = CloseJson.HashOf(run.Proof.Span),
                    ["passesGlobalTest"] = run.PassesGlobalTest,
                })]),
                ["measurements"] = await MeasurementDigest.OfAsync(measurements, unitOfWork, context, cancellationToken).ConfigureAwait(false),
            },
            Warnings(runs));
    }

    public static IReadOnlyList<Violation> Warnings(IEnumerable<ReconciliationRun> runs) =>
        [.. runs.Where(run => !run.PassesGlobalTest).Select(run => MetalAccountingViolations.CloseGlobalTest.At($"Runs/{run.Flowsheet}", run.Run))];
}
