using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>Records lots of cathode: in process → product. Hosts consume it.</summary>
public interface ICathodeLots
{
    /// <summary>Records a lot; the same lot again changes nothing. Right: <c>smelting.cathode-lot.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The smelter (<c>smelting.smelter.unknown</c>) or the grade (<c>smelting.cathode-lot.grade-unknown</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">The assay does not meet the grade (<c>smelting.cathode-lot.grade-not-met</c>, one for each limit).</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by another lot (<c>smelting.document.differs</c>).</exception>
    Task<CathodeLot> RecordAsync(RecordCathodeLot command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the revision that the caller has seen. Right: <c>smelting.cathode-lot.correct</c>.</summary>
    /// <exception cref="ConcurrencyException">Somebody else corrected it before (<c>smelting.document.revision</c>).</exception>
    Task<CathodeLot> CorrectAsync(RecordCathodeLot command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordCathodeLot command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision of a lot, or null.</summary>
    Task<CathodeLot?> FindAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default);
}
