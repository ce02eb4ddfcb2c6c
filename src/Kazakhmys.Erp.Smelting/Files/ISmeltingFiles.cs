using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Files;

/// <summary>
/// Imports and exports what people keep in bulk, as CSV. What is exported can be imported; the same file twice changes nothing. Each document needs the right of
/// the operation that records it. Hosts consume it.
/// </summary>
public interface ISmeltingFiles
{
    /// <summary>
    /// Imports a file. A document is stored with all its rows or not at all; what refuses it stands at its first row, and its other rows are told
    /// (<c>smelting.import.document-rejected</c>). Words that a field does not know: <c>smelting.import.value</c>.
    /// </summary>
    /// <param name="book">The book.</param>
    /// <param name="file">What the file holds.</param>
    /// <param name="csv">The file; it stays open.</param>
    /// <param name="options">Culture, bounds, all or nothing.</param>
    /// <param name="within">The unit of work; null for one of its own.</param>
    /// <param name="cancellationToken">Ends the import between rows.</param>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, SmeltingFile file, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the latest revisions of a smelter from one production day to another, both included, with a header.</summary>
    /// <param name="book">The book.</param>
    /// <param name="smelter">The smelter.</param>
    /// <param name="file">What is written.</param>
    /// <param name="first">First production day.</param>
    /// <param name="last">Last production day, included.</param>
    /// <param name="writer">Where to; it stays open.</param>
    /// <param name="culture">The culture of numbers; invariant by default.</param>
    /// <param name="within">The session; null for a snapshot of its own.</param>
    /// <param name="cancellationToken">Ends the writing between rows.</param>
    Task ExportAsync(
        Code book, Code smelter, SmeltingFile file, ProductionDay first, ProductionDay last, TextWriter writer, CultureInfo? culture = null,
        StoreSession? within = null, CancellationToken cancellationToken = default);
}
