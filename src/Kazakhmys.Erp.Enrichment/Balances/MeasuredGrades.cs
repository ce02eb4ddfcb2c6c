using System.Globalization;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Balances;

/// <summary>Measured grades as the tables keep them: parts per 10¹², standard uncertainty, status.</summary>
internal static class MeasuredGrades
{
    /// <summary>How many words one takes.</summary>
    public const int Parts = 3;

    public static string Text(Measured<Grade> grade) => string.Create(
        CultureInfo.InvariantCulture,
        $"{grade.Value.PartsPerTrillion} {grade.StandardUncertainty.PartsPerTrillion} {grade.Status}");

    public static Measured<Grade> Of(ReadOnlySpan<string> parts) => new(
        Grade.FromPartsPerTrillion(long.Parse(parts[0], CultureInfo.InvariantCulture)),
        Grade.FromPartsPerTrillion(long.Parse(parts[1], CultureInfo.InvariantCulture)),
        Enum.Parse<MeasurementStatus>(parts[2]));
}
