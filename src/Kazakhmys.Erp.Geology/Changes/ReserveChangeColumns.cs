using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>The columns of a file of changes of reserves.</summary>
internal static class ReserveChangeColumns
{
    public static IReadOnlyCollection<CsvColumn> All { get; } =
    [
        .. CsvColumn.Required("id", "kind", "section", "block", "category", "day", "mass_t", "document"),
        .. CsvColumn.Optional("to_section", "to_block", "to_category"),
        .. GradeColumns.Columns,
    ];

    public static RecordReserveChange Read(CsvRow row, Code book, Code deposit)
    {
        var tonnes = row.Decimal("mass_t");
        var grades = GradeColumns.Read(row);
        return new RecordReserveChange
        {
            Book = book,
            Id = row.Code("id"),
            Kind = row.Read("kind", text => Words.Read<ReserveChangeKind>(text, GeologyViolations.ChangeKind)),
            Block = BlockColumns.Read(row, deposit, ""),
            To = row.Has("to_block") ? BlockColumns.Read(row, deposit, "to_") : null,
            Day = new ProductionDay(row.Date("day")),
            Dry = row.Read("mass_t", _ => Mass.FromTonnes(tonnes)),
            Grades = grades.Values.Count > 0 ? grades : null,
            Document = row.Text("document"),
        };
    }
}
