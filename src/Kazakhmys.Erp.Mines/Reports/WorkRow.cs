namespace Kazakhmys.Erp.Mines.Reports;

/// <summary>Sums of the work of a mine as they stand in their row.</summary>
internal sealed class WorkRow
{
    public long Approved { get; init; }

    public long Drilled { get; init; }

    public long Blasted { get; init; }

    public long Hoisted { get; init; }

    public long Crew { get; init; }
}
