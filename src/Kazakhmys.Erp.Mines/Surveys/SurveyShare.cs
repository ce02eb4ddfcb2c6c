using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>What one approved shift report carries of the difference between survey and truck counts.</summary>
public sealed record SurveyShare
{
    /// <summary>The report.</summary>
    public required ShiftReportId Report { get; init; }

    /// <summary>Dry mass that the report counted to the stockpile.</summary>
    public required Mass Counted { get; init; }

    /// <summary>Its share of the difference; negative where the survey measured less than was counted.</summary>
    public required Mass Difference { get; init; }

    /// <summary>Sequence of the adjustment in the ledger; null when its share is nothing.</summary>
    public long? Entry { get; init; }
}
