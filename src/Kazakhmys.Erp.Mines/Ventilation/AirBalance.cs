using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Ventilation;

/// <summary>What a workplace needs of air in a shift, and what was measured there last.</summary>
public sealed record AirBalance
{
    /// <summary>The workplace.</summary>
    public required Code Workplace { get; init; }

    /// <summary>By its people; null without a norm.</summary>
    public required Airflow? ByPeople { get; init; }

    /// <summary>By the diesel engines of its machines; null without a norm.</summary>
    public required Airflow? ByEngines { get; init; }

    /// <summary>By airing its blast of the shift; null without norms or blast.</summary>
    public required Airflow? ByBlast { get; init; }

    /// <summary>The largest of them with the reserve: they air the same space and do not add up.</summary>
    public required Airflow Need { get; init; }

    /// <summary>What was measured last, up to the end of the shift; null where nothing was.</summary>
    public required RecordAirflow? Measured { get; init; }

    /// <summary>What is missing; null where nothing was measured.</summary>
    public Airflow? Shortfall => Measured is { } measured
        ? Airflow.FromMillilitresPerMinute(Math.Max(0, Need.MillilitresPerMinute - measured.Flow.MillilitresPerMinute)) : null;

    /// <summary>A warning (<c>mines.airflow.too-little</c>) where air is missing, else none.</summary>
    public IReadOnlyList<Violation> Warnings => Measured is { } measured && measured.Flow < Need
        ? [MinesViolations.AirTooLittle.At("Flow", measured.Flow, ("workplace", Workplace), ("need", Need))] : [];
}
