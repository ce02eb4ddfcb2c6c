using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>The columns of a file of drilling results.</summary>
internal static class IntersectionColumns
{
    public static IReadOnlyCollection<CsvColumn> All { get; } =
        [.. CsvColumn.Required("hole", "from_m", "to_m", "sample"), .. CsvColumn.Optional("replaces"), .. GradeColumns.Columns];

    public static IReadOnlyList<object?> Header { get; } = ["hole", "from_m", "to_m", "sample", "replaces", .. GradeColumns.Names];

    public static RecordIntersection Read(CsvRow row, Code book, Code programme) => new()
    {
        Book = book,
        Programme = programme,
        Hole = row.Code("hole"),
        From = Metres(row, "from_m"),
        To = Metres(row, "to_m"),
        Sample = row.Text("sample"),
        Replaces = row.Has("replaces") ? (int)row.Integer("replaces") : 0,
        Assay = GradeColumns.Read(row),
    };

    public static IReadOnlyList<object?> Row(Intersection intersection) =>
    [
        intersection.Hole, intersection.From.Metres, intersection.To.Metres, intersection.Sample, intersection.Revision - 1,
        .. GradeColumns.Fields(intersection.Assay),
    ];

    private static Length Metres(CsvRow row, string column)
    {
        var number = row.Decimal(column);
        return row.Read(column, _ => Length.FromMetres(number));
    }
}
