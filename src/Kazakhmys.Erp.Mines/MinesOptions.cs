using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines;

/// <summary>
/// What a host decides for its mines. Register it before <c>AddMines</c>. A limit that is not given is not checked: there are no
/// invented defaults for what is physical.
/// </summary>
public sealed record MinesOptions
{
    /// <summary>True when who recorded a report cannot approve it. A small host with one person says false.</summary>
    public bool RequiresSecondPerson { get; init; } = true;

    /// <summary>The grades that are plausible, by element.</summary>
    public IReadOnlyDictionary<Code, GradeWindow> GradeWindows { get; init; } = new Dictionary<Code, GradeWindow>();

    /// <summary>The largest plausible dry mass of one load, by machine.</summary>
    public IReadOnlyDictionary<Code, Mass> LargestLoads { get; init; } = new Dictionary<Code, Mass>();

    /// <summary>The largest plausible dry mass of one load of machines that <see cref="LargestLoads"/> does not name.</summary>
    public Mass? LargestLoad { get; init; }

    /// <summary>By how much of the mass loaded in a shift the mass hoisted may exceed it: 0.05 for what the bins held.</summary>
    public Ratio? HoistedAboveLoaded { get; init; }

    /// <summary>
    /// How long after the fact charging, firing, gas tests and re-entry may be recorded, so that a whole blast is not written down with moments of one's
    /// choice; null does not limit it.
    /// </summary>
    public Duration? BlastsRecordedWithin { get; init; }

    /// <summary>True when shift reports may name machines of <see cref="Fleet.IFleet"/> only.</summary>
    public bool RequiresRegisteredMachines { get; init; }

    /// <summary>Dry ore that a mine can produce in a year of 365 days, by mine; a shorter period may have its share by days.</summary>
    public IReadOnlyDictionary<Code, Mass> CapacityPerYear { get; init; } = new Dictionary<Code, Mass>();

    /// <summary>What a grade below the detection limit counts as when it is posted; without it such a report cannot be approved.</summary>
    public CensoredAs? CensoredAs { get; init; }

    /// <summary>
    /// Plausibility rules that warn instead of refusing, or the other way round, by code: <c>mines.grade.implausible</c>,
    /// <c>mines.load.implausible</c>, <c>mines.hoisted.above-capacity</c>, <c>mines.hoisted.above-loaded</c>, <c>mines.period-production.above-capacity</c>.
    /// </summary>
    public IReadOnlyDictionary<string, ViolationSeverity> Severities { get; init; } = new Dictionary<string, ViolationSeverity>();

    /// <summary>A violation with the severity that the host gave its code.</summary>
    internal Violation Weighed(Violation violation) =>
        Severities.TryGetValue(violation.Code, out var severity) ? violation with { Severity = severity } : violation;
}
