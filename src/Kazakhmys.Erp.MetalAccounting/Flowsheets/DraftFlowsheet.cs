using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>A version of a flowsheet as it is drawn.</summary>
public sealed record DraftFlowsheet
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the flowsheet, the same in all versions; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>The version, from 1 without gaps.</summary>
    public required int Version { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The first production day on which it is in force, once approved.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The elements that are balanced besides the mass.</summary>
    public IReadOnlyList<Code> Elements { get; init; } = [];

    /// <summary>Areas and stocks.</summary>
    public required IReadOnlyList<FlowsheetNode> Nodes { get; init; }

    /// <summary>Streams.</summary>
    public required IReadOnlyList<FlowsheetStream> Streams { get; init; }

    /// <summary>Measuring points.</summary>
    public IReadOnlyList<MeasuringPoint> Points { get; init; } = [];

    /// <summary>What changed and why; at most 500 characters.</summary>
    public required string Reason { get; init; }
}
