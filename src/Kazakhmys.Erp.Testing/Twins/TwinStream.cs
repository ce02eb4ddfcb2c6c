using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>A flow from one node to another, or over the border of the enterprise.</summary>
public sealed record TwinStream
{
    /// <summary>The code: site and stream.</summary>
    public required Code Code { get; init; }

    /// <summary>What flows.</summary>
    public required TwinMaterial Material { get; init; }

    /// <summary>The node it leaves; null when it comes from outside (the ground, a supplier, the air).</summary>
    public required Code? From { get; init; }

    /// <summary>The node it enters; null when it goes outside (a customer, the tailings dam, the stack).</summary>
    public required Code? To { get; init; }
}
