using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>The first row of a file: which column stands where, and what is wrong with that.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.OrdinalIgnoreCase);

    public CsvHeader(IReadOnlyList<string> fields, string raw, IReadOnlyCollection<CsvColumn> columns)
    {
        var violations = new List<Violation>();
        var known = columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < fields.Count; i++)
        {
            var name = fields[i].Trim();
            if (IsErrorsColumn(name))
                continue;
            if (!known.Contains(name))
                violations.Add(KernelViolations.ImportColumnUnknown.At(name, name));
            else if (!_positions.TryAdd(name, i))
                violations.Add(KernelViolations.ImportColumnDuplicate.At(name, name));
        }
        violations.AddRange(columns
            .Where(column => column.IsRequired && !_positions.ContainsKey(column.Name))
            .Select(column => KernelViolations.ImportColumnMissing.At(column.Name, column.Name)));
        Row = new ImportedRow { Number = 1, Raw = raw, Fields = fields, Violations = violations };
    }

    private CsvHeader() => Row = new ImportedRow
    {
        Number = 1,
        Raw = "",
        Fields = [],
        Violations = [KernelViolations.ImportEmpty.At("")],
    };

    /// <summary>The header of a file that has none.</summary>
    public static CsvHeader Absent { get; } = new();

    /// <summary>The header row with its violations.</summary>
    public ImportedRow Row { get; }

    public bool IsUsable => !Row.Violations.Any(violation => violation.IsError);

    public static bool IsErrorsColumn(string name) =>
        string.Equals(name.Trim(), ImportReport.ErrorsColumn, StringComparison.OrdinalIgnoreCase);

    public int? PositionOf(string column) => _positions.TryGetValue(column, out var position) ? position : null;
}
