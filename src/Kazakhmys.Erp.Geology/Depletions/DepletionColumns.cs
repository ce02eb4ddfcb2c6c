using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Depletions;

/// <summary>The columns of a file of depletions.</summary>
internal static class DepletionColumns
{
    public static IReadOnlyCollection<CsvColumn> All { get; } =
    [
        .. CsvColumn.Required("id", "section", "block", "category", "day", "mined_clean_t", "loss_pct"),
        .. CsvColumn.Optional("reconciliation_note"),
    ];

    public static RecordDepletion Read(CsvRow row, Code book, Code deposit)
    {
        var (tonnes, percent) = (row.Decimal("mined_clean_t"), row.Decimal("loss_pct"));
        return new RecordDepletion
        {
            Book = book,
            Id = row.Code("id"),
            Block = BlockColumns.Read(row, deposit, ""),
            Day = new ProductionDay(row.Date("day")),
            MinedClean = row.Read("mined_clean_t", _ => Mass.FromTonnes(tonnes)),
            LossCoefficient = row.Read("loss_pct", _ => Ratio.FromPercent(percent)),
            ReconciliationNote = row.Has("reconciliation_note") ? row.Text("reconciliation_note") : null,
        };
    }
}
