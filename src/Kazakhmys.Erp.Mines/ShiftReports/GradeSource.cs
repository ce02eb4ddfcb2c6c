namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Where a grade in use comes from, best first.</summary>
public enum GradeSource
{
    /// <summary>The laboratory.</summary>
    Laboratory = 0,

    /// <summary>The grade-control model.</summary>
    GradeControl = 1,

    /// <summary>The block model or plan.</summary>
    BlockModel = 2,
}
