using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>A section of a concentrator: a line that runs and stops as one.</summary>
public sealed record PlantSection
{
    /// <summary>Code, unique in the layout.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }
}
