using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>A node of a flowsheet: what goes in comes out, of every component.</summary>
public sealed record FlowsheetNode
{
    /// <summary>Code, unique in the flowsheet; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Whether material passes through or is held.</summary>
    public NodeKind Kind { get; init; }

    /// <summary>The ledger accounts that it stands for; null where it stands for none.</summary>
    public AccountPattern? Accounts { get; init; }
}
