namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>The chi-square test of all redundancy together (Almasy and Sztano 1975; Narasimhan and Jordache, section 7.3.2; VDI 2048 Part 1).</summary>
public sealed record GlobalTest
{
    /// <summary>The objective: the weighted sum of squares of the adjustments.</summary>
    public required double Objective { get; init; }

    /// <summary>Independent balances less observable unmeasured quantities.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>The quantile of the chi-square distribution at the confidence asked for; null without degrees of freedom.</summary>
    public required double? CriticalValue { get; init; }

    /// <summary>The probability of an objective as large as this one or larger if there are only random errors; null without degrees of freedom.</summary>
    public required double? PValue { get; init; }

    /// <summary>True when the objective is within the critical value.</summary>
    public required bool Passes { get; init; }
}
