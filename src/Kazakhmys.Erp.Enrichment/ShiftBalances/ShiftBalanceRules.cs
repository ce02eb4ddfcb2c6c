using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

/// <summary>The arithmetic of a shift balance and what is plausible in it.</summary>
public static class ShiftBalanceRules
{
    /// <summary>
    /// The balance: where no concentrate was weighed, the key metal divides the feed by the two-product formula and closes exactly (its tailings
    /// by difference); every other metal, and the key metal of a weighed concentrate, has its products by their own assays and may leave a gap.
    /// <see cref="MetalBalance.BookAboveAssay"/>, revision, actor and entry are not known here.
    /// </summary>
    /// <exception cref="RuleViolatedException">The assays of the key metal make no balance (<c>kernel.two-product.order</c>).</exception>
    public static ShiftBalance Of(RecordShiftBalance command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var key = command.Metals[0];
        var estimate = TwoProduct.Estimate(key.Feed, key.Concentrate, key.Tailings);
        var yield = command.Concentrate is { } weighed
            ? new Measured<Ratio>(weighed / command.Feed, Ratio.Zero, estimate.Yield.Status)
            : estimate.Yield;
        var concentrate = command.Concentrate ?? (command.Feed * yield.Value);
        return new ShiftBalance
        {
            Recorded = command,
            Revision = 0,
            Concentrate = concentrate,
            Tailings = command.Feed - concentrate,
            Yield = yield,
            Metals = [.. command.Metals.Select((metal, i) => Of(command, metal, concentrate, yield, i == 0))],
            Flags = [],
            Actor = default,
            Entry = 0,
        };
    }

    /// <summary>What is wrong or doubtful in what was measured, each with the severity that the options give it.</summary>
    public static IReadOnlyList<Violation> Check(RecordShiftBalance command, Plant plant, EnrichmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(plant);
        var found = new List<Violation>(PlantRules.CheckPlaces(plant, command.OreType, command.Stack, command.TailingsFacility));
        if (command.Concentrate > command.Feed)
            found.Add(EnrichmentViolations.ConcentrateAboveFeed.At("Concentrate", command.Concentrate));
        var key = command.Metals[0];
        found.AddRange(TwoProduct.Check(key.Feed.Value, key.Concentrate.Value, key.Tailings.Value)
            .Select(violation => violation.Under("Metals[0]")));
        if (found.Exists(violation => violation.IsError))
            return found;
        var balance = Of(command);
        found.AddRange(Plausibility.OfCapacity(options, plant, "Feed", command.Feed, Ratio.FromFraction(1)));
        for (var i = 0; i < command.Metals.Count; i++)
        {
            var metal = balance.Metals[i];
            found.AddRange(Plausibility.OfMetal(
                options, $"Metals[{i}]", metal.Element, command.Metals[i].Feed.Value, metal.InFeed, metal.InConcentrate, balance.Concentrate, i == 0));
            if (metal.Recovery.Value > Ratio.One)
                found.Add(EnrichmentViolations.RecoveryOutside.At($"Metals[{i}]", metal.Recovery.Value, ("element", metal.Element)));
        }
        return found;
    }

    private static MetalBalance Of(RecordShiftBalance command, AssayedMetal metal, Mass concentrate, Measured<Ratio> yield, bool isKey)
    {
        var inFeed = command.Feed * metal.Feed.Value;
        var inConcentrate = concentrate * metal.Concentrate.Value;
        var closes = isKey && command.Concentrate is null;
        return new MetalBalance
        {
            Element = metal.Element,
            InFeed = inFeed,
            InConcentrate = inConcentrate,
            InTailings = closes ? inFeed - inConcentrate : (command.Feed - concentrate) * metal.Tailings.Value,
            BookAboveAssay = Mass.Zero,
            Recovery = closes
                ? TwoProduct.Estimate(metal.Feed, metal.Concentrate, metal.Tailings).Recovery
                : ByYield(inFeed, inConcentrate, metal, yield),
        };
    }

    // R = Y c / f: relative variances of independent factors add (JCGM 100:2008, 5.1.6). That the key metal's assays are in Y as well
    // does not matter for another metal.
    private static Measured<Ratio> ByYield(Mass inFeed, Mass inConcentrate, AssayedMetal metal, Measured<Ratio> yield)
    {
        var recovery = inFeed > Mass.Zero ? inConcentrate / inFeed : Ratio.Zero;
        var relative = Math.Sqrt(
            Square(yield.StandardUncertainty.PartsPerTrillion, yield.Value.PartsPerTrillion)
            + Square(metal.Concentrate.StandardUncertainty.PartsPerTrillion, metal.Concentrate.Value.PartsPerTrillion)
            + Square(metal.Feed.StandardUncertainty.PartsPerTrillion, metal.Feed.Value.PartsPerTrillion));
        var status = metal.Feed.Status == MeasurementStatus.Final && metal.Concentrate.Status == MeasurementStatus.Final
            ? yield.Status
            : MeasurementStatus.Provisional;
        return new Measured<Ratio>(
            recovery, Ratio.FromPartsPerTrillion((long)Math.Round(relative * recovery.PartsPerTrillion)), status);
    }

    private static double Square(long uncertainty, long value) => value == 0 ? 0 : Math.Pow((double)uncertainty / value, 2);
}
