using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A raw reading that a document rests on, as it was taken: never a validated or reconciled value.</summary>
public sealed record DocumentReading
{
    /// <summary>Identity of the reading where it is kept.</summary>
    public required string Id { get; init; }

    /// <summary>The measuring point.</summary>
    public required Code Point { get; init; }

    /// <summary>What was measured: <c>wet-mass</c>, <c>moisture</c>, <c>assay/Cu</c>.</summary>
    public required Code Quantity { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The value with its unit, exact, culture-invariant: <c>24.13 %</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Its standard uncertainty with unit; null when none is declared.</summary>
    public string? StandardUncertainty { get; init; }

    /// <summary>The instrument or laboratory; null when not said.</summary>
    public Code? Instrument { get; init; }

    /// <summary>The device, file or person that it came from.</summary>
    public string? Origin { get; init; }
}
