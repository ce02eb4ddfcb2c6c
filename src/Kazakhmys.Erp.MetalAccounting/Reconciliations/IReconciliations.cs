using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>
/// Reconciles the validated measurements of a period over a flowsheet and keeps every run: what went in, what came out, and the proof. Hosts consume it. Safe
/// to use from many threads.
/// </summary>
public interface IReconciliations
{
    /// <summary>
    /// Collects the validated measurements of the period, brings them to dry mass, reconciles them and stores the run as a draft. The same input again
    /// answers the first run. Right: <c>metal-accounting.reconciliation.run</c>.
    /// </summary>
    /// <exception cref="NotFoundException">No version of the flowsheet is in force (<c>metal-accounting.flowsheet.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">The input is not fit, with every offending tag: a mass without uncertainty
    /// (<c>metal-accounting.reconciliation.uncertainty-missing</c>), a wet mass without moisture (<c>metal-accounting.reconciliation.moisture-missing</c>), a measurement
    /// not judged yet (<c>metal-accounting.reconciliation.pending</c>), one that spans the boundary of the period
    /// (<c>metal-accounting.reconciliation.straddles</c>), one at a point that the version no longer has (<c>metal-accounting.reconciliation.point-gone</c>), a censored assay without a policy (<c>metal-accounting.reconciliation.censored</c>), or what the engine
    /// refuses.</exception>
    Task<ReconciliationRun> RunAsync(RunReconciliation order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RunAsync"/> would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RunReconciliation order, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Calculates without storing: the dry run, and with other values in place of validated ones the what-if. Right:
    /// <c>metal-accounting.reconciliation.run</c>.
    /// </summary>
    /// <exception cref="NotFoundException">As for <see cref="RunAsync"/>, or a measurement to be varied is not in the input
    /// (<c>metal-accounting.reconciliation.not-in-input</c>).</exception>
    /// <exception cref="RuleViolatedException">As for <see cref="RunAsync"/>.</exception>
    Task<ReconciliationRun> PreviewAsync(
        RunReconciliation order, IReadOnlyDictionary<MeasurementId, MeasuredValue>? whatIf = null, StoreSession? within = null,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Accepts a run; accepted before: nothing changes. An earlier accepted run of the period is superseded. Right:
    /// <c>metal-accounting.reconciliation.accept</c>, and somebody else than who ran it.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such run (<c>metal-accounting.reconciliation.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">Who accepts ran it (<c>metal-accounting.reconciliation.second-person</c>), or a later run is accepted
    /// (<c>metal-accounting.reconciliation.superseded</c>).</exception>
    Task<ReconciliationRun> AcceptAsync(Code book, Code run, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="AcceptAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckAcceptanceAsync(Code book, Code run, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>A run; null when there is none.</summary>
    Task<ReconciliationRun?> FindAsync(Code book, Code run, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The run of a flowsheet and period that is accepted and not superseded; null when none is.</summary>
    Task<ReconciliationRun?> AcceptedAsync(Code book, Code flowsheet, Code period, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The runs of a flowsheet and period, the earliest first.</summary>
    Task<IReadOnlyList<ReconciliationRun>> ListAsync(Code book, Code flowsheet, Code period, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the three layers and the adjustments of a run as CSV. The writer stays open.</summary>
    /// <exception cref="NotFoundException">There is no such run (<c>metal-accounting.reconciliation.not-found</c>).</exception>
    Task ExportAsync(Code book, Code run, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default);
}
