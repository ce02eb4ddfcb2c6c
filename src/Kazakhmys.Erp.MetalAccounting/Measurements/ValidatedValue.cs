using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>The second layer: what of a measurement goes into the balance, as it was judged.</summary>
public sealed record ValidatedValue
{
    /// <summary>The validated value; the raw one unless it was corrected with a reason.</summary>
    public required MeasuredValue Value { get; init; }

    /// <summary>
    /// The part of its standard uncertainty that is its own: declared with it, or of the instrument as known when it was judged. Null blocks
    /// the reconciliation.
    /// </summary>
    public MeasuredValue? StandardUncertainty { get; init; }

    /// <summary>The part that it shares with every reading of <see cref="SharedGroup"/> (a calibration bias), one standard deviation.</summary>
    public MeasuredValue? SharedUncertainty { get; init; }

    /// <summary>The weighbridge, laboratory or other source whose error its readings share.</summary>
    public Code? SharedGroup { get; init; }

    /// <summary>Why it is fit although the rules found something, or why it was corrected.</summary>
    public string? Reason { get; init; }

    /// <summary>Who judged.</summary>
    public required Code ValidatedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant ValidatedAt { get; init; }
}
