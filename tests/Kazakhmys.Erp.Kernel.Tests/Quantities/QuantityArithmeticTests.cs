using System.Numerics;
using CsCheck;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.Tests.Quantities;

public sealed class QuantityArithmeticTests
{
    [Fact]
    public void Copper_in_ore_is_dry_mass_times_grade()
    {
        var ore = WetMass.FromTonnes(10_000).Dry(Moisture.FromPercent(5));
        var copper = ore * Grade.FromPercent(0.94m);
        Assert.Equal(Mass.FromTonnes(9500), ore);
        Assert.Equal(Mass.FromTonnes(89.3m), copper);
        Assert.Equal(Grade.FromPercent(0.94m), Grade.Of(copper, ore));
        Assert.Equal(ore, copper / Grade.FromPercent(0.94m));
        Assert.Equal(Ratio.FromPercent(0.94m), copper / ore);
    }

    [Fact]
    public void Metal_is_rounded_once_half_to_even()
    {
        Assert.Equal(2, (Mass.FromMilligrams(5) * Grade.FromPercent(50)).Milligrams);
        Assert.Equal(4, (Mass.FromMilligrams(7) * Grade.FromPercent(50)).Milligrams);
        Assert.Equal(-2, (Mass.FromMilligrams(-5) * Grade.FromPercent(50)).Milligrams);
    }

    [Fact]
    public void Metal_never_exceeds_the_mass_that_holds_it() =>
        Gen.Select(Gen.Long, Gen.Long[0, 1_000_000_000_000]).Sample((milligrams, parts) =>
        {
            var dry = Mass.FromMilligrams(milligrams);
            var metal = dry * Grade.FromPartsPerTrillion(parts);
            Assert.True(Int128.Abs(metal.Milligrams) <= Int128.Abs(milligrams));
        });

    [Fact]
    public void Wet_and_dry_mass_lead_back_to_one_another() =>
        Gen.Select(Gen.Long[0, long.MaxValue / 4], Gen.Long[0, 500_000_000_000]).Sample((milligrams, parts) =>
        {
            var moisture = Moisture.FromPartsPerTrillion(parts);
            var dry = Mass.FromMilligrams(milligrams);
            Assert.Equal(dry, dry.Wet(moisture).Dry(moisture));
            Assert.True(dry.Wet(moisture).Milligrams >= dry.Milligrams);
        });

