using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment;

/// <summary>A range of grades, both ends included.</summary>
public sealed record GradeRange
{
    /// <summary>The least.</summary>
    public required Grade From { get; init; }

    /// <summary>The greatest.</summary>
    public required Grade To { get; init; }

    /// <summary>Whether a grade lies in it.</summary>
    public bool Contains(Grade grade) => grade >= From && grade <= To;
}
