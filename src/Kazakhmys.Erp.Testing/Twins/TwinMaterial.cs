namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>What flows in a stream of the twin or lies in a stock.</summary>
public enum TwinMaterial
{
    /// <summary>Sulphide ore.</summary>
    Ore = 0,

    /// <summary>Oxide ore, for leaching.</summary>
    OxideOre = 1,

    /// <summary>Copper concentrate.</summary>
    Concentrate = 2,

    /// <summary>Flotation tailings.</summary>
    Tailings = 3,

    /// <summary>What a smelting furnace is fed with: concentrates and returned dust.</summary>
    Charge = 4,

    /// <summary>Silica and lime; no metal.</summary>
    Flux = 5,

    /// <summary>Oxygen taken up from the blast; no metal.</summary>
    Oxygen = 6,

    /// <summary>Gas of furnaces and converters, with the sulphur that burned.</summary>
    OffGas = 7,

    /// <summary>Matte.</summary>
    Matte = 8,

    /// <summary>Slag that is discarded.</summary>
    Slag = 9,

    /// <summary>Converter slag, which returns to the smelting furnace.</summary>
    ConverterSlag = 10,

    /// <summary>Dust of furnaces and converters, which returns to the charge.</summary>
    Dust = 11,

    /// <summary>Skimmings, rejects and residues that return to the converters.</summary>
    Reverts = 12,

    /// <summary>Blister copper.</summary>
    Blister = 13,

    /// <summary>Anodes.</summary>
    Anode = 14,

    /// <summary>Anode scrap, which returns to the anode furnace.</summary>
    AnodeScrap = 15,

    /// <summary>Cathodes.</summary>
    Cathode = 16,

    /// <summary>Anode slimes.</summary>
    Slimes = 17,

    /// <summary>Liberator copper: what leaves with the bleed of the electrolyte.</summary>
    Bleed = 18,

    /// <summary>Doré bullion.</summary>
    Dore = 19,

    /// <summary>Pregnant leach solution; the mass is that of the solution.</summary>
    PregnantSolution = 20,

    /// <summary>Raffinate; the mass is that of the solution.</summary>
    Raffinate = 21,

    /// <summary>Leached ore.</summary>
    SpentOre = 22,

    /// <summary>Sulphuric acid made up.</summary>
    Acid = 23,

    /// <summary>Water made up, or evaporated with the oxygen of electrowinning; no metal.</summary>
    Water = 24,
}
