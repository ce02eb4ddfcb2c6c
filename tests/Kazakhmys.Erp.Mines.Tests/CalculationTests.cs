using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Calculations;
using Kazakhmys.Erp.Mines.PeriodProductions;
using Kazakhmys.Erp.Mines.ShiftReports;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Tests;

public sealed class CalculationTests
{
    /// <summary>Vector "skip hoist capacity": 17 t a skip, 120 s from skip to skip, availability 0.85, 18 h a day.</summary>
    [Fact]
    public void A_skip_hoist_lifts_what_its_cycle_allows()
    {
        var perHour = HoistCycle.PerHour(Mass.FromTonnes(17), Duration.FromSeconds(120), Ratio.FromFraction(0.85m));
        Assert.Equal(Mass.FromTonnes(433.5m), perHour);
        Assert.Equal(Mass.FromTonnes(7803), HoistCycle.Over(perHour, Duration.FromHours(18)));
    }

    [Fact]
    public void Time_usage_shares_multiply_to_effective_utilisation()
    {
        MachineState State(MachineActivity activity, int from, int to) => new()
        {
            Equipment = Code.Parse("lhd-3"), Activity = activity, From = Instant.FromUnixTimeSeconds(from * 3600), To = Instant.FromUnixTimeSeconds(to * 3600),
        };
        var usage = TimeUsage.Of(
        [
            State(MachineActivity.Operating, 0, 6), State(MachineActivity.OperatingDelay, 6, 8), State(MachineActivity.Standby, 8, 10),
            State(MachineActivity.Breakdown, 10, 11), State(MachineActivity.PlannedMaintenance, 11, 12),
        ]);
        Assert.Equal(Duration.FromHours(12), usage.Calendar);
        Assert.Equal(Ratio.FromPercent(80m), usage.UseOfAvailability);
        Assert.Equal(Ratio.FromPercent(75m), usage.OperatingEfficiency);
        Assert.Equal(Ratio.FromPercent(50m), usage.EffectiveUtilisation);
        Assert.Equal(Mass.FromTonnes(100), usage.PerOperatingHour(Mass.FromTonnes(600)));
    }

    [Fact]
    public void F1_over_periods_comes_from_sums_not_from_averaged_ratios()
    {
        var factors = Reconciliation.F1(
            [(Mass.FromTonnes(90), Mass.FromTonnes(1)), (Mass.FromTonnes(310), Mass.FromTonnes(4))],
            [(Mass.FromTonnes(100), Mass.FromTonnes(1)), (Mass.FromTonnes(300), Mass.FromTonnes(3))]);
        Assert.Equal((Ratio.One, Ratio.FromPercent(125m), Ratio.FromPercent(125m)), (factors.Tonnes, factors.Metal, factors.Grade));
    }

    [Fact]
    public void Factors_of_blasting_and_stripping_are_plain_ratios()
    {
        Assert.Equal(Ratio.FromFraction(0.0003m), PowderFactor.ByMass(Mass.FromKilograms(300), Mass.FromTonnes(1000)));
        Assert.Equal(Concentration.FromGramsPerLitre(0.8m), PowderFactor.ByVolume(Mass.FromKilograms(800), Volume.FromCubicMetres(1000)));
        Assert.Equal(Ratio.FromFraction(3m), StrippingRatio.ByMass(Mass.FromTonnes(300), Mass.FromTonnes(100)));
        Assert.Equal(
            "kernel.quantity.divide-by-zero", Assert.Throws<RuleViolatedException>(() => StrippingRatio.ByMass(Mass.FromTonnes(1), Mass.Zero)).Code);
    }

    [Fact]
    public void A_rounded_figure_has_a_rectangular_uncertainty()
    {
        var ore = new PublishedFigure<Mass>(Mass.FromKilotonnes(32_935), Mass.FromKilotonnes(0.5m)).Measured(MeasurementStatus.Final);
        Assert.Equal(Mass.FromGrams(288_675_134.595m), ore.StandardUncertainty);
    }
}
