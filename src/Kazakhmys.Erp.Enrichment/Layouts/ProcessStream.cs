using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>A stream between two circuits, or between a circuit and the outside of the plant.</summary>
public sealed record ProcessStream
{
    /// <summary>Code, unique in the layout.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The circuit that it leaves; null where it enters the plant.</summary>
    public Code? From { get; init; }

    /// <summary>The circuit that it enters; null where it leaves the plant.</summary>
    public Code? To { get; init; }
}
