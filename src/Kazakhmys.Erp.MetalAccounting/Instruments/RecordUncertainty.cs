using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>An uncertainty of an instrument that is to be recorded.</summary>
public sealed record RecordUncertainty
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The instrument.</summary>
    public required Code Instrument { get; init; }

    /// <summary>The uncertainty.</summary>
    public required InstrumentUncertainty Uncertainty { get; init; }
}
