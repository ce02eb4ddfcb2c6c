using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Calculations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Fleet;

/// <summary>What one machine did over a period, by approved reports: its time usage, what it moved, and the indicators that follow.</summary>
public sealed record MachinePerformance
{
    /// <summary>The machine, or a code of reports that is not registered.</summary>
    public required Code Machine { get; init; }

    /// <summary>Its kind; null where it is not registered.</summary>
    public required MachineKind? Kind { get; init; }

    /// <summary>Where its time went.</summary>
    public required TimeUsage Time { get; init; }

    /// <summary>How many loads it made.</summary>
    public required long Loads { get; init; }

    /// <summary>Dry mass that it moved.</summary>
    public required Mass Moved { get; init; }

    /// <summary>Its rated payload; null where none is known.</summary>
    public Mass? RatedPayload { get; init; }

    /// <summary>Physical availability; null where no time is on record.</summary>
    public Ratio? Availability => Time.Calendar > Duration.Zero ? Time.Availability : null;

    /// <summary>Use of availability; null where it was never available.</summary>
    public Ratio? Utilisation => Time.Calendar - Time.Down > Duration.Zero ? Time.UseOfAvailability : null;

    /// <summary>Effective utilisation, operating over calendar time; null where no time is on record.</summary>
    public Ratio? EffectiveUtilisation => Time.Calendar > Duration.Zero ? Time.EffectiveUtilisation : null;

    /// <summary>Productivity: dry mass an operating hour; null where it never operated.</summary>
    public Mass? PerOperatingHour => Time.Operating > Duration.Zero ? Time.PerOperatingHour(Moved) : null;

    /// <summary>Mean load over rated payload; null where there was no load or none is rated.</summary>
    public Ratio? PayloadUse => RatedPayload is { } rated && Loads > 0 ? Moved / (rated * Ratio.FromFraction(Loads)) : null;
}
