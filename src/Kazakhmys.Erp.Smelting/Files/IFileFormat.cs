using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.Smelting.Files;

/// <summary>How one kind of file is read and written.</summary>
internal interface IFileFormat
{
    IReadOnlyList<CsvColumn> Columns { get; }

    /// <summary>The column whose value the rows of one document share.</summary>
    string Key { get; }

    /// <summary>Reads a document from its rows and records it; what is wrong with a field stands at its row.</summary>
    Task RecordAsync(UnitOfWork unitOfWork, Code book, IReadOnlyList<CsvRow> rows, CultureInfo culture, CancellationToken cancellationToken);

    /// <summary>The rows of all documents of a smelter between two days.</summary>
    Task<IReadOnlyList<object?[]>> RowsAsync(
        StoreSession session, Code book, Code smelter, ProductionDay first, ProductionDay last, CultureInfo culture, CancellationToken cancellationToken);
}
