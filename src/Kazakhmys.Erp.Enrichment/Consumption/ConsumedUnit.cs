namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>What an amount is of.</summary>
public enum ConsumedUnit
{
    /// <summary>Mass.</summary>
    Mass = 0,

    /// <summary>Volume.</summary>
    Volume = 1,

    /// <summary>Energy.</summary>
    Energy = 2,
}
