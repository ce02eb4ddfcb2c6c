using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Smelting.Taps;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Kinds of numbers that are lots with accounts.</summary>
internal static class LotKinds
{
    public static readonly Code AnodeScrap = Code.Parse("anode-scrap");
    public static readonly Code Slimes = Code.Parse("slimes");
    public static readonly Code Casting = Code.Parse("casting");
    public static readonly Code Bundle = Code.Parse("bundle");

    /// <summary>True for a kind whose number names accounts of stage <see cref="Stage.Lot"/>.</summary>
    public static bool Contains(Code kind) => kind != Casting && kind != Bundle;

    /// <summary>The kind of a lot that was tapped.</summary>
    public static Code Of(TapProduct product) => Code.Parse(product switch
    {
        TapProduct.Matte => "matte",
        TapProduct.Blister => "blister",
        TapProduct.Slag => "slag",
        TapProduct.Dust => "dust",
        TapProduct.Gas => "gas",
        TapProduct.Reverts => "reverts",
        _ => "dore",
    });
}
