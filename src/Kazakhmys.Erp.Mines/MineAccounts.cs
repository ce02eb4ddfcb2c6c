using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines;

/// <summary>The ledger accounts of a mine, by its codes. The mine opens them itself; reserve accounts are opened by whoever keeps the reserves.</summary>
public static class MineAccounts
{
    /// <summary>What a stockpile of ore holds; not below zero, so that it cannot be over-drawn.</summary>
    public static readonly Code Ore = Code.Parse("ore.dry");

    /// <summary>What a waste dump holds.</summary>
    public static readonly Code Waste = Code.Parse("waste.dry");

    /// <summary>The ore stockpiles of a mine: <c>stock/ore/zhz-south</c>.</summary>
    public static Code Stockpiles(Code mine) => Code.Parse($"stock/ore/{mine}");

    /// <summary>The account of an ore stockpile: <c>stock/ore/zhz-south/rom</c>.</summary>
    public static Code Stockpile(Code mine, Code stockpile) => Code.Parse($"stock/ore/{mine}/{stockpile}");

    /// <summary>The waste dumps of a mine: <c>waste/zhz-south</c>.</summary>
    public static Code WasteDumps(Code mine) => Code.Parse($"waste/{mine}");

    /// <summary>The account of a waste dump: <c>waste/zhz-south/dump-1</c>.</summary>
    public static Code WasteDump(Code mine, Code dump) => Code.Parse($"waste/{mine}/{dump}");

    /// <summary>What a stockpile of coal holds: coal as received and its energy.</summary>
    public static readonly Code Coal = Code.Parse("coal.raw");

    /// <summary>The coal stockpiles of a mine: <c>stock/coal/borly</c>.</summary>
    public static Code CoalStockpiles(Code mine) => Code.Parse($"stock/coal/{mine}");

    /// <summary>The account of a coal stockpile: <c>stock/coal/borly/yard</c>.</summary>
    public static Code CoalStockpile(Code mine, Code stockpile) => Code.Parse($"stock/coal/{mine}/{stockpile}");

    /// <summary>Where the signed difference between book and stock-take of a mine goes: <c>unaccounted/zhz-south</c>.</summary>
    public static Code Unaccounted(Code mine) => Code.Parse($"unaccounted/{mine}");
}
