using Kazakhmys.Erp.Kernel.Codes;

namespace CopperChain.TwinMonth;

/// <summary>Codes of the synthetic month. Mines and plants have those of the twin.</summary>
internal static class MonthCodes
{
    public static readonly Code Book = Code.Parse("synthetic-month");
    public static readonly Code Deposit = Code.Parse("synthetic");
    public static readonly Code OreType = Code.Parse("sulphide");
    public static readonly Code Stockpile = Code.Parse("rom");
    public static readonly Code Stack = Code.Parse("main");
    public static readonly Code Tailings = Code.Parse("pond");
    public static readonly Code Zhezkazgan = Code.Parse("zhz-smelter");
    public static readonly Code Balkhash = Code.Parse("blk-smelter");
    public static readonly Code Precious = Code.Parse("blk-precious");
    public static readonly Code Section = Code.Parse("section-1");

    /// <summary>What lay in stock before the month: it was mined in months that the book does not have.</summary>
    public static readonly Code OpeningStock = Code.Parse("external/opening-stock/synthetic");

    public static readonly Code Supplier = Code.Parse("external/supplier/synthetic");
    public static readonly Code Flux = Code.Parse("external/flux/silica");
    public static readonly Code Air = Code.Parse("external/atmosphere/oxygen");
    public static readonly Code Liberator = Code.Parse("external/liberator/synthetic");
    public static readonly Code Slimes = Code.Parse("stock/slimes/blk-precious");

    /// <summary>The two stopes of a mine, each on a reserve block of its own.</summary>
    public static readonly Code[] Stopes = [Code.Parse("stope-1"), Code.Parse("stope-2")];

    public static Code Block(int stope) => Code.Parse($"block-{stope + 1}");

    /// <summary>Concentrate that a smelter has received and not charged yet.</summary>
    public static Code Bedding(Code smelter) => Code.Parse($"stock/bedding/{smelter}");
}
