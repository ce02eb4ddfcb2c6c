using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>The decision to use the results of a batch although a control failed.</summary>
public sealed record ReleaseBatch
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The batch.</summary>
    public required Code Batch { get; init; }

    /// <summary>Why; at most 500 characters.</summary>
    public required string Reason { get; init; }
}
