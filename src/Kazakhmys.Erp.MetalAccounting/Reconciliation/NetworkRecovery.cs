using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>A recovery (of a component) or a yield (of mass): what is in some streams over what is in others.</summary>
public sealed record NetworkRecovery
{
    /// <summary>Its code, once in a network.</summary>
    public required Code Code { get; init; }

    /// <summary>The component; null for the yield of mass.</summary>
    public Code? Component { get; init; }

    /// <summary>The streams above the line.</summary>
    public required IReadOnlyList<Code> Products { get; init; }

    /// <summary>The streams below the line.</summary>
    public required IReadOnlyList<Code> Feeds { get; init; }
}
