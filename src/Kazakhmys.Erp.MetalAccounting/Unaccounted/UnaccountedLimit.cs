using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Unaccounted;

/// <summary>How much may be unaccounted in an area before a close asks for a reason.</summary>
public sealed record UnaccountedLimit
{
    /// <summary>The node of the flowsheet; null for every node without a line of its own.</summary>
    public Code? Area { get; init; }

    /// <summary>The metal.</summary>
    public required Code Metal { get; init; }

    /// <summary>As a mass, to either side.</summary>
    public Mass? Absolute { get; init; }

    /// <summary>As a share of what went into the area in the period; where both are given the larger counts.</summary>
    public Ratio? OfInput { get; init; }

    /// <summary>The order, contract or study that sets it.</summary>
    public required string Source { get; init; }
}
