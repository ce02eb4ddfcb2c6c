using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Calculations;

namespace Kazakhmys.Erp.Smelting.Tests.Calculations;

public sealed class CalculationTests
{
    [Fact]
    public void An_ampere_hour_deposits_1_1855_g_of_copper()
    {
        Assert.Equal(1.1855m, decimal.Round(Electrolysis.GramsPerAmpereHour, 4));
        Assert.Equal(Mass.FromGrams(1185.494m), Electrolysis.Copper(1000, Ratio.One));
    }

    [Fact]
    public void Current_efficiency_is_found_again_from_the_copper_weighed() =>
        Assert.Equal(0.95, (double)Electrolysis.CurrentEfficiency(Electrolysis.Copper(1_000_000, Ratio.FromPercent(95)), 1_000_000).Fraction, 1e-9);

    [Fact]
    public void A_cell_of_0_3_V_at_95_percent_takes_266_kWh_a_tonne()
    {
        Assert.Equal(266m, decimal.Round(Electrolysis.PerTonne(0.3m, Ratio.FromPercent(95)).KilowattHours));
        Assert.Equal(Energy.FromKilowattHours(300), Electrolysis.PerTonne(Energy.FromKilowattHours(600), Mass.FromTonnes(2)));
    }

    [Fact]
    public void What_no_cell_can_do_is_refused()
    {
        Assert.Equal("smelting.calculation.efficiency", Assert.Throws<ValidationFailedException>(() => Electrolysis.Copper(1, Ratio.FromPercent(101))).Code);
        Assert.Equal("smelting.calculation.efficiency", Assert.Throws<ValidationFailedException>(() => Electrolysis.PerTonne(0.3m, Ratio.Zero)).Code);
        Assert.Equal("kernel.value.negative", Assert.Throws<ValidationFailedException>(() => Electrolysis.Copper(-1, Ratio.One)).Code);
        Assert.Equal("kernel.value.not-positive", Assert.Throws<ValidationFailedException>(() => Electrolysis.CurrentEfficiency(Mass.FromGrams(1), 0)).Code);
    }

    [Fact]
    public void A_tonne_of_sulphur_gives_3_0592_t_of_acid_times_the_conversion()
    {
        Assert.Equal(3.0592m, decimal.Round(SulphuricAcid.PerSulphur.Fraction, 4));
        Assert.Equal(2.9063m, decimal.Round(SulphuricAcid.FromSulphur(Mass.FromTonnes(1), Ratio.FromPercent(95)).Tonnes, 4));
    }

    // Zhezkazgan smelter, recovery 98.3 % (2011, oreanda.ru article 535503).
    [Fact]
    public void Yield_counts_the_change_of_stock_or_leaves_it_out()
    {
        Assert.Equal(Ratio.FromPercent(98.3m), SmelterYield.WithoutStock(Mass.FromKilotonnes(100), Mass.FromKilotonnes(98.3m)));
        Assert.Equal(Ratio.FromPercent(98.3m), SmelterYield.WithStock(Mass.FromKilotonnes(7), Mass.FromKilotonnes(103), Mass.FromKilotonnes(10), Mass.FromKilotonnes(98.3m)));
    }

    [Theory]
    [InlineData(12_441_400, 999_900, 100, 12_440_200)]
    [InlineData(1_000, 500_000, 1_000, 0)]
    [InlineData(3_000, 500_000, 1_000, 2_000)]
    public void Fine_weight_is_rounded_half_to_even_to_the_last_unit_of_the_scale(long gross, long finenessPpm, long unit, long fine) => Assert.Equal(
        Mass.FromMilligrams(fine), BarRules.Fine(Mass.FromMilligrams(gross), Grade.FromPartsPerTrillion(finenessPpm * 1_000_000), Mass.FromMilligrams(unit)));

    [Fact]
    public void A_troy_ounce_is_31_1034768_g() => Assert.Equal(Mass.FromMilligrams(31_103), Mass.FromTroyOunces(1));
}
