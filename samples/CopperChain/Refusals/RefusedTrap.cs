using CopperChain.Inputs;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Integrity;

namespace CopperChain.Refusals;

/// <summary>What became of the attempt to get a wrong figure in.</summary>
internal sealed record RefusedTrap
{
    public required TrapRow Trap { get; init; }

    /// <summary>Why it was refused; empty when it was not.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    public required BookHead Before { get; init; }

    public required BookHead After { get; init; }

    /// <summary>True when nothing was stored: the head of the ledger is where it was.</summary>
    public bool NothingStored => Before.Seq == After.Seq && Before.Hash == After.Hash;

    /// <summary>True when it was refused with the code that the file names, and nothing was stored.</summary>
    public bool Held => NothingStored && Violations.Any(violation => violation.IsError && violation.Code == Trap.RefusedWith);
}