    [Fact]
    public void Moisture_on_the_dry_basis_is_water_over_dry_mass()
    {
        Assert.Equal(Ratio.FromPercent(25), Moisture.FromPercent(20).DryBasis);
        Assert.Equal(Moisture.FromPercent(20), Moisture.FromDryBasis(Ratio.FromPercent(25)));
        Assert.Equal(Moisture.FromPercent(8.5m), Moisture.Of(WetMass.FromGrams(200), Mass.FromGrams(183)));
        Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(() => Moisture.FromPercent(100)).Code);
        Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(() => Moisture.FromDryBasis(Ratio.FromPercent(-1))).Code);
    }

    [Fact]
    public void Moisture_changes_its_basis_and_back() =>
        Gen.Long[0, 500_000_000_000].Sample(parts =>
            Math.Abs(Moisture.FromDryBasis(Moisture.FromPartsPerTrillion(parts).DryBasis).PartsPerTrillion - parts) <= 1);

    [Fact]
    public void A_troy_ounce_is_31_1034768_grams()
    {
        Assert.Equal(31_103, Mass.FromTroyOunces(1).Milligrams);
        Assert.Equal(311_034_768, Mass.FromTroyOunces(10_000).Milligrams);
        Assert.Equal(1m, Mass.FromMilligrams(311_034_768).TroyOunces / 10_000);
    }

    [Fact]
    public void Figures_in_decimals_are_taken_exactly_or_refused()
    {
        Assert.Equal(1, Mass.FromTonnes(0.000000001m).Milligrams);
        Assert.Equal("kernel.quantity.too-fine", Assert.Throws<ValidationFailedException>(() => Mass.FromTonnes(0.0000000001m)).Code);
        Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(() => Mass.FromTonnes(decimal.MaxValue)).Code);
        Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(() => Grade.FromPercent(100.1m)).Code);
        Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(() => Grade.FromGramsPerTonne(-1)).Code);
        Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(() => Grade.FromFraction(decimal.MaxValue)).Code);
        Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(() => Moisture.FromFraction(1)).Code);
        Assert.Equal(0.0094m, Grade.FromPercent(0.94m).Fraction);
        Assert.Equal(9400m, Grade.FromFraction(0.0094m).GramsPerTonne);
        Assert.Equal((1.5m, 1500m, 1_500_000m), (Mass.FromKilograms(1.5m).Kilograms, Mass.FromKilograms(1.5m).Grams, Mass.FromTonnes(1.5m).Grams));
        Assert.Equal(7.915m, Mass.FromTonnes(7915).Kilotonnes);
    }

    [Fact]
    public void A_decimal_of_any_size_is_taken_digit_by_digit() =>
        Gen.Decimal.Sample(value =>
        {
            var (figure, exact) = (Figure.Of(value), (BigInteger)decimal.Truncate(value));
            Assert.Equal(exact, BigInteger.Divide(figure.Mantissa, BigInteger.Pow(10, figure.Decimals)));
        });

    [Fact]
    public void Energy_is_power_over_time()
    {
        var energy = Power.FromMegawatts(120) * Duration.FromMinutes(90);
        Assert.Equal(Energy.FromMegawattHours(180), energy);
        Assert.Equal(Power.FromMegawatts(120), energy / Duration.FromMinutes(90));
        Assert.Equal(Duration.FromMinutes(90), energy / Power.FromMegawatts(120));
        Assert.Equal(Energy.FromMegawattHours(1163), Energy.FromGigacalories(1000));
        Assert.Equal(
            "kernel.quantity.overflow",
            Assert.Throws<OverflowedException>(() => Power.FromWatts(long.MaxValue) * Duration.MaxValue).Code);
    }

    [Fact]
    public void Copper_in_solution_is_volume_times_concentration()
    {
        var copper = Volume.FromCubicMetres(1000) * Concentration.FromGramsPerLitre(2.5m);
        Assert.Equal(Mass.FromTonnes(2.5m), copper);
        Assert.Equal(Concentration.FromMilligramsPerLitre(2500), copper / Volume.FromLitres(1_000_000));
        Assert.Equal(2.5m, (copper / Volume.FromCubicMetres(1000)).GramsPerLitre);
    }

    [Fact]
    public void Ratios_scale_every_amount()
    {
        var recovery = Ratio.FromPercent(87.5m);
        Assert.Equal(Mass.FromTonnes(7), Mass.FromTonnes(8) * recovery);
        Assert.Equal(Mass.FromTonnes(8), Mass.FromTonnes(7) / recovery);
        Assert.Equal(Length.FromMetres(3.5m), Length.FromMetres(4) * recovery);
        Assert.Equal(Grade.FromPercent(0.875m), Grade.FromPercent(1) * recovery);
        Assert.Equal(Ratio.FromFraction(0.765625m), recovery * recovery);
        Assert.Equal(Ratio.One, recovery / recovery);
        Assert.Equal(-1m, (-Ratio.One).Fraction);
    }

    [Fact]
    public void Scaling_by_a_ratio_and_its_inverse_differs_by_rounding_only() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Long[500_000_000_000, 2_000_000_000_000]).Sample((milligrams, parts) =>
        {
            var factor = Ratio.FromPartsPerTrillion(parts);
            Assert.InRange((Mass.FromMilligrams(milligrams) * factor / factor).Milligrams, milligrams - 1, milligrams + 1);
        });

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        foreach (Action division in new Action[]
                 {
                     () => _ = Mass.FromTonnes(1) / Mass.Zero, () => Grade.Of(Mass.Zero, Mass.Zero), () => _ = Mass.FromTonnes(1) / Grade.Zero,
                     () => _ = Mass.FromTonnes(1) / Ratio.Zero, () => _ = Mass.FromTonnes(1) / Volume.Zero, () => _ = Energy.FromWattHours(1) / Power.Zero,
                     () => _ = Energy.FromWattHours(1) / Duration.Zero, () => Moisture.Of(WetMass.Zero, Mass.Zero), () => Ratio.Of(1, 0),
                 })
            Assert.Equal("kernel.quantity.divide-by-zero", Assert.Throws<RuleViolatedException>(division).Code);
    }

    [Fact]
    public void A_total_is_in_range_even_when_its_parts_pass_the_range_on_the_way()
    {
        var most = Mass.FromMilligrams(long.MaxValue);
        Assert.Equal(most, new[] { most, most, -most }.Sum());
        Assert.Equal(Mass.FromTonnes(3), new[] { 1m, 2m }.Sum(Mass.FromTonnes));
        Assert.Equal(Mass.Zero, Array.Empty<Mass>().Sum());
    }

    [Fact]
    public void A_measured_value_has_an_uncertainty_that_is_not_negative()
    {
        var measured = new Measured<Mass>(Mass.FromTonnes(-200), Mass.FromTonnes(1), MeasurementStatus.Final);
        Assert.Equal(Ratio.FromPercent(0.5m), measured.RelativeUncertainty);
        Assert.Equal("-200 t ± 1 t", measured.ToString());
        Assert.Equal(
            "kernel.measured.uncertainty-negative",
            Assert.Throws<ValidationFailedException>(() => new Measured<Mass>(Mass.Zero, Mass.FromTonnes(-1), MeasurementStatus.Provisional)).Code);
    }
}
