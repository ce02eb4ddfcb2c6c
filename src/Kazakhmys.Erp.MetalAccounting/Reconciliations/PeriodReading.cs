using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>One measurement as it goes into a total of a period.</summary>
public sealed record PeriodReading
{
    /// <summary>Which measurement; null for one that is not on record.</summary>
    public MeasurementId? Id { get; init; }

    /// <summary>When its interval began; null for an instant.</summary>
    public Instant? From { get; init; }

    /// <summary>When its interval ended, or the instant.</summary>
    public required Instant To { get; init; }

    /// <summary>The value.</summary>
    public required MeasuredValue Value { get; init; }

    /// <summary>The part of its standard uncertainty that is its own; null for none.</summary>
    public MeasuredValue? StandardUncertainty { get; init; }

    /// <summary>The part that it shares with the other readings of <see cref="Group"/>; null for none.</summary>
    public MeasuredValue? SharedUncertainty { get; init; }

    /// <summary>Whose error it shares: a weighbridge, a laboratory's method for an element.</summary>
    public string? Group { get; init; }

    internal double Uncertainty => StandardUncertainty?.SmallestUnits ?? 0;

    internal double Shared => SharedUncertainty?.SmallestUnits ?? 0;
}
