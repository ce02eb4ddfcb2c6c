using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>
/// The month-end close: collect, validate, reconcile, post adjustments, stock-take, statements, sign, lock. Each step is one unit of work and at most
/// once; a close that was interrupted anywhere goes on where it stood and ends in the same bytes. Entering measurements, accepting runs, signing, locking
/// and drawing flowsheets are rights of their own. Hosts consume it. Safe to use from many threads; operations on the closes of one book wait for each
/// other.
/// </summary>
public interface ICloses
{
    /// <summary>
    /// The dry run: what every step did or would do and what would refuse it, rehearsed to the last posting in a unit of work that is never committed.
    /// Rights: as for <see cref="RunAsync"/>.
    /// </summary>
    /// <exception cref="NotFoundException">The ledger has no such period (<c>metal-accounting.close.period-missing</c>).</exception>
    Task<ClosePlan> PlanAsync(Code book, Code period, CancellationToken cancellationToken = default);

    /// <summary>
    /// Does the next step, begins the close first where there is none; at the signature and after it nothing is done. Rights:
    /// <c>metal-accounting.close.run</c>, and those of what the step does (<c>ledger.period.close</c>, <c>metal-accounting.measurement.validate</c>,
    /// <c>metal-accounting.reconciliation.run</c>, <c>ledger.post</c>, <c>ledger.post.closing</c>, <c>ledger.stock-take</c>, <c>ledger.account.open</c>,
    /// <c>metal-accounting.balance.read</c>).
    /// </summary>
    /// <exception cref="NotFoundException">The ledger has no such period (<c>metal-accounting.close.period-missing</c>).</exception>
    /// <exception cref="RuleViolatedException">The step is refused; outside a unit of work of the caller's the refusal is kept with it:
    /// <c>metal-accounting.close.period-closed</c>, <c>no-flowsheet</c>, <c>flowsheet-missing</c>, <c>measurements-pending</c>, <c>run-not-accepted</c>,
    /// <c>input-changed</c>, <c>stream-accounts</c>, <c>streams-ambiguous</c>, <c>areas-ambiguous</c>, and whatever the step's own operations refuse.</exception>
    Task<Close> RunNextAsync(RunClose order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Does step after step up to the signature, each in its own unit of work. Errors and rights as for <see cref="RunNextAsync"/>.</summary>
    Task<Close> RunAsync(RunClose order, IProgress<CloseProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Signs what was stated; signed before: nothing changes. Right: <c>metal-accounting.close.sign</c>.</summary>
    /// <exception cref="ValidationFailedException">The reason is too long.</exception>
    /// <exception cref="NotFoundException">There is no close (<c>metal-accounting.close.not-found</c>).</exception>
    /// <exception cref="ConcurrencyException">The close is not at the statements that the signer looked at (<c>metal-accounting.close.hash</c>).</exception>
    /// <exception cref="RuleViolatedException">The signer ran a step (<c>metal-accounting.close.second-person</c>), a step before is not done
    /// (<c>metal-accounting.close.step-order</c>), there are warnings and no reason (<c>metal-accounting.close.reason-needed</c>), or measurements changed
    /// since (<c>metal-accounting.close.input-changed</c>).</exception>
    Task<Close> SignAsync(SignClose signature, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="SignAsync"/> would say to the current user.</summary>
    Task<IReadOnlyList<Violation>> CheckSignatureAsync(SignClose signature, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Locks the period in the ledger and puts the hash of the close on record; locked before: nothing changes. Rights:
    /// <c>metal-accounting.close.lock</c> and <c>ledger.period.close</c>.
    /// </summary>
    /// <exception cref="NotFoundException">There is no close (<c>metal-accounting.close.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">It is not signed (<c>metal-accounting.close.step-order</c>), measurements changed since
    /// (<c>metal-accounting.close.input-changed</c>), or an earlier period is open (<c>ledger.period.earlier-open</c>).</exception>
    Task<Close> LockAsync(RunClose order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="LockAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckLockAsync(RunClose order, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives a close up that is not locked: what it posted is taken back in the ledger, and the next run begins anew under the next revision. Rights:
    /// <c>metal-accounting.close.restart</c>, <c>ledger.reverse</c> and <c>ledger.post.closing</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The reason is missing or too long.</exception>
    /// <exception cref="NotFoundException">There is no close (<c>metal-accounting.close.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">It is locked (<c>metal-accounting.close.locked</c>).</exception>
    Task<Close> RestartAsync(RestartClose order, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RestartAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckRestartAsync(RestartClose order, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>A close, the latest of the period when no revision is named; null when there is none.</summary>
    Task<Close?> FindAsync(Code book, Code period, int? revision = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Every close of a book, by period and revision.</summary>
    Task<IReadOnlyList<Close>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What moves if measurements were other than they are: calculated, never stored. It answers for open and for locked periods. Rights:
    /// <c>metal-accounting.reconciliation.run</c> and <c>metal-accounting.balance.read</c>.
    /// </summary>
    /// <exception cref="NotFoundException">The ledger has no such period, or a measurement is not in the input
    /// (<c>metal-accounting.reconciliation.not-in-input</c>).</exception>
    /// <exception cref="RuleViolatedException">The input is not fit for reconciliation.</exception>
    Task<WhatIf> WhatIfAsync(WhatIfQuery query, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What differs between the statements of a close and those of another; by default the revision before of the same period, else the close of the
    /// period before. Right: <c>metal-accounting.balance.read</c>.
    /// </summary>
    /// <exception cref="NotFoundException">One of them is not there or has stated nothing (<c>metal-accounting.close.not-found</c>).</exception>
    Task<CloseDifference> DifferenceAsync(CloseId close, CloseId? other = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The metal balance as it was stated, one JSON document; null when there is none. Right: <c>metal-accounting.balance.read</c>.</summary>
    Task<string?> StatementAsync(CloseId close, Code metal, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What was unaccounted, by area and metal. Right: <c>metal-accounting.balance.read</c>.</summary>
    Task<IReadOnlyList<UnaccountedLine>> UnaccountedAsync(CloseId close, StoreSession? within = null, CancellationToken cancellationToken = default);
}
