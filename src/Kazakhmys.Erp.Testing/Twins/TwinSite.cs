using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>A site of the twin. Its name is that of a real site, from published sources; every flow through it is synthetic.</summary>
public sealed record TwinSite
{
    /// <summary>The code, first segment of the codes of its nodes and streams.</summary>
    public required Code Code { get; init; }

    /// <summary>The published name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required TwinSiteKind Kind { get; init; }

    /// <summary>The laboratory and weighing group it belongs to: one of the three regions of the enterprise.</summary>
    public required Code Region { get; init; }
}
