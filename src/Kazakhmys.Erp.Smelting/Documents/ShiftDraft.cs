using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>A draft that counts at the end of a shift or a day.</summary>
internal static class ShiftDraft
{
    public static DocumentDraft Of(ProductionCalendar calendar, Code book, Code smelter, Code type, string id, Shift shift) => new()
    {
        Book = book,
        Type = type,
        Id = id,
        Smelter = smelter,
        When = shift.ToString(),
        Day = shift.Day.Number,
        EffectiveAt = calendar.EndOf(shift),
        Content = "",
        Transfers = [],
        Event = "",
    };

    public static DocumentDraft Of(ProductionCalendar calendar, Code book, Code smelter, Code type, string id, ProductionDay day) => new()
    {
        Book = book,
        Type = type,
        Id = id,
        Smelter = smelter,
        When = day.ToString(),
        Day = day.Number,
        EffectiveAt = calendar.EndOf(day),
        Content = "",
        Transfers = [],
        Event = "",
    };
}
