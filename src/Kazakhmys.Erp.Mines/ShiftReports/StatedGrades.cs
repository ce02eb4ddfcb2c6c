using Kazakhmys.Erp.Kernel.Assays;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>
/// What is known of the grades of the ore, by source. The better source wins for each element: laboratory, then grade control,
/// then block model. A pending result stays pending: the next source stands in for it until it comes.
/// </summary>
public sealed record StatedGrades
{
    /// <summary>Nothing is known.</summary>
    public static StatedGrades None { get; } = new();

    /// <summary>The sample of the shift, from the laboratory.</summary>
    public Assay Laboratory { get; init; } = Assay.Empty;

    /// <summary>The grade-control model (blast holes, channel samples).</summary>
    public Assay GradeControl { get; init; } = Assay.Empty;

    /// <summary>The block model, or the grade of the plan.</summary>
    public Assay BlockModel { get; init; } = Assay.Empty;
}
