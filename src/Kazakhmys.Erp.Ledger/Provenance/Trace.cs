using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>Where a traced amount came from, or what became of it.</summary>
public sealed record Trace
{
    /// <summary>The traced account.</summary>
    public required Code Account { get; init; }

    /// <summary>The commodity.</summary>
    public required Code Commodity { get; init; }

    /// <summary>The traced amount in the commodity's smallest unit. The shares sum exactly to it.</summary>
    public required long Amount { get; init; }

    /// <summary>The shares, largest first.</summary>
    public required IReadOnlyList<TraceShare> Shares { get; init; }
}
