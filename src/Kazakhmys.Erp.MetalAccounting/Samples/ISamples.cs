using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>
/// Keeps the way of a sample: lot, increments, composite, subsample. Hosts consume it. Safe to use from many threads; operations that write samples of
/// one book wait for each other.
/// </summary>
public interface ISamples
{
    /// <summary>Registers a lot with its increments; the same again changes nothing. Right: <c>metal-accounting.sample.register</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape; an increment outside the time of the lot or twice (<c>metal-accounting.sample.increment</c>).</exception>
    /// <exception cref="NotFoundException">No flowsheet in force has the stream (<c>metal-accounting.sample.stream-unknown</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The code is there with another content (<c>metal-accounting.sample.differs</c>).</exception>
    Task<SampleLot> RegisterAsync(RegisterLot lot, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Records a composite or subsample; the same again changes nothing. Right: <c>metal-accounting.sample.prepare</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape.</exception>
    /// <exception cref="NotFoundException">A parent is not there (<c>metal-accounting.sample.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">A composite of something else than lots of one stream, a subsample of something else than one sample, or
    /// heavier than its parent (<c>metal-accounting.sample.parents</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The code is there with another content (<c>metal-accounting.sample.differs</c>).</exception>
    Task<PrepareSample> PrepareAsync(PrepareSample sample, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RegisterAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RegisterLot lot, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="PrepareAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckPreparationAsync(PrepareSample sample, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Registers the lots of a CSV file, one a line with increments at equal distances. Columns: <c>code</c>, <c>flowsheet</c>, <c>stream</c>, <c>from</c>,
    /// <c>to</c>, <c>increments</c>; optional <c>sampler</c>, <c>sampling</c> (<c>Cu 1.5 %; Ag 4 %</c>) with <c>sampling_source</c>. The same file twice changes
    /// nothing. Right: <c>metal-accounting.sample.register</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound of the options.</exception>
    Task<ImportReport> ImportAsync(Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>A lot; null when it is not there.</summary>
    Task<SampleLot?> FindAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The lots that ended within a period, in the order of their ends.</summary>
    Task<IReadOnlyList<SampleLot>> ListAsync(Code book, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The lots of a period whose results are still owed: with the laboratory, or held back by a failed control.</summary>
    Task<IReadOnlyList<SampleLot>> PendingAsync(Code book, Period period, StoreSession? within = null, CancellationToken cancellationToken = default);
}
