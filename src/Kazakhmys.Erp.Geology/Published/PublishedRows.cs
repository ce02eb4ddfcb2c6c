using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Sylvan.Data.Csv;

namespace Kazakhmys.Erp.Geology.Published;

/// <summary>The rows of the shipped files.</summary>
internal static class PublishedRows
{
    public static List<string[]> Read(string file)
    {
        using var stream = typeof(PublishedRows).Assembly.GetManifestResourceStream($"Kazakhmys.Erp.Geology.Published.{file}")!;
        using var text = new StreamReader(stream);
        using var csv = CsvDataReader.Create(text);
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }

    // Columns: object, ore_mt, cu_pct, au_g_t, ag_g_t, note, as_of, source, status.
    public static PublishedReserve Reserve(string[] row) => new()
    {
        Name = row[0],
        Ore = Number(row[1]) is { } megatonnes ? Mass.FromKilotonnes(megatonnes * 1000) : null,
        Grades = Assay.Of(
            new (Code Element, Grade? Grade)[]
            {
                (Elements.Cu, Number(row[2]) is { } cu ? Grade.FromPercent(cu) : null),
                (Elements.Au, Number(row[3]) is { } au ? Grade.FromGramsPerTonne(au) : null),
                (Elements.Ag, Number(row[4]) is { } ag ? Grade.FromGramsPerTonne(ag) : null),
            }
            .Where(grade => grade.Grade is not null)
            .Select(grade => (grade.Element, AssayValue.Reported(grade.Grade!.Value)))),
        Note = row[5],
        AsOf = row[6],
        Source = row[7],
        Status = row[8],
    };

    // A range of averages ("0.85-1.7") is no figure.
    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
