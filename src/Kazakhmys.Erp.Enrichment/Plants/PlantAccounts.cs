using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Plants;

/// <summary>Codes of the accounts of a plant, for whoever hands over to it or takes from it.</summary>
public static class PlantAccounts
{
    /// <summary><c>plant/p/bin/ore-type</c>.</summary>
    public static Code Bin(Code plant, Code oreType) => Code.Parse($"plant/{plant}/bin/{oreType}");

    /// <summary><c>plant/p/in-process</c>.</summary>
    public static Code InProcess(Code plant) => Code.Parse($"plant/{plant}/in-process");

    /// <summary><c>plant/p/in-process/unsplit</c>.</summary>
    public static Code Unsplit(Code plant) => Code.Parse($"plant/{plant}/in-process/unsplit");

    /// <summary><c>stock/concentrate/p/stack</c> or <c>…/lot</c>.</summary>
    public static Code Concentrate(Code plant, Code stackOrLot) => Code.Parse($"stock/concentrate/{plant}/{stackOrLot}");

    /// <summary><c>tailings/p/facility</c>.</summary>
    public static Code Tailings(Code plant, Code facility) => Code.Parse($"tailings/{plant}/{facility}");

    /// <summary><c>consumed/p/item</c>.</summary>
    public static Code Consumed(Code plant, Code item) => Code.Parse($"consumed/{plant}/{item}");

    /// <summary><c>unaccounted/p</c>.</summary>
    public static Code Unaccounted(Code plant) => Code.Parse($"unaccounted/{plant}");
}
