using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>An instrument or laboratory method on record, with everything that was ever known of it.</summary>
public sealed record Instrument
{
    /// <summary>What was registered.</summary>
    public required RegisterInstrument Registered { get; init; }

    /// <summary>Its calibrations, the earliest first.</summary>
    public required IReadOnlyList<Calibration> Calibrations { get; init; }

    /// <summary>Its uncertainties as they were recorded, the earliest known first.</summary>
    public required IReadOnlyList<InstrumentUncertainty> Uncertainties { get; init; }

    /// <summary>True when a calibration covers the day.</summary>
    public bool IsCalibratedOn(LocalDate day) => Calibrations.Any(calibration => calibration.Covers(day));
}
