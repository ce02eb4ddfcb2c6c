using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Meters;

/// <summary>A measurement that could be added: a new weigher or sampler, or a second one beside what is measured already.</summary>
public sealed record MeterCandidate
{
    /// <summary>Its code, once among the candidates.</summary>
    public required Code Code { get; init; }

    /// <summary>What it would measure.</summary>
    public required ReadingTag Reading { get; init; }

    /// <summary>Its standard uncertainty, in the unit that the network declares for the reading; its errors are independent of those of the others.</summary>
    public required double StandardUncertainty { get; init; }

    /// <summary>What it costs, above zero.</summary>
    public required Money Cost { get; init; }
}
