using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>
/// The movement of one commodity (<c>mass</c> or a metal) in one block and category over a span of days, in milligrams, as a layout that a
/// statutory form can be laid over: opening + explored + revalued + transferred − mined − lost − written off = closing, always.
/// </summary>
public sealed record ReserveMovement
{
    /// <summary>The block.</summary>
    public required BlockReference Block { get; init; }

    /// <summary><c>mass</c> or the symbol of a metal.</summary>
    public required Code Commodity { get; init; }

    /// <summary>Before the first day, milligrams.</summary>
    public required long Opening { get; init; }

    /// <summary>Taken out by mining, net of what was put back: whatever other documents than geology's own took.</summary>
    public required long Mined { get; init; }

    /// <summary>Left in the ground by mining.</summary>
    public required long Lost { get; init; }

    /// <summary>Added by exploration.</summary>
    public required long Explored { get; init; }

    /// <summary>Revalued, signed.</summary>
    public required long Revalued { get; init; }

    /// <summary>Written off.</summary>
    public required long WrittenOff { get; init; }

    /// <summary>Received from other blocks and categories less given to them, signed.</summary>
    public required long Transferred { get; init; }

    /// <summary>At the end of the last day, as the ledger has it.</summary>
    public required long Closing { get; init; }
}
