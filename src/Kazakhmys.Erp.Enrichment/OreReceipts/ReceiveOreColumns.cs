using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.OreReceipts;

/// <summary>The columns of a file of receipts.</summary>
internal static class ReceiveOreColumns
{
    private static readonly (string Column, Code Element, string Unit)[] _grades =
        [("cu_pct", Elements.Cu, "%"), ("ag_g_t", Elements.Ag, "g/t"), ("au_g_t", Elements.Au, "g/t")];

    public static IReadOnlyCollection<CsvColumn> All { get; } =
    [
        .. CsvColumn.Required("id", "shift", "ore_type", "from_account", "weighed_by", "reference", "wet_t", "moisture_pct"),
        .. _grades.Select(grade => new CsvColumn(grade.Column, IsRequired: false)),
    ];

    public static ReceiveOre Read(CsvRow row, Code book, Code plant)
    {
        var (wet, moisture) = (row.Decimal("wet_t"), row.Decimal("moisture_pct"));
        var weighing = new Weighing
        {
            By = row.Read("weighed_by", Words.Read<WeighedBy>),
            Reference = row.Text("reference"),
            Wet = row.Read("wet_t", _ => WetMass.FromTonnes(wet)),
            Moisture = row.Read("moisture_pct", _ => Moisture.FromPercent(moisture)),
        };
        var grades = Assay.Of(_grades.Where(grade => row.Has(grade.Column)).Select(grade => (grade.Element, row.Assay(grade.Column, grade.Unit))));
        return new ReceiveOre
        {
            Book = book,
            Id = row.Code("id"),
            Plant = plant,
            OreType = row.Code("ore_type"),
            SourceAccount = row.Code("from_account"),
            Shift = row.Read("shift", Shift.Parse),
            Dry = weighing.Dry,
            Weighing = weighing,
            Grades = grades.Values.Count > 0 ? grades : null,
        };
    }
}
