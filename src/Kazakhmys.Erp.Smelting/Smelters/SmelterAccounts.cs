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

    /// <summary>Everything of a smelter that is in process: the pool, and every heat, lot, bath, casting, crop and pad, each with its owners as last segment.</summary>
    public static Code Works(Code smelter) => Code.Parse($"smelter/{smelter}");

    /// <summary>What a stage of the works holds of an owner: <c>smelter/zhz/heat/h-17/own</c>.</summary>
    public static Code Stage(Code smelter, Stage stage, Code number, MetalOwner owner) => Stage(smelter, stage, number) / owner.ToString();

    /// <summary>What a stage of the works holds of all owners.</summary>
    public static Code Stage(Code smelter, Stage stage, Code number) => Code.Parse($"smelter/{smelter}/{Name(stage)}/{number}");

    /// <summary>Anodes of a casting that have not been loaded, as <c>piece</c>.</summary>
    public static Code AnodePieces(Code smelter, Code casting) => Stage(smelter, Smelters.Stage.Anodes, casting) / "pieces";

    /// <summary>Anodes that hang in the cells of a crop, as <c>piece</c>.</summary>
    public static Code CropPieces(Code smelter, Code crop) => Stage(smelter, Smelters.Stage.Crop, crop) / "pieces";

    /// <summary>Where pieces come from when they are cast, and where they go when they are dissolved.</summary>
    public static Code Pieces(Code smelter) => Code.Parse($"external/pieces/{smelter}");

    /// <summary>Sulphuric acid on stock: <c>acid</c> beside its <c>S</c>.</summary>
    public static Code Acid(Code smelter, MetalOwner owner) => Code.Parse($"product/acid/{smelter}/{owner}");

    /// <summary>What oxygen and water make of sulphur: the other side of <c>acid</c>.</summary>
    public static Code AcidSynthesis(Code smelter) => Code.Parse($"external/acid-synthesis/{smelter}");

    /// <summary>Acid that a leach has used up.</summary>
    public static Code LeachAcid(Code smelter) => Code.Parse($"consumed/leach-acid/{smelter}");

    /// <summary>Rhenium in solution on stock.</summary>
    public static Code Rhenium(Code smelter, MetalOwner owner) => Code.Parse($"product/rhenium/{smelter}/{owner}");

    /// <summary>Leached ore that stays on its pad.</summary>
    public static Code LeachResidue(Code smelter) => Code.Parse($"loss/{smelter}/leach-residue");

    /// <summary>The owner of an account of the works, which is its last segment; null for accounts of pieces.</summary>
    public static MetalOwner? OwnerOf(Code account) =>
        MetalOwner.TryParse(account.Value[(account.Value.LastIndexOf('/') + 1)..], out var owner) ? owner : null;

    internal static string Name(Stage stage) => stage switch
    {
        Smelters.Stage.Heat => "heat",
        Smelters.Stage.Bath => "bath",
        Smelters.Stage.Lot => "lot",
        Smelters.Stage.Anodes => "anodes",
        Smelters.Stage.Crop => "crop",
        Smelters.Stage.Electrolyte => "electrolyte",
        Smelters.Stage.Gas => "gas",
        Smelters.Stage.Pad => "pad",
        Smelters.Stage.Solution => "solution",
        _ => "bars",
    };

    internal static string Name(LossKind kind) => kind switch
    {
        LossKind.Slag => "slag",
        LossKind.Dust => "dust",
        _ => "gas",
    };
}
