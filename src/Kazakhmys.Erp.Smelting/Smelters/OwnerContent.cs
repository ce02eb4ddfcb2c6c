using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>What a stage of the works holds of one owner.</summary>
public sealed record OwnerContent
{
    /// <summary>Whose metal it is.</summary>
    public required MetalOwner Owner { get; init; }

    /// <summary>Dry mass and metals, negative where more was taken out than put in.</summary>
    public required AccountContent Content { get; init; }

    /// <summary>The amount of a commodity in milligrams: dry mass or a metal.</summary>
    public long AmountOf(Code commodity) =>
        commodity == KnownCommodities.Mass ? Content.Dry.Milligrams : Content.Metals.GetValueOrDefault(commodity).Milligrams;
}
