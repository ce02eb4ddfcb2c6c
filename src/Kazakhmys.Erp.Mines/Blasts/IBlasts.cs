using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>
/// Blasts from passport to re-entry: issued, charged, fired, opened, in that order, each moving the stope with it. Hosts consume it. Safe to use from many
/// threads. The same again changes nothing. Every moment lies after the one before and not after now, so that no order of calls opens a gate early;
/// <see cref="MinesOptions.BlastsRecordedWithin"/> limits how late a moment may be recorded (<c>mines.moment.too-late</c>).
/// </summary>
public interface IBlasts
{
    /// <summary>Issues a passport for a stope that is not finished. Right: <c>mines.blast.issue</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range.</exception>
    /// <exception cref="NotFoundException">Mine or stope is not there.</exception>
    /// <exception cref="IdempotencyConflictException">The number is used for another passport (<c>mines.blast.differs</c>).</exception>
    /// <exception cref="RuleViolatedException">The stope is backfilled or closed (<c>mines.stope.finished</c>), or the moment lies in the future.</exception>
    Task<Blast> IssueAsync(IssueBlastPassport passport, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Charges a drilled stope. Right: <c>mines.blast.charge</c>.</summary>
    /// <exception cref="NotFoundException">There is no such passport (<c>mines.blast.not-found</c>).</exception>
    /// <exception cref="IdempotencyConflictException">It is charged otherwise (<c>mines.blast.differs</c>).</exception>
    /// <exception cref="RuleViolatedException">
    /// The stope is not drilled (<c>mines.stope.transition</c>), the blast is further (<c>mines.blast.order</c>), more is charged than the passport allows
    /// (<c>mines.blast.above-passport</c>), or the moment is out of order.
    /// </exception>
    Task<Blast> ChargeAsync(ChargeBlast charge, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Fires a charged blast and shuts the gate of its stope. Right: <c>mines.blast.fire</c>. Errors as for charging.</summary>
    Task<Blast> FireAsync(FireBlast fire, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records a test of the air after the blast. Right: <c>mines.blast.test-gas</c>.</summary>
    /// <exception cref="RuleViolatedException">The blast was not fired or its gate is open already (<c>mines.blast.order</c>), or the moment is out of order.</exception>
    /// <exception cref="IdempotencyConflictException">Another test of that moment is on record (<c>mines.blast.differs</c>).</exception>
    Task<Blast> TestGasAsync(RecordGasTest test, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Opens the gate: the stope is mucked from now on. Right: <c>mines.blast.open-re-entry</c>.</summary>
    /// <exception cref="RuleViolatedException">
    /// The time of the passport has not passed (<c>mines.blast.re-entry-too-early</c>), a gas was not tested since (<c>mines.blast.gas-not-tested</c>) or is
    /// beyond its limit (<c>mines.blast.gas-limit</c>), the blast was not fired (<c>mines.blast.order</c>), or the moment is out of order.
    /// </exception>
    Task<Blast> OpenReEntryAsync(OpenReEntry entry, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What issuing would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(IssueBlastPassport passport, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What charging would say.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(ChargeBlast charge, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What firing would say.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(FireBlast fire, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording a gas test would say.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RecordGasTest test, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What opening would say: what keeps the gate shut.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(OpenReEntry entry, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Issues the passports of a CSV file. Columns: <c>mine</c>, <c>blast</c>, <c>stope</c>, <c>issued_at</c> (ISO 8601 with offset), <c>approved_by</c>,
    /// <c>holes</c>, <c>drilled_m</c>, <c>rock_t</c>, <c>rock_m3</c>, <c>explosives_kg</c> (<c>anfo=1200; emulsion=300</c>), <c>re_entry_min</c>,
    /// <c>gas_limits_pct</c> (<c>CO&lt;=0.0017; O2&gt;=20</c>, share by volume). Right: <c>mines.blast.issue</c>.
    /// </summary>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the passports of a mine as CSV with the columns of the import; what was written can be imported.</summary>
    Task ExportAsync(Code book, Code mine, TextWriter writer, CancellationToken cancellationToken = default);

    /// <summary>A blast, or null.</summary>
    Task<Blast?> FindAsync(Code book, Code mine, Code blast, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The blasts of a mine, or of one stope, in the order of their issue.</summary>
    Task<IReadOnlyList<Blast>> ListAsync(Code book, Code mine, Code? stope = null, StoreSession? within = null, CancellationToken cancellationToken = default);
}
