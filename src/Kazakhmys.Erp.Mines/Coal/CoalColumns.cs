using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Files;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Coal that was won in CSV files.</summary>
internal static class CoalColumns
{
    public static readonly IReadOnlyCollection<CsvColumn> All =
    [
        .. CsvColumn.Required("mine", "number", "seam", "stockpile", "shift", "coal_t", "ash_pct", "moisture_pct"),
        .. CsvColumn.Optional("calorific_mj_kg", "calorific_kcal_kg", "status"),
    ];

    public static RecordCoal Read(CsvRow row, Code book) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Number = row.Code("number"),
        Seam = row.Code("seam"),
        Stockpile = row.Code("stockpile"),
        Shift = row.Shift("shift"),
        Coal = row.Of("coal_t", WetMass.FromTonnes),
        Quality = new CoalQuality
        {
            Ash = row.Of("ash_pct", Ratio.FromPercent),
            Moisture = row.Of("moisture_pct", Moisture.FromPercent),
            CalorificValue = CalorificValueOf(row),
        },
        Status = row.Has("status") ? row.Name<MeasurementStatus>("status") : MeasurementStatus.Provisional,
    };

    public static IReadOnlyList<object?> Write(RecordCoal coal) =>
    [
        coal.Mine, coal.Number, coal.Seam, coal.Stockpile, coal.Shift.ToString(), coal.Coal.Tonnes, coal.Quality.Ash.Percent,
        coal.Quality.Moisture.Percent, coal.Quality.CalorificValue.MegajoulesPerKilogram, null, coal.Status.ToString(),
    ];

    private static CalorificValue CalorificValueOf(CsvRow row)
    {
        if (row.Has("calorific_mj_kg") == row.Has("calorific_kcal_kg"))
            row.Add(KernelViolations.ValueRequired.At("calorific_mj_kg"));
        return row.Has("calorific_kcal_kg")
            ? row.Of("calorific_kcal_kg", CalorificValue.FromKilocaloriesPerKilogram)
            : row.Has("calorific_mj_kg") ? row.Of("calorific_mj_kg", CalorificValue.FromMegajoulesPerKilogram) : default;
    }
}
