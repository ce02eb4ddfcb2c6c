namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>What a study found.</summary>
public sealed record TwinStudyResult
{
    /// <summary>What was run.</summary>
    public required TwinStudySettings Settings { get; init; }

    /// <summary>The version of the reconciliation that was tested.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Readings of the network that are measured.</summary>
    public required int Measured { get; init; }

    /// <summary>Of these, readings that the others check.</summary>
    public required int Redundant { get; init; }

    /// <summary>Redundant readings that some other cannot be told from.</summary>
    public required int Equivalent { get; init; }

    /// <summary>Alarms without a fault.</summary>
    public required TwinFalseAlarms Clean { get; init; }

    /// <summary>The faults.</summary>
    public required IReadOnlyList<TwinStudyRow> Rows { get; init; }

    /// <summary>Drifts watched day by day; empty unless that was asked for.</summary>
    public required IReadOnlyList<TwinDriftWatch> Watches { get; init; }

    /// <summary>The tables in Markdown, the same for the same result everywhere.</summary>
    public string ToMarkdown() => StudyPage.Of(this);
}
