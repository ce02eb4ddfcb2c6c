using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>One node of a deposit's tree: a stratigraphic unit, a section, a structure.</summary>
public sealed record DepositNode
{
    /// <summary>Code, unique in the deposit: <c>zlatoust</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>The node it lies in; null directly below the deposit.</summary>
    public Code? Parent { get; init; }

    /// <summary>What it stands for.</summary>
    public required DepositNodeKind Kind { get; init; }

    /// <summary>Name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The least thickness, where known.</summary>
    public Length? ThicknessFrom { get; init; }

    /// <summary>The greatest thickness, where known.</summary>
    public Length? ThicknessTo { get; init; }

    /// <summary>How many beds it has, where known.</summary>
    public int? Beds { get; init; }

    /// <summary>How many ore horizons it has, where known.</summary>
    public int? OreHorizons { get; init; }

    /// <summary>Lithology and colour, where known.</summary>
    public LocalizedText? Lithology { get; init; }

    /// <summary>For an ore body, its shape.</summary>
    public OreBodyShape? Shape { get; init; }

    /// <summary>Engineering-geological class of the ground, where known.</summary>
    public GroundClass? GroundClass { get; init; }

    /// <summary>Where this was taken from.</summary>
    public required string Source { get; init; }

    /// <summary>How the source is to be taken: <c>published</c>, <c>published_suspect</c>, or a word of the host's.</summary>
    public required string Status { get; init; }
}
