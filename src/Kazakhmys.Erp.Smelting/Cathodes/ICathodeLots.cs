using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>Records lots of cathode, whole or in bundles, and sorts them by grade: crop, or in process as a whole → product. Hosts consume it.</summary>
public interface ICathodeLots
{
    /// <summary>Records a lot; the same lot again changes nothing. Right: <c>smelting.cathode-lot.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The smelter (<c>smelting.smelter.unknown</c>) or the grade (<c>smelting.cathode-lot.grade-unknown</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">The assay does not meet the grade (<c>smelting.cathode-lot.grade-not-met</c>, one for each limit); its crop was not pulled
    /// (<c>smelting.crop.not-pulled</c>) or has less left of the owner (<c>smelting.crop.short</c>); a bundle is of another lot (<c>smelting.number.taken</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by another lot (<c>smelting.document.differs</c>).</exception>
    Task<CathodeLot> RecordAsync(RecordCathodeLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the revision that the caller has seen. Right: <c>smelting.cathode-lot.correct</c>.</summary>
    /// <exception cref="ConcurrencyException">Somebody else corrected it before (<c>smelting.document.revision</c>).</exception>
    Task<CathodeLot> CorrectAsync(RecordCathodeLot command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordCathodeLot command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of a lot, or null.</summary>
    Task<CathodeLot?> FindAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The lots of a smelter from one production day to another, both included, by number.</summary>
    Task<IReadOnlyList<CathodeLot>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The lots of those days sorted by the grade that they carry, off grade last.</summary>
    Task<IReadOnlyList<CathodeSorting>> SortAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);
}
