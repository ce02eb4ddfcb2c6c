using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>A stream between two nodes, or between a node and the outside, with what was measured of it.</summary>
public sealed record NetworkStream
{
    /// <summary>Its code, once in a network.</summary>
    public required Code Code { get; init; }

    /// <summary>The node that it leaves; null when it comes from outside.</summary>
    public Code? From { get; init; }

    /// <summary>The node that it enters; null when it goes outside.</summary>
    public Code? To { get; init; }

    /// <summary>
    /// Further balances that it takes part in with a coefficient of their own, as in a balance in which only a known share of a stream enters
    /// (VDI 2048 Part 1, example of the turbine plant, with shares of 0.4 and 0.2).
    /// </summary>
    public IReadOnlyList<NetworkShare> Shares { get; init; } = [];

    /// <summary>The mass of the period.</summary>
    public required NetworkReading Mass { get; init; }

    /// <summary>The assays, one for each component of the network and in its order.</summary>
    public IReadOnlyList<NetworkReading> Assays { get; init; } = [];
}
