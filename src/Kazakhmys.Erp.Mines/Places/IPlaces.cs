using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Places;

/// <summary>Shafts, levels and panels of mines and where workplaces lie in them. Hosts consume it. Safe to use from many threads.</summary>
public interface IPlaces
{
    /// <summary>Registers places and puts workplaces into them; the same again changes nothing. Right: <c>mines.place.register</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape, or a code twice.</exception>
    /// <exception cref="NotFoundException">Mine, place or workplace is not there (<c>mines.place.not-found</c>).</exception>
    /// <exception cref="RuleViolatedException">
    /// A code is a workplace's (<c>mines.place.code-taken</c>), places lie in one another (<c>mines.place.circle</c>), or one is there otherwise (<c>mines.place.differs</c>).
    /// </exception>
    Task<PlaceTree> RegisterAsync(RegisterPlaces places, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RegisterAsync"/> would say: empty when it would go through.</summary>
    Task<IReadOnlyList<Violation>> CheckAsync(RegisterPlaces places, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The tree of a mine.</summary>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    Task<PlaceTree> TreeAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Registers the workplaces of a CSV file. Columns: <c>mine</c>, <c>workplace</c>, <c>name</c>, <c>source_account</c>, and where wanted
    /// <c>waste_source_account</c> and <c>place</c>. Rights: <c>mines.place.register</c>, and <c>mines.mine.register</c> for new workplaces.
    /// </summary>
    Task<ImportReport> ImportWorkplacesAsync(Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the workplaces of a mine as CSV with the columns of the import.</summary>
    /// <exception cref="NotFoundException">The mine is not there.</exception>
    Task ExportWorkplacesAsync(Code book, Code mine, TextWriter writer, CancellationToken cancellationToken = default);
}
