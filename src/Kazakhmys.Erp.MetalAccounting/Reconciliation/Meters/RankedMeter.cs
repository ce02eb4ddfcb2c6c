namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Meters;

/// <summary>What a candidate would do for the target.</summary>
public sealed record RankedMeter
{
    /// <summary>The candidate.</summary>
    public required MeterCandidate Candidate { get; init; }

    /// <summary>The standard uncertainty of the target without it; null when the target is not observable.</summary>
    public required double? UncertaintyBefore { get; init; }

    /// <summary>The standard uncertainty of the target with it; null when the target is not observable even then.</summary>
    public required double? UncertaintyAfter { get; init; }

    /// <summary>The variance that it takes away; null when the target is not observable without it.</summary>
    public required double? VarianceTaken { get; init; }

    /// <summary>The variance that it takes away for one unit of its currency, a tenge; null when the target is not observable without it.</summary>
    public required double? VarianceTakenPerUnitOfMoney { get; init; }
}
