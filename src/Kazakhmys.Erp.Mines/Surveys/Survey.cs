using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>A survey as it is stored, with the shares of its difference; they sum to the difference to the milligram.</summary>
public sealed record Survey
{
    /// <summary>Identity of the document in its book: <c>zhz-south/rom/2026-01-31</c>.</summary>
    public required string Document { get; init; }

    /// <summary>What was measured.</summary>
    public required RecordSurvey Content { get; init; }

    /// <summary>Dry mass by truck counts of the approved reports.</summary>
    public required Mass Counted { get; init; }

    /// <summary>Measured minus counted.</summary>
    public Mass Difference => Content.Measured.Value - Counted;

    /// <summary>The shares, in the order of the shifts.</summary>
    public required IReadOnlyList<SurveyShare> Shares { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }
}
