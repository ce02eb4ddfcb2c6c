using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Commodities;

/// <summary>Codes of the commodities that every ledger has from the start. Hosts add their own.</summary>
public static class KnownCommodities
{
    /// <summary>Dry solids, milligrams.</summary>
    public static readonly Code Mass = Code.Parse("mass");

    /// <summary>Copper, milligrams.</summary>
    public static readonly Code Copper = Code.Parse("Cu");

    /// <summary>Silver, milligrams.</summary>
    public static readonly Code Silver = Code.Parse("Ag");

    /// <summary>Gold, milligrams.</summary>
    public static readonly Code Gold = Code.Parse("Au");

    /// <summary>Zinc, milligrams.</summary>
    public static readonly Code Zinc = Code.Parse("Zn");

    /// <summary>Lead, milligrams.</summary>
    public static readonly Code Lead = Code.Parse("Pb");

    /// <summary>Sulphur, milligrams.</summary>
    public static readonly Code Sulphur = Code.Parse("S");

    /// <summary>Molybdenum, milligrams.</summary>
    public static readonly Code Molybdenum = Code.Parse("Mo");

    /// <summary>Rhenium, milligrams.</summary>
    public static readonly Code Rhenium = Code.Parse("Re");

    /// <summary>Coal as received, milligrams.</summary>
    public static readonly Code Coal = Code.Parse("coal");

    /// <summary>Energy in any form, watt-hours.</summary>
    public static readonly Code Energy = Code.Parse("energy");

    /// <summary>Sulphuric acid as H2SO4, milligrams.</summary>
    public static readonly Code Acid = Code.Parse("acid");

    /// <summary>Working time, minutes.</summary>
    public static readonly Code Labour = Code.Parse("labour");

    /// <summary>Tenge, 1/100.</summary>
    public static readonly Code Tenge = Code.Parse("KZT");

    /// <summary>US dollars, 1/100.</summary>
    public static readonly Code UsDollar = Code.Parse("USD");

    /// <summary>Pieces.</summary>
    public static readonly Code Piece = Code.Parse("piece");
}
