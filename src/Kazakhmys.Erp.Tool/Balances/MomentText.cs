using System.Globalization;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Tool.Balances;

/// <summary>The two times of a balance as written on the command line.</summary>
internal static class MomentText
{
    /// <summary>Reads <c>--as-of</c> (a production day or an instant) and <c>--known-at</c> (an instant or the sequence of an entry).</summary>
    /// <exception cref="ValidationFailedException">One of them cannot be read (<c>tool.moment.malformed</c>).</exception>
    public static BalanceMoment Parse(string? asOf, string? knownAt)
    {
        var moment = BalanceMoment.Latest;
        if (asOf is not null)
        {
            var day = LocalDatePattern.Iso.Parse(asOf);
            moment = day.Success
                ? moment with { AsOf = new ProductionDay(day.Value) }
                : moment with { AsOfInstant = InstantOf("--as-of", asOf, "2022-03-31, 2022-03-31T08:00:00+05:00") };
        }
        if (knownAt is null)
            return moment;
        return long.TryParse(knownAt, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? moment with { KnownAtSeq = seq }
            : moment with { KnownAt = InstantOf("--known-at", knownAt, "1234, 2022-04-05T08:00:00+05:00") };
    }

    private static Instant InstantOf(string option, string text, string form) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var moment)
            ? moment.ToInstant()
            : throw new ValidationFailedException(ToolViolations.MomentMalformed.At(option, text, ("form", form)));
}
