namespace Kazakhmys.Erp.Mines.PeriodProductions;

/// <summary>A new revision of the production of a period: the entry before is reversed and the new one posted, linked.</summary>
public sealed record CorrectPeriodProduction
{
    /// <summary>The figures as they should read.</summary>
    public required RecordPeriodProduction Production { get; init; }

    /// <summary>The revision that is corrected; another one now current refuses the correction.</summary>
    public required int Revision { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }
}
