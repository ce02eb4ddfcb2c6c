namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>Why the reserves of a block change, other than by mining.</summary>
public enum ReserveChangeKind
{
    /// <summary>Added by exploration.</summary>
    Explored = 0,

    /// <summary>Estimated anew, upward.</summary>
    RevaluedUp = 1,

    /// <summary>Estimated anew, downward.</summary>
    RevaluedDown = 2,

    /// <summary>Written off as not confirmed or no longer worth mining.</summary>
    WrittenOff = 3,

    /// <summary>Moved to another block or category.</summary>
    Transferred = 4,

    /// <summary>Left in the ground by mining.</summary>
    LostInGround = 5,
}
