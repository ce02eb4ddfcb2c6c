using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>
/// Lots brought to dry mass: DMT = WMT (1 − m) with m on wet basis; the average moisture is weighted by wet mass and the average grade by dry mass
/// (ISO 10251:2006; Wills and Finch, Mineral Processing Technology, 8th ed., section 3). Pure.
/// </summary>
public sealed record DryLots
{
    /// <summary>Dry mass of each lot.</summary>
    public required IReadOnlyList<Mass> Dry { get; init; }

    /// <summary>Metal of each lot.</summary>
    public required IReadOnlyList<Mass> Metal { get; init; }

    /// <summary>Moisture of each lot on dry basis: m / (1 − m).</summary>
    public required IReadOnlyList<Ratio> MoistureDryBasis { get; init; }

    /// <summary>Dry mass of all lots.</summary>
    public required Mass TotalDry { get; init; }

    /// <summary>Average moisture on wet basis, weighted by wet mass.</summary>
    public required Moisture AverageMoisture { get; init; }

    /// <summary>Average grade, weighted by dry mass.</summary>
    public required Grade AverageGrade { get; init; }

    /// <summary>Dries lots, at least one.</summary>
    /// <exception cref="Kazakhmys.Erp.Kernel.Violations.RuleViolatedException">All lots together weigh nothing (<c>kernel.quantity.divide-by-zero</c>).</exception>
    public static DryLots Of(IReadOnlyList<MoistLot> lots)
    {
        ArgumentNullException.ThrowIfNull(lots);
        var dry = lots.Select(lot => lot.Wet.Dry(lot.Moisture)).ToList();
        var metal = lots.Select((lot, i) => dry[i] * lot.Grade).ToList();
        var (totalDry, totalWet) = (dry.Sum(), lots.Select(lot => lot.Wet).Sum());
        return new DryLots
        {
            Dry = dry,
            Metal = metal,
            MoistureDryBasis = [.. lots.Select(lot => lot.Moisture.DryBasis)],
            TotalDry = totalDry,
            AverageMoisture = Moisture.Of(totalWet, totalDry),
            AverageGrade = Grade.Of(metal.Sum(), totalDry),
        };
    }
}
