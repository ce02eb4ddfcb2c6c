using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>The columns of a block list.</summary>
internal static class BlockListColumns
{
    private static readonly (string Column, Code Element, Func<decimal, Grade> Grade)[] _grades =
    [
        ("cu_pct", Elements.Cu, Grade.FromPercent), ("zn_pct", Elements.Zn, Grade.FromPercent), ("pb_pct", Elements.Pb, Grade.FromPercent),
        ("s_pct", Elements.S, Grade.FromPercent), ("mo_pct", Elements.Mo, Grade.FromPercent), ("ag_g_t", Elements.Ag, Grade.FromGramsPerTonne),
        ("au_g_t", Elements.Au, Grade.FromGramsPerTonne), ("re_g_t", Elements.Re, Grade.FromGramsPerTonne),
    ];

    public static IReadOnlyCollection<CsvColumn> All { get; } =
    [
        .. CsvColumn.Required("section", "block", "category", "ore_type", "mass_t", "as_of", "document"),
        .. CsvColumn.Optional("horizon", "volume_m3", "depth_from_m", "depth_to_m"),
        .. _grades.Select(grade => new CsvColumn(grade.Column, IsRequired: false)),
    ];

    public static RegisterBlock Read(CsvRow row, Code book, Code deposit) => new()
    {
        Book = book,
        Block = new BlockReference
        {
            Deposit = deposit,
            Section = row.Code("section"),
            Block = row.Code("block"),
            Classification = row.Read("category", ReserveClassification.Parse) ?? ReserveClassification.Unstated,
        },
        AsOf = new ProductionDay(row.Date("as_of")),
        OreType = row.Read("ore_type", OreTypeOf),
        Dry = Amount(row, "mass_t", Mass.FromTonnes) ?? Mass.Zero,
        Grades = Assay.Of(_grades.Where(grade => row.Has(grade.Column)).Select(grade =>
            (grade.Element, AssayValue.Reported(Amount(row, grade.Column, grade.Grade) ?? Grade.Zero)))),
        Horizon = row.Has("horizon") ? row.Code("horizon") : null,
        Volume = Optional(row, "volume_m3", Volume.FromCubicMetres),
        DepthFrom = Optional(row, "depth_from_m", Length.FromMetres),
        DepthTo = Optional(row, "depth_to_m", Length.FromMetres),
        Document = row.Text("document"),
    };

    private static T? Optional<T>(CsvRow row, string column, Func<decimal, T> quantity)
        where T : struct => row.Has(column) ? Amount(row, column, quantity) : null;

    private static T? Amount<T>(CsvRow row, string column, Func<decimal, T> quantity)
        where T : struct
    {
        var number = row.Decimal(column);
        var read = row.Read(column, _ => (T?)quantity(number));
        return read;
    }

    private static OreType OreTypeOf(string text) =>
        Enum.TryParse<OreType>(text, ignoreCase: true, out var type) && Enum.IsDefined(type)
            ? type
            : throw new Kernel.Violations.ValidationFailedException(GeologyViolations.BlockOreType.At("ore_type", text));
}
