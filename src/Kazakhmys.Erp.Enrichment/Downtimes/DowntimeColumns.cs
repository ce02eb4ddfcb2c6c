using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Enrichment.Downtimes;

/// <summary>The columns of a file of downtimes.</summary>
internal static class DowntimeColumns
{
    private static readonly string[] _names = ["id", "section", "from", "to", "kind", "reason"];

    public static IReadOnlyCollection<CsvColumn> All { get; } = [.. CsvColumn.Required(_names)];

    public static IReadOnlyList<object?> Header => _names;

    public static Downtime Read(CsvRow row, Code book, Code plant) => new()
    {
        Book = book,
        Plant = plant,
        Id = row.Code("id"),
        Section = row.Code("section"),
        From = row.Read("from", At),
        To = row.Read("to", At),
        Kind = row.Read("kind", Words.Read<DowntimeKind>),
        Reason = row.Text("reason"),
    };

    public static IReadOnlyList<object?> Row(Downtime downtime) =>
    [
        downtime.Id, downtime.Section, InstantPattern.ExtendedIso.Format(downtime.From), InstantPattern.ExtendedIso.Format(downtime.To),
        Words.Of(downtime.Kind), downtime.Reason,
    ];

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var at)
        ? at
        : throw new ValidationFailedException(KernelViolations.TimeMalformed.At("", text, ("form", "2026-01-05T07:30:00Z")));
}
