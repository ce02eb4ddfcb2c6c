using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>What the surveyor measured as tipped on one stockpile or dump over a span of production days.</summary>
public sealed record RecordSurvey
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The stockpile or dump.</summary>
    public required Code Stockpile { get; init; }

    /// <summary>First production day.</summary>
    public required ProductionDay First { get; init; }

    /// <summary>Last production day, included.</summary>
    public required ProductionDay Last { get; init; }

    /// <summary>Dry mass that was tipped, by survey, with its standard uncertainty.</summary>
    public required Measured<Mass> Measured { get; init; }

    /// <summary>The day of an open period on which the shares of days in closed periods are booked.</summary>
    public ProductionDay? BookedOn { get; init; }
}
