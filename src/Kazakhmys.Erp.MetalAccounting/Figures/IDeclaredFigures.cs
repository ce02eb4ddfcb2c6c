using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Figures;

/// <summary>The register of published and reported figures, which the balance is held against and never made from. Hosts consume it.</summary>
public interface IDeclaredFigures
{
    /// <summary>
    /// Puts a figure on record; the same again changes nothing, another figure under the name becomes its next revision.
    /// Right: <c>metal-accounting.figure.declare</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">A field is missing, the figure cannot be read (<c>kernel.quantity.*</c>), its culture is unknown
    /// (<c>metal-accounting.figure.culture</c>) or its unit is neither of mass nor of shares (<c>metal-accounting.figure.unit</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else declared it at the same time (<c>metal-accounting.figure.revision</c>).</exception>
    Task<DeclaredFigure> DeclareAsync(DeclareFigure figure, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What is wrong with a figure; empty when it would be recorded.</summary>
    IReadOnlyList<Violation> CheckDeclare(DeclareFigure figure);

    /// <summary>The latest revisions of a period, by metal and name; with <paramref name="metal"/> only of that.</summary>
    Task<IReadOnlyList<DeclaredFigure>> ListAsync(
        Code book, Code period, Code? metal = null, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>All revisions of one figure, the first first.</summary>
    Task<IReadOnlyList<DeclaredFigure>> HistoryAsync(
        Code book, Code period, Code metal, Code name, StoreSession? within = null, CancellationToken cancellationToken = default);
}
