using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Meters;

/// <summary>What is to become better known: a recovery of the network, or the mass or a component in some streams together.</summary>
public sealed record MeterTarget
{
    /// <summary>A recovery of the problem, by its code; null for a total.</summary>
    public Code? Recovery { get; init; }

    /// <summary>The streams of a total.</summary>
    public IReadOnlyList<Code> Streams { get; init; } = [];

    /// <summary>The component of a total, in the unit of mass times that of the assay; null for mass.</summary>
    public Code? Component { get; init; }

    /// <summary>A recovery or yield.</summary>
    public static MeterTarget OfRecovery(Code recovery) => new() { Recovery = recovery };

    /// <summary>The mass of some streams, or a component in them.</summary>
    public static MeterTarget OfTotal(IReadOnlyList<Code> streams, Code? component = null) => new() { Streams = streams, Component = component };
}
