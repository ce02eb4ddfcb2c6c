namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>What a determination of a batch is for.</summary>
public enum ResultRole
{
    /// <summary>A sample.</summary>
    Sample = 0,

    /// <summary>Barren material, to see contamination.</summary>
    Blank = 1,

    /// <summary>A sample of the batch once more, to see precision.</summary>
    Duplicate = 2,

    /// <summary>Certified reference material, to see bias.</summary>
    Reference = 3,
}
