using System.Globalization;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace CopperChain.Inputs;

/// <summary>Periods as publishers write them: <c>FY 2011</c>, <c>Q1 2022</c>, <c>1954-2024</c>.</summary>
internal static class PublishedPeriods
{
    public static Period Parse(string text)
    {
        var parts = text.Split(' ', '-');
        if (parts.Length == 2 && Year(parts[1]) is { } year)
        {
            if (parts[0] == "FY")
                return Period.Year(year);
            if (parts[0].Length == 2 && parts[0][0] == 'Q' && parts[0][1] is >= '1' and <= '4')
                return Period.Quarter(year, parts[0][1] - '0');
            if (Year(parts[0]) is { } first && first <= year)
                return Period.Between(Code.Parse(text), new LocalDate(first, 1, 1), new LocalDate(year + 1, 1, 1));
        }
        throw new ValidationFailedException(ImportViolations.Unknown.At("period", text, ("known", "FY 2011; Q1 2022; 1954-2024")));
    }

    /// <summary>The production days between two periods, of which nothing is published; null when they follow one another.</summary>
    public static Period? Between(Period before, Period after) => before.End == after.First
        ? null
        : Period.Between(Code.Parse($"{Month(before.End)}-to-{Month(after.First.Previous)}"), before.End.Date, after.First.Date);

    private static string Month(ProductionDay day) => day.Date.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
