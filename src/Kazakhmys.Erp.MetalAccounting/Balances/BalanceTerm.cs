namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>
/// The terms of the metal balance: opening stock + ore + third-party feed = products + sales of intermediates + losses + closing stock +
/// unaccounted.
/// </summary>
public enum BalanceTerm
{
    /// <summary>On stock, in process and under way before the first day.</summary>
    OpeningStock = 0,

    /// <summary>Drawn from reserves, net of what was put back.</summary>
    Ore = 1,

    /// <summary>Received from outside: purchased, tolled, not published.</summary>
    ThirdPartyFeed = 2,

    /// <summary>Made into products.</summary>
    Products = 3,

    /// <summary>Intermediates that went outside.</summary>
    Sales = 4,

    /// <summary>Measured losses: tailings, slag, dust, gas; and what was used up.</summary>
    Losses = 5,

    /// <summary>On stock, in process and under way at the end of the last day.</summary>
    ClosingStock = 6,

    /// <summary>The gap between book and measurement, signed: positive when metal is missing.</summary>
    Unaccounted = 7,
}
