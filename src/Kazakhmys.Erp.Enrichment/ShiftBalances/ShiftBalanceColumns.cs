using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

/// <summary>The columns of files of shift balances.</summary>
internal static class ShiftBalanceColumns
{
    public static IReadOnlyCollection<CsvColumn> All { get; } =
    [
        .. CsvColumn.Required(
            "shift", "ore_type", "feed_t", "stack", "facility", "element", "feed_pct", "concentrate_pct", "tailings_pct", "relative_u_pct"),
        .. CsvColumn.Optional("concentrate_t"),
    ];

    public static IReadOnlyList<object?> Header { get; } =
    [
        "shift", "ore_type", "revision", "feed_t", "concentrate_t", "element", "in_feed_kg", "in_concentrate_kg", "in_tailings_kg", "unaccounted_kg",
        "recovery_pct", "recovery_u_pct",
    ];

    public static RecordShiftBalance Read(CsvRow row, Code book, Code plant)
    {
        var (feed, relative) = (row.Decimal("feed_t"), row.Decimal("relative_u_pct"));
        var concentrate = row.Has("concentrate_t") ? row.Decimal("concentrate_t") : (decimal?)null;
        return new RecordShiftBalance
        {
            Book = book,
            Plant = plant,
            Shift = row.Read("shift", Shift.Parse),
            OreType = row.Code("ore_type"),
            Feed = row.Read("feed_t", _ => Mass.FromTonnes(feed)),
            Concentrate = concentrate is { } tonnes ? row.Read("concentrate_t", _ => (Mass?)Mass.FromTonnes(tonnes)) : null,
            Stack = row.Code("stack"),
            TailingsFacility = row.Code("facility"),
            Metals =
            [
                new AssayedMetal
                {
                    Element = row.Code("element"),
                    Feed = Measured(row, "feed_pct", relative),
                    Concentrate = Measured(row, "concentrate_pct", relative),
                    Tailings = Measured(row, "tailings_pct", relative),
                },
            ],
        };
    }

    public static IEnumerable<IReadOnlyList<object?>> Rows(ShiftBalance balance) => balance.Metals.Select(metal => (IReadOnlyList<object?>)
    [
        balance.Recorded.Shift, balance.Recorded.OreType, balance.Revision, balance.Recorded.Feed.Tonnes, balance.Concentrate.Tonnes, metal.Element,
        metal.InFeed.Kilograms, metal.InConcentrate.Kilograms, metal.InTailings.Kilograms, metal.Unaccounted.Kilograms, metal.Recovery.Value.Percent,
        metal.Recovery.StandardUncertainty.Percent,
    ]);

    private static Measured<Grade> Measured(CsvRow row, string column, decimal relativePercent)
    {
        var percent = row.Decimal(column);
        return row.Read(column, _ =>
        {
            var grade = Grade.FromPercent(percent);
            return new Measured<Grade>(grade, grade * Ratio.FromPercent(relativePercent), MeasurementStatus.Provisional);
        });
    }
}
