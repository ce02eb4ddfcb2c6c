using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>Where and how something is measured: on a stream, or on a stock for what it holds when a period begins and ends.</summary>
public sealed record MeasuringPoint
{
    /// <summary>Its tag, unique in the book over all flowsheets that are in force on a day; at most 40 characters, no segments.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The stream that it is on; null when it is on a stock.</summary>
    public Code? Stream { get; init; }

    /// <summary>The stock that it is on; null when it is on a stream.</summary>
    public Code? Stock { get; init; }

    /// <summary>What it measures.</summary>
    public required QuantityKind Quantity { get; init; }

    /// <summary>The element, for assays and concentrations only.</summary>
    public Code? Element { get; init; }

    /// <summary>The instrument or laboratory method; null where the value comes without one, and so with an uncertainty of its own or none.</summary>
    public Code? Instrument { get; init; }

    /// <summary>How it is done: a standard or procedure, such as ISO 12745.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// Target relative standard uncertainty (AMIRA P754: target accuracies are stated); null where none was set.
    /// </summary>
    public Ratio? TargetAccuracy { get; init; }

    /// <summary>What is plausible here.</summary>
    public PointLimits Limits { get; init; } = new();
}
