using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>Norms and what is consumed against them.</summary>
public static class ConsumptionRules
{
    /// <summary>
    /// A norm is per tonne of ore, or per tonne of a named metal, or both in one unit; reagents and media are masses, water and air volumes, power an
    /// energy; nothing is below zero.
    /// </summary>
    public static IReadOnlyList<Violation> Check(ConsumptionNorm norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        var found = new List<Violation>();
        ConsumedAmount?[] amounts = [norm.PerTonneOfOre, norm.PerTonneOfMetal];
        if (amounts.All(amount => amount is null) || norm.PerTonneOfMetal is null != norm.Metal is null)
            found.Add(EnrichmentViolations.NormIncomplete.At("", norm.Item));
        if (amounts.Any(amount => amount is { } && amount.Unit != UnitOf(norm.Kind)))
            found.Add(EnrichmentViolations.ConsumptionUnit.At("Kind", norm.Item, ("unit", UnitOf(norm.Kind))));
        if (amounts.Any(amount => amount?.Smallest < 0))
            found.Add(EnrichmentViolations.ConsumptionAmount.At("", norm.Item));
        return found;
    }

    /// <summary>What things of a kind are measured in.</summary>
    public static ConsumedUnit UnitOf(ConsumptionKind kind) => kind switch
    {
        ConsumptionKind.Reagent or ConsumptionKind.GrindingMedia => ConsumedUnit.Mass,
        ConsumptionKind.Power => ConsumedUnit.Energy,
        _ => ConsumedUnit.Volume,
    };

    internal static ConsumptionLine Line(
        Code item, ConsumedUnit unit, IEnumerable<ConsumedAmount> consumed, DatedValues<ConsumptionNorm> norms, IReadOnlyList<ProcessedDay> days) => new()
    {
        Item = item,
        Actual = ConsumedAmount.Of(unit, consumed.Sum(amount => amount.Smallest)),
        Ore = days.Sum(day => day.Ore),
        AllowedByOre = Allowed(unit, norms, days, (norm, day) => norm.PerTonneOfOre?.ForTonnesOf(day.Ore)),
        AllowedByMetal = Allowed(
            unit, norms, days, (norm, day) => norm.Metal is { } metal ? norm.PerTonneOfMetal?.ForTonnesOf(day.Metals.GetValueOrDefault(metal)) : null),
    };

    private static ConsumedAmount? Allowed(
        ConsumedUnit unit, DatedValues<ConsumptionNorm> norms, IReadOnlyList<ProcessedDay> days, Func<ConsumptionNorm, ProcessedDay, ConsumedAmount?> of)
    {
        var sum = 0L;
        foreach (var day in days)
        {
            if (norms.Find(day.Date)?.Value is not { } norm || of(norm, day) is not { } allowed || allowed.Unit != unit)
                return null;
            sum += allowed.Smallest;
        }
        return days.Count == 0 ? null : ConsumedAmount.Of(unit, sum);
    }
}
