using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Published;

/// <summary>A published reserve or resource figure. It says what lies in the ground; it is never an annual output.</summary>
public sealed record PublishedReserve
{
    /// <summary>The area or deposit.</summary>
    public required string Name { get; init; }

    /// <summary>Dry ore, where the source has a figure.</summary>
    public Mass? Ore { get; init; }

    /// <summary>Grades, where the source has single figures.</summary>
    public required Assay Grades { get; init; }

    /// <summary>What else the source says.</summary>
    public required string Note { get; init; }

    /// <summary>The time the figure is of, as the source has it.</summary>
    public required string AsOf { get; init; }

    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary><c>published</c>, or <c>published_suspect</c> where the source is doubtful.</summary>
    public required string Status { get; init; }
}
