using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>Nodes of a flowsheet that stand for the same accounts: what is between them is inside for the ledger.</summary>
internal sealed record PostingArea
{
    public required Code Code { get; init; }

    public required IReadOnlySet<Code> Nodes { get; init; }

    /// <summary>By code; empty for a node that stands for no account.</summary>
    public required IReadOnlyList<Code> Accounts { get; init; }

    public required Code Unaccounted { get; init; }

    /// <summary>+1 for what comes into the area (its opening stock too), −1 for what leaves it (its closing stock too), 0 for anything else.</summary>
    public int SideOf(FlowsheetStream stream) => (Holds(stream.To) ? 1 : 0) - (Holds(stream.From) ? 1 : 0);

    public bool Touches(FlowsheetStream stream) => SideOf(stream) != 0;

    private bool Holds(Code? node) => node is { } known && Nodes.Contains(known);
}
