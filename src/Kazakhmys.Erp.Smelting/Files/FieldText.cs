using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Files;

/// <summary>Fields that several files share.</summary>
internal static class FieldText
{
    public static readonly IReadOnlyList<CsvColumn> WhenColumns = [.. CsvColumn.Required("date", "shift")];

    public static Shift Shift(CsvRow row, string date = "date", string shift = "shift") =>
        new(new ProductionDay(row.Date(date)), (int)Math.Clamp(row.Integer(shift), 0, Kernel.Calendars.Shift.MaxNumber + 1));

    public static object?[] Of(Shift shift) => [shift.Day.ToString(), shift.Number];

    public static Assay Assay(CsvRow row, string column, CultureInfo culture) =>
        row.Has(column) ? row.Read(column, text => Kernel.Assays.Assay.Parse(text, culture)) ?? Kernel.Assays.Assay.Empty : Kernel.Assays.Assay.Empty;

    public static string Of(Assay? assay, CultureInfo culture) => assay?.ToString(null, culture) ?? "";

    public static CensoredAs? CensoredAs(CsvRow row) => row.Has("censored_as") ? Word<CensoredAs>(row, "censored_as") : null;

    public static MetalOwner Owner(CsvRow row) => row.Read("owner", MetalOwner.Parse);

    public static Code? CodeOrNull(CsvRow row, string column) => row.Has(column) ? row.Code(column) : null;

    /// <summary>A word of an enumeration as <c>anode-scrap</c> or <c>AnodeScrap</c>.</summary>
    public static T Word<T>(CsvRow row, string column)
        where T : struct, Enum => row.Read(
            column,
            text => Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) && Enum.IsDefined(word)
                ? word
                : throw new ValidationFailedException(SmeltingViolations.ImportValue.At("", text, ("words", string.Join(", ", Enum.GetNames<T>())))));

    public static bool Flag(CsvRow row, string column) => row.Has(column) && row.Read(
        column,
        text => text switch
        {
            "yes" => true,
            "no" => false,
            _ => throw new ValidationFailedException(SmeltingViolations.ImportValue.At("", text, ("words", "yes, no"))),
        });

    public static string Of(bool flag) => flag ? "yes" : "no";
}
