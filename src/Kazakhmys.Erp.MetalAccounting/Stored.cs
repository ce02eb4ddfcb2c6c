using Kazakhmys.Erp.Kernel.Calendars;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>How values stand in the columns of the module: days as numbers, instants as ticks, enumerations by name.</summary>
internal static class Stored
{
    public static Instant At(long ticks) => Instant.FromUnixTimeTicks(ticks);

    public static Instant? At(long? ticks) => ticks is { } t ? Instant.FromUnixTimeTicks(t) : null;

    public static LocalDate Day(long number) => ProductionDay.FromNumber(number).Date;

    public static long Number(LocalDate day) => new ProductionDay(day).Number;

    public static T Name<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name);

    public static Kernel.Codes.Code Code(string code) => Kernel.Codes.Code.Parse(code);

    public static Kernel.Codes.Code? CodeOrNull(string? code) => code is null ? null : Kernel.Codes.Code.Parse(code);
}
