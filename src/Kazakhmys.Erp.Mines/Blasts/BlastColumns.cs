using System.Globalization;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Files;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>Blast passports in CSV files.</summary>
internal static class BlastColumns
{
    public static readonly IReadOnlyCollection<CsvColumn> All =
    [
        .. CsvColumn.Required(
            "mine", "blast", "stope", "issued_at", "approved_by", "holes", "drilled_m", "rock_t", "rock_m3", "explosives_kg", "re_entry_min",
            "gas_limits_pct"),
    ];

    private const string AtMost = "<=";
    private const string AtLeast = ">=";

    public static IssueBlastPassport Read(CsvRow row, Code book, CultureInfo culture) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Blast = row.Code("blast"),
        Stope = row.Code("stope"),
        IssuedAt = row.Moment("issued_at"),
        ApprovedBy = row.Text("approved_by").Trim(),
        Holes = row.Count("holes"),
        Drilled = row.Of("drilled_m", Length.FromMetres),
        Rock = row.Tonnes("rock_t"),
        RockVolume = row.Of("rock_m3", Volume.FromCubicMetres),
        Explosives = row.Read("explosives_kg", text => Explosives(text, culture)) ?? [],
        ReEntryAfter = Duration.FromMinutes(row.Count("re_entry_min")),
        GasLimits = row.Read("gas_limits_pct", text => GasLimits(text, culture)) ?? [],
    };

    public static IReadOnlyList<object?> Write(IssueBlastPassport passport) =>
    [
        passport.Mine, passport.Blast, passport.Stope, passport.IssuedAt, passport.ApprovedBy, passport.Holes, passport.Drilled.Metres,
        passport.Rock.Tonnes, passport.RockVolume.CubicMetres,
        string.Join("; ", passport.Explosives.Select(use => string.Create(CultureInfo.InvariantCulture, $"{use.Explosive}={use.Mass.Kilograms}"))),
        (long)passport.ReEntryAfter.TotalMinutes,
        string.Join("; ", passport.GasLimits.SelectMany(Written)),
    ];

    private static IEnumerable<string> Written(GasLimit limit)
    {
        if (limit.AtLeast is { } least)
            yield return string.Create(CultureInfo.InvariantCulture, $"{limit.Gas}{AtLeast}{least.Percent}");
        if (limit.AtMost is { } most)
            yield return string.Create(CultureInfo.InvariantCulture, $"{limit.Gas}{AtMost}{most.Percent}");
    }

    private static List<ExplosiveUse> Explosives(string text, CultureInfo culture) =>
    [
        .. Parts(text).Select(part =>
        {
            var (name, number) = Split(part, "=", culture);
            return new ExplosiveUse { Explosive = name, Mass = Mass.FromKilograms(number) };
        }),
    ];

    private static List<GasLimit> GasLimits(string text, CultureInfo culture)
    {
        var limits = Parts(text).Select(part =>
        {
            var sign = part.Contains(AtMost, StringComparison.Ordinal) ? AtMost : AtLeast;
            var (gas, number) = Split(part, sign, culture);
            return (Gas: gas, IsMost: sign == AtMost, Share: Ratio.FromPercent(number));
        });
        return
        [
            .. limits.GroupBy(limit => limit.Gas).Select(gas => new GasLimit
            {
                Gas = gas.Key,
                AtLeast = gas.Where(limit => !limit.IsMost).Select(limit => (Ratio?)limit.Share).FirstOrDefault(),
                AtMost = gas.Where(limit => limit.IsMost).Select(limit => (Ratio?)limit.Share).FirstOrDefault(),
            }),
        ];
    }

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (Code Name, decimal Number) Split(string part, string sign, CultureInfo culture)
    {
        var at = part.IndexOf(sign, StringComparison.Ordinal);
        return at > 0 && Code.TryParse(part[..at].Trim(), out var name)
            && decimal.TryParse(part.AsSpan(at + sign.Length), NumberStyles.Number & ~NumberStyles.AllowThousands, culture, out var number)
            ? (name, number)
            : throw new ValidationFailedException(MinesViolations.ListMalformed.At("", part));
    }
}
