using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>The grades that a report is booked with, by precedence of their sources.</summary>
public sealed record GradeInUse
{
    /// <summary>The result in use for each element; pending where no source has one.</summary>
    public required Assay Assay { get; init; }

    /// <summary>The source of each result in use; elements that are pending everywhere are not in it.</summary>
    public required IReadOnlyDictionary<Code, GradeSource> Sources { get; init; }

    /// <summary>True when some element does not come from the laboratory.</summary>
    public bool IsProvisional => Assay.IsPending || Sources.Values.Any(source => source != GradeSource.Laboratory);
}
