using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>An instrument or laboratory method that is to be registered.</summary>
public sealed record RegisterInstrument
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code, unique in the book; at most 80 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>
    /// What its readings share an error with: the instrument itself, the weighbridge of several roads, the laboratory of several methods. Readings
    /// of one quantity and element share it. Null for the instrument alone.
    /// </summary>
    public Code? SharedErrorGroup { get; init; }

    /// <summary>False for what needs no calibration, such as a survey.</summary>
    public bool NeedsCalibration { get; init; } = true;
}
