using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Calculations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Hoists;

/// <summary>Capacities of the hoists of a mine, without I/O.</summary>
public static class HoistRules
{
    /// <summary>
    /// What the hoists of a mine lift in an hour together on a day: for each hoist the record known last among those valid on the day.
    /// </summary>
    /// <param name="known">The records, in the order in which they became known.</param>
    /// <param name="date">The day.</param>
    public static Mass PerHour(IReadOnlyList<RecordHoist> known, LocalDate date) =>
        known.Where(hoist => hoist.ValidFrom <= date).GroupBy(hoist => hoist.Hoist).Select(hoist => hoist.Last())
            .Sum(hoist => HoistCycle.PerHour(hoist.Payload, hoist.Cycle, hoist.Availability));

    /// <summary>The days on and after a new record's first on which the capacity of the mine changes, with what it is from then.</summary>
    public static IReadOnlyList<(LocalDate From, Mass PerHour)> Changes(IReadOnlyList<RecordHoist> known, LocalDate from)
    {
        ArgumentNullException.ThrowIfNull(known);
        return
        [
            .. known.Select(hoist => hoist.ValidFrom).Append(from).Where(date => date >= from).Distinct().Order()
                .Select(date => (date, PerHour(known, date))),
        ];
    }
}
