using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Ventilation;

/// <summary>Air that was measured at a workplace.</summary>
public sealed record RecordAirflow
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The workplace.</summary>
    public required Code Workplace { get; init; }

    /// <summary>When; one measurement for each moment, not after now.</summary>
    public required Instant At { get; init; }

    /// <summary>The air.</summary>
    public required Airflow Flow { get; init; }

    /// <summary>The instrument, at most 200 characters.</summary>
    public required string Instrument { get; init; }

    /// <summary>Who measured, at most 200 characters.</summary>
    public required string Person { get; init; }
}
