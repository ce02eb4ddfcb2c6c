namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>Where the uncertainty of an amount comes from.</summary>
public enum UncertaintyBasis
{
    /// <summary>It is not known. An unknown uncertainty is never taken as zero.</summary>
    Unknown = 0,

    /// <summary>Declared by the layout for a class of accounts.</summary>
    Declared = 1,

    /// <summary>The standard uncertainty of a reconciled value, from the run that gave it.</summary>
    Reconciled = 2,

    /// <summary>Propagated from other amounts (JCGM 100:2008, 5.1 and 5.2).</summary>
    Propagated = 3,
}
