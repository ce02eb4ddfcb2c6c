using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>A deposit with its tree.</summary>
public sealed record Deposit
{
    /// <summary>The book that owns it.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of one segment, unique in the book: <c>zhezkazgan</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day on which its reserves may be posted.</summary>
    public required ProductionDay ValidFrom { get; init; }

    /// <summary>Main components: elements its reserves are stated for.</summary>
    public required IReadOnlyList<Code> Components { get; init; }

    /// <summary>By-product components.</summary>
    public IReadOnlyList<Code> ByProducts { get; init; } = [];

    /// <summary>The oxidation zone, where known.</summary>
    public OxidationZone? OxidationZone { get; init; }

    /// <summary>Minerals that occur in it.</summary>
    public IReadOnlyList<MineralOccurrence> Minerals { get; init; } = [];

    /// <summary>Engineering-geological classes of its ground.</summary>
    public IReadOnlyList<GroundClass> GroundClasses { get; init; } = [];

    /// <summary>The tree, parents anywhere.</summary>
    public IReadOnlyList<DepositNode> Nodes { get; init; } = [];

    /// <summary>Revision, from 1; 0 before it is kept.</summary>
    public int Revision { get; init; }
}
