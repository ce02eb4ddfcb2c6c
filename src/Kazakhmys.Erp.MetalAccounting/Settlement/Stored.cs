using System.Globalization;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement;

/// <summary>How values stand in the columns of settlement: days as numbers, instants as ticks, enumerations by name, prices as decimal text.</summary>
internal static class Stored
{
    public static Code Code(string code) => Kernel.Codes.Code.Parse(code);

    public static Code? Find(string? code) => code is null ? null : Kernel.Codes.Code.Parse(code);

    public static Instant At(long ticks) => Instant.FromUnixTimeTicks(ticks);

    public static LocalDate Day(long number) => ProductionDay.FromNumber(number).Date;

    public static long Number(LocalDate day) => new ProductionDay(day).Number;

    public static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    public static T Name<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name);

    public static T? Quantity<T>(long? smallest)
        where T : struct, IQuantity<T> => smallest is { } value ? T.FromSmallestUnits(value) : null;
}
