using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>A circuit of a section.</summary>
public sealed record Circuit
{
    /// <summary>Code, unique in the layout.</summary>
    public required Code Code { get; init; }

    /// <summary>The section that it belongs to.</summary>
    public required Code Section { get; init; }

    /// <summary>What it does.</summary>
    public required CircuitKind Kind { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }
}
