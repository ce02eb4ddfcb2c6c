using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>The columns of a file of readings.</summary>
internal static class FacilityColumns
{
    public static IReadOnlyCollection<CsvColumn> All { get; } =
        [.. CsvColumn.Required("facility", "day", "level_m", "freeboard_m"), .. CsvColumn.Optional("water_m3", "replaces")];

    public static IReadOnlyList<object?> Header { get; } = ["facility", "day", "level_m", "freeboard_m", "water_m3", "replaces"];

    public static FacilityReading Read(CsvRow row, Code book, Code plant)
    {
        var (level, freeboard) = (row.Decimal("level_m"), row.Decimal("freeboard_m"));
        var water = row.Has("water_m3") ? row.Decimal("water_m3") : (decimal?)null;
        return new FacilityReading
        {
            Book = book,
            Plant = plant,
            Facility = row.Code("facility"),
            Day = new ProductionDay(row.Date("day")),
            Level = row.Read("level_m", _ => Length.FromMetres(level)),
            Freeboard = row.Read("freeboard_m", _ => Length.FromMetres(freeboard)),
            Water = water is { } cubicMetres ? row.Read("water_m3", _ => (Volume?)Volume.FromCubicMetres(cubicMetres)) : null,
            Revision = row.Has("replaces") ? (int)row.Integer("replaces") : 0,
        };
    }

    public static IReadOnlyList<object?> Row(FacilityReading reading) =>
    [
        reading.Facility, reading.Day, reading.Level.Metres, reading.Freeboard.Metres, reading.Water?.CubicMetres, reading.Revision - 1,
    ];
}
