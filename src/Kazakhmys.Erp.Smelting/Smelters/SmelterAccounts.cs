using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Codes of the accounts of a smelter. An owner is <c>own</c>, <c>purchased</c> or <c>tolled-&lt;party&gt;</c>.</summary>
public static class SmelterAccounts
{
    /// <summary>Between furnace mouth and product.</summary>
    public static Code InProcess(Code smelter, MetalOwner owner) => Code.Parse($"smelter/{smelter}/in-process/{owner}");

    /// <summary>Cathode on stock.</summary>
    public static Code Cathode(Code smelter, MetalOwner owner) => Code.Parse($"product/cathode/{smelter}/{owner}");

    /// <summary>Gold bars in the vault.</summary>
    public static Code Gold(Code smelter, MetalOwner owner) => Code.Parse($"product/gold/{smelter}/{owner}");

    /// <summary>Silver bars in the vault.</summary>
    public static Code Silver(Code smelter, MetalOwner owner) => Code.Parse($"product/silver/{smelter}/{owner}");

    /// <summary>A measured loss.</summary>
    public static Code Loss(Code smelter, LossKind kind) => Code.Parse($"loss/{smelter}/{Name(kind)}");

    /// <summary>Iron, silica and sulphur of concentrate, by difference: dry mass only, never a metal that is accounted for.</summary>
    public static Code Gangue(Code smelter) => Code.Parse($"loss/{smelter}/gangue-and-sulphur");

    /// <summary>The signed gap between book and measurement.</summary>
    public static Code Unaccounted(Code smelter) => Code.Parse($"unaccounted/{smelter}");

    internal static string Name(LossKind kind) => kind switch
    {
        LossKind.Slag => "slag",
        LossKind.Dust => "dust",
        _ => "gas",
    };
}
