using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.AcidPlant;

/// <summary>
/// Records what the acid plant made of the sulphur in furnace gas. Posted: <c>S</c> gas main → acid on stock, and to gas losses for the tail gas; <c>acid</c> (as H2SO4)
/// synthesis → acid on stock; the owners share both by the sulphur that they have in the gas. Hosts consume it.
/// </summary>
public interface IAcidProductions
{
    /// <summary>Records acid; the same again changes nothing. Right: <c>smelting.acid.record</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape (<c>smelting.acid.strength</c>).</exception>
    /// <exception cref="NotFoundException">The smelter is not there (<c>smelting.smelter.unknown</c>).</exception>
    /// <exception cref="RuleViolatedException">The gas main does not hold so much sulphur (<c>smelting.acid.above-sulphur</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by another record (<c>smelting.document.differs</c>).</exception>
    Task<AcidProduction> RecordAsync(RecordAcid command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the revision that the caller has seen. Right: <c>smelting.acid.correct</c>.</summary>
    /// <exception cref="ConcurrencyException">Somebody else corrected it before (<c>smelting.document.revision</c>).</exception>
    Task<AcidProduction> CorrectAsync(RecordAcid command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(RecordAcid command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision, or null.</summary>
    Task<AcidProduction?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);
}
