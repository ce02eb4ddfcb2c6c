using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Mines.Files;

/// <summary>Fields of CSV files that several kinds of document share.</summary>
internal static class MineColumns
{
    /// <summary>A moment in the form 2024-02-29T20:00:00+06:00.</summary>
    public static Instant Moment(this CsvRow row, string column) => row.Read(
        column,
        text => OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var moment)
            ? moment.ToInstant()
            : throw new ValidationFailedException(KernelViolations.TimeMalformed.At("", text, ("form", "2024-02-29T20:00:00+06:00"))));

    public static ProductionDay Day(this CsvRow row, string column) => new(row.Date(column));

    /// <summary>A shift in the form 2024-02-29/2.</summary>
    public static Shift Shift(this CsvRow row, string column) => row.Read(column, Kernel.Calendars.Shift.Parse);

    public static int Count(this CsvRow row, string column) => (int)Math.Clamp(row.Integer(column), int.MinValue, int.MaxValue);

    public static Mass Tonnes(this CsvRow row, string column) => row.Of(column, Mass.FromTonnes);

    public static Mass TonnesOrZero(this CsvRow row, string column) => row.Has(column) ? row.Tonnes(column) : Mass.Zero;

    public static Length MetresOrZero(this CsvRow row, string column) => row.Has(column) ? row.Of(column, Length.FromMetres) : Length.Zero;

    public static Code? CodeOrNull(this CsvRow row, string column) => row.Has(column) ? row.Code(column) : null;

    public static string? TextOrNull(this CsvRow row, string column) => row.Has(column) ? row.Text(column).Trim() : null;

    /// <summary>Grades as <c>Cu 1.20 %; Ag pending</c>, in the culture of the file.</summary>
    public static Assay Grades(this CsvRow row, string column, CultureInfo culture) =>
        row.Has(column) ? row.Read(column, text => Assay.Parse(text, culture)) ?? Assay.Empty : Assay.Empty;

    /// <summary>A number of the file as a quantity; out of range is a fault of the column.</summary>
    public static T Of<T>(this CsvRow row, string column, Func<decimal, T> quantity)
        where T : struct
    {
        var number = row.Decimal(column);
        try
        {
            return quantity(number);
        }
        catch (ErpException refusal)
        {
            foreach (var violation in refusal.Violations)
                row.Add(violation with { Path = column });
            return default;
        }
    }

    /// <summary>A name of an enumeration, with or without hyphens, in any case.</summary>
    public static T Name<T>(this CsvRow row, string column)
        where T : struct, Enum => row.Read(
        column,
        text => Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new ValidationFailedException(MinesViolations.NameUnknown.At("", text, ("names", string.Join(", ", Enum.GetNames<T>())))));
}
