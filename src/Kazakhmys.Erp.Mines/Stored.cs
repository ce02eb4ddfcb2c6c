using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines;

/// <summary>How values stand in the columns of the module: days as numbers, instants as ticks, enumerations by name.</summary>
internal static class Stored
{
    public static Instant At(long ticks) => Instant.FromUnixTimeTicks(ticks);

    public static ProductionDay Day(long number) => ProductionDay.FromNumber(number);

    public static ProductionDay? Day(long? number) => number is { } n ? ProductionDay.FromNumber(n) : null;

    public static T Name<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name);

    public static Code Code(string code) => Kernel.Codes.Code.Parse(code);

    /// <summary>Ledger entries are stored as 0 where nothing was posted.</summary>
    public static long? Entry(long seq) => seq == 0 ? null : seq;
}
