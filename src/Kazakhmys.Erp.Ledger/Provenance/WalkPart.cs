namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>What a walk does at an account.</summary>
internal enum WalkPart : byte
{
    /// <summary>Nothing of it can matter.</summary>
    Outside = 0,

    /// <summary>It is passed.</summary>
    Walked = 1,

    /// <summary>The walk ends there.</summary>
    End = 2,
}
