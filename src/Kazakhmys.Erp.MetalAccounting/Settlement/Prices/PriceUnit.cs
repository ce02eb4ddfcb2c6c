namespace Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

/// <summary>The mass that a price is for.</summary>
public enum PriceUnit
{
    /// <summary>A metric tonne: copper on the LME; treatment per dry metric tonne (DMT).</summary>
    Tonne = 0,

    /// <summary>A kilogram.</summary>
    Kilogram = 1,

    /// <summary>A gram.</summary>
    Gram = 2,

    /// <summary>An avoirdupois pound of 0.45359237 kg: copper refining charges.</summary>
    Pound = 3,

    /// <summary>A troy ounce of 31.1034768 g: gold and silver.</summary>
    TroyOunce = 4,
}
