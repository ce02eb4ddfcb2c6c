namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>A new revision of coal that was won: the entry before is taken back and the new one posted in one batch.</summary>
public sealed record CorrectCoal
{
    /// <summary>The document as it should read.</summary>
    public required RecordCoal Coal { get; init; }

    /// <summary>The revision that is corrected; another one now current refuses the correction.</summary>
    public required int Revision { get; init; }

    /// <summary>Why, at most 500 characters.</summary>
    public required string Reason { get; init; }
}
