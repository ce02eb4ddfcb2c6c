namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>A term of the movement of reserves.</summary>
public enum MovementTerm
{
    /// <summary>Before the first day.</summary>
    Opening = 0,

    /// <summary>Taken out by mining.</summary>
    Mined = 1,

    /// <summary>Left in the ground by mining.</summary>
    Lost = 2,

    /// <summary>Added by exploration.</summary>
    Explored = 3,

    /// <summary>Revalued, signed.</summary>
    Revalued = 4,

    /// <summary>Written off.</summary>
    WrittenOff = 5,

    /// <summary>Received from other blocks and categories less given, signed.</summary>
    Transferred = 6,

    /// <summary>At the end of the last day.</summary>
    Closing = 7,
}
