using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>
/// What can be done with every kind of document of the works. The interfaces of the nouns say what is posted and which rules hold. Hosts consume it.
/// </summary>
/// <typeparam name="TDocument">The command that records the document.</typeparam>
public interface IDocuments<TDocument>
    where TDocument : class
{
    /// <summary>Records a document; the same again changes nothing and answers the first record.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">Something that it names is not there.</exception>
    /// <exception cref="RuleViolatedException">A rule says no.</exception>
    /// <exception cref="IdempotencyConflictException">The number is taken by other content (<c>smelting.document.differs</c>).</exception>
    Task<Recorded<TDocument>> RecordAsync(TDocument command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces the revision that the caller has seen: its entry is taken back and the new one posted.</summary>
    /// <exception cref="NotFoundException">Nothing was recorded (<c>smelting.document.unknown</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else corrected it before (<c>smelting.document.revision</c>).</exception>
    Task<Recorded<TDocument>> CorrectAsync(TDocument command, int revision, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What recording would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckRecordAsync(TDocument command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revision, or null.</summary>
    Task<Recorded<TDocument>?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The latest revisions of a smelter from one production day to another, both included, by number.</summary>
    Task<IReadOnlyList<Recorded<TDocument>>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);
}
