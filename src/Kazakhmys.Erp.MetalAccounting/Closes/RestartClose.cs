using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The order to give a close up and begin it anew: what it posted is taken back in the ledger, what it stated stays on record.</summary>
public sealed record RestartClose
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the period.</summary>
    public required Code Period { get; init; }

    /// <summary>Why; at most 500 characters.</summary>
    public required string Reason { get; init; }
}
