using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>Where a tailings facility stands at the end of a day.</summary>
public sealed record FacilityState
{
    /// <summary>The facility.</summary>
    public required Code Facility { get; init; }

    /// <summary>Dry tailings that it holds, by the ledger.</summary>
    public required Mass Held { get; init; }

    /// <summary>The latest reading up to the day, if any.</summary>
    public FacilityReading? Reading { get; init; }

    /// <summary>The limits that hold on the day, if any are known.</summary>
    public FacilityLimits? Limits { get; init; }

    /// <summary>What stops it from taking tailings; empty while it takes them.</summary>
    public required IReadOnlyList<Violation> Stops { get; init; }

    /// <summary>What it still takes, where its capacity is known; negative where it holds more than it may.</summary>
    public Mass? Room => Limits?.Capacity is { } capacity ? capacity - Held : null;
}
