namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>What became of a batch.</summary>
public enum BatchState
{
    /// <summary>Its controls held; its results have become measurements.</summary>
    Passed = 0,

    /// <summary>A control failed or is absent; its results are held back.</summary>
    Held = 1,

    /// <summary>Held, then released by somebody with the right to; its results have become measurements.</summary>
    Released = 2,

    /// <summary>Held, then repeated by another batch; its results are never used.</summary>
    Reassayed = 3,
}
