using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

/// <summary>The ore that a mine produced in a period, for hosts that have only totals.</summary>
public sealed record RecordPeriodProduction
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The period: a month, a quarter, a year, or the host's own days.</summary>
    public required Period Period { get; init; }

    /// <summary>Dry ore mined, with the half-width of its rounding.</summary>
    public required PublishedFigure<Mass> Ore { get; init; }

    /// <summary>Grades of the ore.</summary>
    public IReadOnlyList<PublishedGrade> Grades { get; init; } = [];

    /// <summary>Whether the figures may still be replaced.</summary>
    public MeasurementStatus Status { get; init; } = MeasurementStatus.Final;

    /// <summary>The account that the ore is drawn from, opened by whoever keeps the reserves.</summary>
    public required Code SourceAccount { get; init; }

    /// <summary>The ore stockpile of the mine that receives it.</summary>
    public required Code Stockpile { get; init; }

    /// <summary>Where the figures were taken from: a URL, a report with its page.</summary>
    public required string Source { get; init; }

    /// <summary>The day of an open period on which it is booked, where the last day of the period lies in a closed one.</summary>
    public ProductionDay? BookedOn { get; init; }
}
