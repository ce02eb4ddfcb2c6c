using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>A stream of a flowsheet, from a node or the outside to a node or the outside.</summary>
public sealed record FlowsheetStream
{
    /// <summary>Code, unique in the flowsheet; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it flows, or is what a node holds at the beginning or the end.</summary>
    public StreamKind Kind { get; init; }

    /// <summary>The node it leaves; null for the outside and for an opening stock.</summary>
    public Code? From { get; init; }

    /// <summary>The node it enters; null for the outside and for a closing stock.</summary>
    public Code? To { get; init; }

    /// <summary>The ledger accounts that an outer stream comes from or goes to; null where it stands for none.</summary>
    public AccountPattern? Accounts { get; init; }
}
