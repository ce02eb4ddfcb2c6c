using Kazakhmys.Erp.Kernel.Imports;
using Sylvan.Data.Csv;

namespace CopperChain.Inputs;

/// <summary>Reads a CSV file of the sample row by row; a wrong row is rejected with row, column and code, and the others go on.</summary>
internal static class CsvFile
{
    public static (IReadOnlyList<T> Rows, ImportReport Report) Read<T>(string path, Func<CsvRow, T> read)
    {
        using var reader = CsvDataReader.Create(path, new CsvDataReaderOptions { HasHeaders = true });
        List<string> header = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        List<T> accepted = [];
        List<ImportedRow> rejected = [];
        for (var number = 2; reader.Read(); number++)
        {
            List<string> fields = [.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)];
            var row = new CsvRow(number, header, fields);
            if (fields.Count != header.Count)
                row.Add(ImportViolations.FieldCount.At("", fields.Count, ("expected", header.Count)));
            var item = row.IsRejected ? default : read(row);
            if (row.IsRejected)
                rejected.Add(row.Report);
            else
                accepted.Add(item!);
        }
        return (accepted, new ImportReport
        {
            Accepted = accepted.Count,
            Rejected = rejected,
            Warned = [],
            IsRefusedAsWhole = false,
            Header = header,
            Delimiter = ',',
        });
    }
}
