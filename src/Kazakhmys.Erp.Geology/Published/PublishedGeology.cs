using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Published;

/// <summary>Published facts and figures of the deposits that ship with the package, each with its source.</summary>
public static class PublishedGeology
{
    private static readonly Lazy<IReadOnlyList<PublishedFact>> _facts = new(() =>
        [.. PublishedRows.Read("geology.csv").Select(row => new PublishedFact
        {
            Item = row[0], Value = row[1], Source = row[2], Status = row[3],
        })]);

    private static readonly Lazy<IReadOnlyList<PublishedReserve>> _reserves = new(() =>
        [.. PublishedRows.Read("reserves.csv").Select(PublishedRows.Reserve)]);

    /// <summary>Facts of the Zhezkazgan deposit.</summary>
    public static IReadOnlyList<PublishedFact> Facts => _facts.Value;

    /// <summary>All published reserves and resources.</summary>
    public static IReadOnlyList<PublishedReserve> Reserves => _reserves.Value;

    /// <summary>The reserves of the Zhezkazgan, Karaganda and Balkhash areas: 860 Mt of ore together.</summary>
    public static IReadOnlyList<PublishedReserve> RegionalReserves { get; } =
        [.. Reserves.Where(reserve => reserve.Name.EndsWith(" area", StringComparison.Ordinal))];

    /// <summary>The Zhezkazgan deposit with the tree, components and oxidation zone that the facts give, for a book of the host's.</summary>
    public static Deposit Zhezkazgan(Code book, ProductionDay validFrom) => new()
    {
        Book = book,
        Code = Code.Parse("zhezkazgan"),
        Name = "Zhezkazgan",
        ValidFrom = validFrom,
        Components = [Elements.Cu, Elements.Zn, Elements.Pb],
        ByProducts = [.. Fact("Components").Value.Split("by-product ")[1].Split(' ').Select(Code.Parse)],
        OxidationZone = new OxidationZone { From = Length.FromMetres(10), To = Length.FromMetres(60) },
        Nodes =
        [
            Suite("taskuduk", "Taskuduk suite", 250, 300, 16, 3),
            Suite("zhezkazgan-suite", "Zhezkazgan suite", 350, 400, 36, 7),
            .. Named("Sections", DepositNodeKind.Section),
            .. Named("Structures", DepositNodeKind.Structure),
        ],
    };

    private static PublishedFact Fact(string item) => Facts.First(fact => fact.Item == item);

    private static DepositNode Suite(string code, string item, decimal from, decimal to, int beds, int horizons) => new()
    {
        Code = Code.Parse(code),
        Kind = DepositNodeKind.Suite,
        Name = item,
        ThicknessFrom = Length.FromMetres(from),
        ThicknessTo = Length.FromMetres(to),
        Beds = beds,
        OreHorizons = horizons,
        Source = Fact(item).Source,
        Status = Fact(item).Status,
    };

    private static IEnumerable<DepositNode> Named(string item, DepositNodeKind kind)
    {
        var fact = Fact(item);
        return fact.Value.Split("; ").Select(name => new DepositNode
        {
            Code = PublishedRows.CodeOf(name), Kind = kind, Name = name, Source = fact.Source, Status = fact.Status,
        });
    }
}
