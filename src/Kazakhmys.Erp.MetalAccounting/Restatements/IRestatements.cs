using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

/// <summary>
/// Corrects locked closes by what became known later, such as a final assay: the difference is an adjustment in an open period that carries the original
/// time and names the entry that it corrects. Nothing of the closed period changes. Hosts consume it.
/// </summary>
public interface IRestatements
{
    /// <summary>Final values of a closed period that were recorded after it was locked: each asks for a restatement.</summary>
    /// <exception cref="RuleViolatedException">The period has no locked close (<c>metal-accounting.restatement.not-closed</c>).</exception>
    Task<IReadOnlyList<Measurement>> LateFinalsAsync(Code book, Code period, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Posts the difference between the accepted reconciliations of the period as they are now and what was closed and restated before. Each flowsheet has to
    /// have been reconciled anew and accepted by a second person. Rights: <c>metal-accounting.close.restate</c> and <c>ledger.post</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The reason is missing or too long, or the day is not after the period
    /// (<c>metal-accounting.restatement.day</c>).</exception>
    /// <exception cref="RuleViolatedException">The period has no locked close (<c>metal-accounting.restatement.not-closed</c>), nothing has changed
    /// (<c>metal-accounting.restatement.nothing</c>), or a run is missing or not accepted (<c>metal-accounting.close.run-not-accepted</c>).</exception>
    /// <exception cref="PeriodClosedException">The day on which it is to be booked lies in a closed period.</exception>
    Task<Restatement> RestateAsync(RestateClose order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RestateAsync"/> would post; nothing is stored. Right: <c>metal-accounting.close.restate</c>. Errors as there.</summary>
    Task<Restatement> PreviewAsync(RestateClose order, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RestateAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RestateClose order, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The restatements of a period, the first one first.</summary>
    Task<IReadOnlyList<Restatement>> ListAsync(Code book, Code period, StoreSession? within = null, CancellationToken cancellationToken = default);
}
