using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>What an operation on a flowsheet did.</summary>
public sealed record FlowsheetReceipt
{
    /// <summary>The version afterwards.</summary>
    public required Flowsheet Flowsheet { get; init; }

    /// <summary>Streams that cannot be observed or checked, and what else refuses nothing.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];

    /// <summary>True when the same had been done before and nothing was changed.</summary>
    public bool WasDoneBefore { get; init; }
}
