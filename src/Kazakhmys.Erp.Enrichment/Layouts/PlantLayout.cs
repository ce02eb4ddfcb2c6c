using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>What a concentrator is made of: sections, their circuits, the streams between them and the samplers on these.</summary>
public sealed record PlantLayout
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>Sections, at least one.</summary>
    public required IReadOnlyList<PlantSection> Sections { get; init; }

    /// <summary>Circuits.</summary>
    public IReadOnlyList<Circuit> Circuits { get; init; } = [];

    /// <summary>Streams.</summary>
    public IReadOnlyList<ProcessStream> Streams { get; init; } = [];

    /// <summary>Samplers.</summary>
    public IReadOnlyList<Sampler> Samplers { get; init; } = [];

    /// <summary>Revision, from 1; 0 before it is kept.</summary>
    public int Revision { get; init; }
}
