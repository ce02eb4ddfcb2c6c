using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Layouts;

/// <summary>A sampler on a stream.</summary>
public sealed record Sampler
{
    /// <summary>Code, unique in the layout.</summary>
    public required Code Code { get; init; }

    /// <summary>The stream that it cuts.</summary>
    public required Code Stream { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }
}
