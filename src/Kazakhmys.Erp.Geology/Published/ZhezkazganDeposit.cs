using System.Collections.Immutable;
using System.Globalization;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Published;

/// <summary>
/// The tree and minerals of the Zhezkazgan deposit from <c>zhezkazgan.csv</c>. Kazakh names are those of the source; English and Russian ones are
/// translations. The source counts the ore horizons of a suite without naming them, so they are numbered.
/// </summary>
internal static class ZhezkazganDeposit
{
    private static readonly ImmutableArray<string[]> _rows = [.. PublishedRows.Read("zhezkazgan.csv")];

    public static LocalizedText Name { get; } = NameOf(_rows.First(row => row[0] == "deposit"));

    public static IReadOnlyList<DepositNode> Nodes { get; } =
    [
        .. from row in _rows
           where Enum.TryParse<DepositNodeKind>(row[0], ignoreCase: true, out _)
           from node in WithHorizons(NodeOf(row))
           select node,
    ];

    public static IReadOnlyList<MineralOccurrence> Minerals { get; } =
    [
        .. _rows.Where(row => Enum.TryParse<OccurrenceKind>(row[0], ignoreCase: true, out _)).Select(row => new MineralOccurrence
        {
            Code = Code.Parse(row[1]),
            Name = NameOf(row),
            Kind = Enum.Parse<OccurrenceKind>(row[0], ignoreCase: true),
            Source = row[13],
            Status = row[14],
        }),
    ];

    private static IEnumerable<DepositNode> WithHorizons(DepositNode node)
    {
        yield return node;
        for (var number = 1; number <= (node.OreHorizons ?? 0); number++)
        {
            yield return new DepositNode
            {
                Code = Code.Parse(string.Create(CultureInfo.InvariantCulture, $"{node.Code}-{number}")),
                Parent = node.Code,
                Kind = DepositNodeKind.Horizon,
                Name = new LocalizedText(
                    $"Ore horizon {number}, {node.Name.En}", $"Рудный горизонт {number}, {node.Name.Ru}", $"Кенді горизонт {number}, {node.Name.Kk}"),
                Source = node.Source,
                Status = node.Status,
            };
        }
    }

    private static DepositNode NodeOf(string[] row) => new()
    {
        Code = Code.Parse(row[1]),
        Parent = row[2].Length > 0 ? Code.Parse(row[2]) : null,
        Kind = Enum.Parse<DepositNodeKind>(row[0], ignoreCase: true),
        Name = NameOf(row),
        ThicknessFrom = Metres(row[6]),
        ThicknessTo = Metres(row[7]),
        Beds = Count(row[8]),
        OreHorizons = Count(row[9]),
        Lithology = row[10].Length > 0 ? new LocalizedText(row[10], row[11], row[12]) : null,
        Source = row[13],
        Status = row[14],
    };

    private static LocalizedText NameOf(string[] row) => new(row[3], row[4], row[5]);

    private static Length? Metres(string text) =>
        text.Length > 0 ? Length.FromMetres(decimal.Parse(text, CultureInfo.InvariantCulture)) : null;

    private static int? Count(string text) => text.Length > 0 ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
