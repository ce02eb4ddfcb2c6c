using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Calculations;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Calculations;

public sealed class CalculationTests
{
    private static readonly Code Reserve = Code.Parse("reserve");
    private static readonly Code Control = Code.Parse("ore-control");
    private static readonly Code Received = Code.Parse("received");

    // A synthetic smelter month, t Cu; expected values by exact rationals.
    [Fact]
    public void A_smelter_month_accounts_for_its_copper()
    {
        var month = Month(1850, 22120, 20330, 417, 2150);

        Assert.Equal(Mass.FromTonnes(3223), month.BookClosing);
        Assert.Equal(Mass.FromTonnes(1073), month.Unaccounted);
        Near(0.0485081374322, month.UnaccountedOfInput);
        Near(0.951491862568, month.AccountedShare);
        Near(0.931714023831, month.RecoveryOnInput);
        Near(0.979900708536, month.RecoveryBuiltUp);
        Assert.Equal("metal-accounting.calculation.nothing-to-relate-to", Assert.Throws<ValidationFailedException>(() => Month(1, 0, 1, 0, 0)).Code);
    }

    // After Morley 2003: model 1000 t at 1.5, mined 1050 t at 1.4, plant 980 t at 1.35.
    [Fact]
    public void Factors_relate_model_mine_and_plant()
    {
        var factors = ReconciliationFactors.Of(ReconciliationFactors.Morley, new Dictionary<Code, IReadOnlyList<FactorBasis>>
        {
            [Reserve] = [Basis(1000, 1.5m)],
            [Control] = [Basis(1050, 1.4m)],
            [Received] = [Basis(980, 1.35m)],
        });

        Assert.Equal([1.05m, 0.933333333333m, 0.98m], factors.Select(factor => decimal.Round(factor.Tonnes.Fraction, 12)));
        Assert.Equal([0.933333333333m, 0.964285714286m, 0.9m], factors.Select(factor => decimal.Round(factor.Grade.Fraction, 12)));
        Assert.Equal([0.98m, 0.9m, 0.882m], factors.Select(factor => decimal.Round(factor.Metal.Fraction, 12)));
    }

    [Fact]
    public void Factors_over_periods_come_from_summed_tonnes_and_metal_not_from_averaged_ratios()
    {
        var factor = ReconciliationFactors.Of([ReconciliationFactors.Morley[0]], new Dictionary<Code, IReadOnlyList<FactorBasis>>
        {
            [Reserve] = [Basis(1000, 1), Basis(3000, 1)],
            [Control] = [Basis(2000, 1), Basis(3000, 1)],
        })[0];

        Assert.Equal(Ratio.FromFraction(1.25m), factor.Tonnes);
    }

    [Fact]
    public void A_factor_without_its_source_is_refused()
    {
        var refusal = Assert.Throws<ValidationFailedException>(() => ReconciliationFactors.Of(
            ReconciliationFactors.Morley, new Dictionary<Code, IReadOnlyList<FactorBasis>> { [Reserve] = [Basis(1, 1)] }));
        Assert.Equal("metal-accounting.factor.source-unknown", refusal.Code);
    }

    [Fact]
    public void Three_wet_lots_become_dry_tonnes_and_copper()
    {
        var lots = DryLots.Of([Lot(1000, 0.085m, 24.1m), Lot(820.5m, 0.0912m, 23.4m), Lot(1210.25m, 0.0788m, 25.05m)]);

        Assert.Equal([915m, 745.6704m, 1114.8823m], lots.Dry.Select(dry => dry.Tonnes));
        Assert.Equal([220.515m, 174.4868736m, 279.27801615m], lots.Metal.Select(metal => metal.Tonnes));
        Assert.Equal(2775.5527m, lots.TotalDry.Tonnes);
        Assert.Equal(0.0842026891034, (double)lots.AverageMoisture.Fraction, 1e-11);
        Assert.Equal(24.2935358334, (double)lots.AverageGrade.Percent, 1e-9);
        Assert.Equal(0.0928961748634, (double)lots.MoistureDryBasis[0].Fraction, 1e-11);
    }

    private static Accountability Month(decimal opening, decimal receipts, decimal products, decimal losses, decimal closing) => Accountability.Of(
        Mass.FromTonnes(opening), Mass.FromTonnes(receipts), Mass.FromTonnes(products), Mass.FromTonnes(losses), Mass.FromTonnes(closing));

    private static FactorBasis Basis(decimal tonnes, decimal percent)
    {
        var dry = Mass.FromTonnes(tonnes);
        return new() { Dry = dry, Metal = dry * Grade.FromPercent(percent) };
    }

    private static MoistLot Lot(decimal wet, decimal moisture, decimal grade) =>
        new() { Wet = WetMass.FromTonnes(wet), Moisture = Moisture.FromFraction(moisture), Grade = Grade.FromPercent(grade) };

    private static void Near(double expected, Ratio actual) => Assert.Equal(expected, (double)actual.Fraction, expected * 1e-9);
}
