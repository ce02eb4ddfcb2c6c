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

    /// <summary>The Zhezkazgan deposit with the tree, minerals, components, ground classes and oxidation zone that the facts give, for a book of the host's.</summary>
    public static Deposit Zhezkazgan(Code book, ProductionDay validFrom) => new()
    {
        Book = book,
        Code = Code.Parse("zhezkazgan"),
        Name = ZhezkazganDeposit.Name,
        ValidFrom = validFrom,
        Components = [Elements.Cu, Elements.Zn, Elements.Pb],
        ByProducts = [.. Fact("Components").Value.Split("by-product ")[1].Split(' ').Select(Code.Parse)],
        OxidationZone = new OxidationZone { From = Length.FromMetres(10), To = Length.FromMetres(60) },
        Minerals = ZhezkazganDeposit.Minerals,
        GroundClasses = [GroundClass.Favourable, GroundClass.Average, GroundClass.Complex, GroundClass.VeryComplex],
        Nodes = ZhezkazganDeposit.Nodes,
    };

    private static PublishedFact Fact(string item) => Facts.First(fact => fact.Item == item);
}
