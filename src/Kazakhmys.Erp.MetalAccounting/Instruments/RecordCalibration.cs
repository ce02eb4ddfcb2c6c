using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>A calibration that is to be recorded.</summary>
public sealed record RecordCalibration
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The instrument.</summary>
    public required Code Instrument { get; init; }

    /// <summary>The calibration.</summary>
    public required Calibration Calibration { get; init; }
}
