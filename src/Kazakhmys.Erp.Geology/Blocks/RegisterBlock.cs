using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>A reserve block that is to be put on record with what exploration found in it.</summary>
public sealed record RegisterBlock
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Deposit, section, block and classification.</summary>
    public required BlockReference Block { get; init; }

    /// <summary>The day as of which the reserve is stated.</summary>
    public required ProductionDay AsOf { get; init; }

    /// <summary>Type of ore.</summary>
    public required OreType OreType { get; init; }

    /// <summary>Dry ore in the ground; greater than zero.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Grades of the deposit's components; none pending.</summary>
    public required Assay Grades { get; init; }

    /// <summary>The horizon, a node of the tree, where known.</summary>
    public Code? Horizon { get; init; }

    /// <summary>Volume in place, where known.</summary>
    public Volume? Volume { get; init; }

    /// <summary>Depth of the top below surface, where known.</summary>
    public Length? DepthFrom { get; init; }

    /// <summary>Depth of the base below surface, where known.</summary>
    public Length? DepthTo { get; init; }

    /// <summary>Engineering-geological class of its ground, where known.</summary>
    public GroundClass? GroundClass { get; init; }

    /// <summary>The document by which the reserve stands: a protocol of the commission, a report, a publication.</summary>
    public required string Document { get; init; }
}
