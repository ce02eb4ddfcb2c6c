using Kazakhmys.Erp.Kernel.Codes;

namespace CopperChain.Chain;

/// <summary>Codes that the sample chooses: one book, one concentrator and one smelter for what is published of the group as a whole.</summary>
internal static class ChainCodes
{
    public static readonly Code Book = Code.Parse("kazakhmys");
    public static readonly Code Section = Code.Parse("all");
    public static readonly Code Block = Code.Parse("published");
    public static readonly Code Stockpile = Code.Parse("ore");
    public static readonly Code Plant = Code.Parse("group-concentrators");
    public static readonly Code OreType = Code.Parse("sulphide");
    public static readonly Code Stack = Code.Parse("own");
    public static readonly Code TailingsFacility = Code.Parse("all");
    public static readonly Code Smelter = Code.Parse("group-smelters");

    /// <summary>Ore that a later period processed beyond what was mined: it lay in stock before, and nobody published how much.</summary>
    public static readonly Code OpeningOreStock = Code.Parse("external/opening-ore-stock/not-published");

    /// <summary>What became, in the years of which nothing is published, of stock at the end of the published ones.</summary>
    public static readonly Code CarriedStock = Code.Parse("external/carried-stock/not-published");

    /// <summary>Copper of cathode above own concentrate: third-party concentrate, tolling or stock; which is not published.</summary>
    public static readonly Code CathodeFeed = Code.Parse("external/cathode-feed/not-published");

    /// <summary>Suppliers of purchased concentrate, who are not published.</summary>
    public static readonly Code Supplier = Code.Parse("external/supplier/undisclosed");

    /// <summary>Gold and silver that came with concentrate whose assays are not published.</summary>
    public static readonly Code PreciousFeed = Code.Parse("external/precious-feed/not-published");

    /// <summary>Ore of a trial; it exists only in a unit of work that is rolled back.</summary>
    public static readonly Code TrialOre = Code.Parse("external/trial/ore");

    /// <summary>The mines of a region, taken together.</summary>
    public static Code MineOf(Code region) => Code.Parse($"{region}-mines");
}
