using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Calculations;

public sealed class FormulaTests
{
    private static readonly Code Dollar = Code.Parse("USD");

    [Fact]
    public void Weights_tell_yield_and_recovery_with_their_uncertainty()
    {
        // 100 t of 2 % to 4 t of 40 %; relative: masses 1 % and 1 %, assays 2 % and 2 %.
        var balance = RecoveryByMass.Of(Weighed(100, 1), Assayed(2, 0.04m), Weighed(4, 0.04m), Assayed(40, 0.8m));

        Assert.Equal(Ratio.FromPercent(4), balance.Yield.Value);
        Assert.Equal(Ratio.FromPercent(80), balance.Recovery.Value);
        Assert.Equal(0.04 * Math.Sqrt(0.0002), (double)balance.Yield.StandardUncertainty.Fraction, 1e-11);
        Assert.Equal(0.8 * Math.Sqrt(0.001), (double)balance.Recovery.StandardUncertainty.Fraction, 1e-11);
        Assert.Equal(
            "metal-accounting.calculation.nothing-to-relate-to",
            Assert.Throws<ValidationFailedException>(() => RecoveryByMass.Of(Weighed(0, 0), Assayed(2, 0), Weighed(4, 0), Assayed(40, 0))).Code);
        Assert.Equal(
            "kernel.value.negative",
            Assert.Throws<ValidationFailedException>(() => RecoveryByMass.Of(Weighed(1, 0), Assayed(2, 0), Weighed(-4, 0), Assayed(40, 0))).Code);
    }

    [Fact]
    public void Gy_tells_the_least_sample()
    {
        // a = 1/2, m = 1 (0.5 x 4 + 0.5 x 2) = 3, l = 1, C = 0.5 x 0.25 x 3 = 0.375; M = 0.375 x 1 cm3 / 0.1^2 = 37.5 g.
        var plan = GySampling.Plan(Protocol());

        Assert.Equal(3000m, plan.MineralogicalFactor.GramsPerLitre);
        var stage = Assert.Single(plan.Stages);
        Assert.Equal((Ratio.One, 375m, Mass.FromGrams(37.5m)), (stage.LiberationFactor, stage.SamplingConstant.GramsPerLitre, stage.MinimumMass));
        Assert.Equal(Ratio.FromFraction(0.1m), plan.TotalError);
        Assert.Equal(0.1, (double)GySampling.Deviation(stage.SamplingConstant, stage.TopSize, stage.MinimumMass).Fraction, 1e-12);
        Assert.Equal(
            Math.Sqrt(0.005), (double)GySampling.Deviation(stage.SamplingConstant, stage.TopSize, stage.MinimumMass, Mass.FromGrams(75)).Fraction, 1e-12);
        Assert.Equal(Ratio.Zero, GySampling.Deviation(stage.SamplingConstant, stage.TopSize, stage.MinimumMass, stage.MinimumMass));
    }

    [Fact]
    public void Stages_share_the_variance_and_finer_ones_take_less()
    {
        var plan = GySampling.Plan(Protocol() with
        {
            TopSizes = [Length.FromMillimetres(40), Length.FromMillimetres(10)], LiberationSize = Length.FromMillimetres(10), SafetyFactor = Ratio.FromFraction(2),
        });

        // l = sqrt(10 / 40) = 0.5 of the first; s2 = 0.01 / (2 x 2).
        Assert.Equal([Mass.FromGrams(4800), Mass.FromGrams(150)], plan.Stages.Select(stage => stage.MinimumMass));
        Assert.Equal(0.1 / Math.Sqrt(2), (double)plan.TotalError.Fraction, 1e-11);
    }

    [Fact]
    public void A_protocol_that_cannot_be_is_refused()
    {
        string Refused(SamplingProtocol protocol) => Assert.Throws<ValidationFailedException>(() => GySampling.Plan(protocol)).Code;
        Assert.Equal("kernel.list.empty", Refused(Protocol() with { TopSizes = [] }));
        Assert.Equal("kernel.value.not-positive", Refused(Protocol() with { TopSizes = [Length.Zero] }));
        Assert.Equal("metal-accounting.sampling.safety", Refused(Protocol() with { SafetyFactor = Ratio.FromFraction(0.5m) }));
        Assert.Equal("metal-accounting.sampling.grade", Refused(Protocol() with { MaterialGrade = Grade.Pure }));
        Assert.Equal("metal-accounting.sampling.above-lot", Assert.Throws<ValidationFailedException>(() => GySampling.Deviation(
            Concentration.FromGramsPerLitre(1), Length.FromMillimetres(1), Mass.FromGrams(2), Mass.FromGrams(1))).Code);
    }

    [Fact]
    public void Metal_differs_from_plan_by_tonnage_grade_and_both()
    {
        // 100 t at 2 % planned, 110 t at 1.5 % done: 1.65 - 2 = 0.2 - 0.5 - 0.05.
        var variance = MetalVariance.Of(Mass.FromTonnes(100), Grade.FromPercent(2), Mass.FromTonnes(110), Grade.FromPercent(1.5m));

        Assert.Equal(
            (-0.35m, 0.2m, -0.5m, -0.05m),
            (variance.Total.Tonnes, variance.TonnageEffect.Tonnes, variance.GradeEffect.Tonnes, variance.CombinedEffect.Tonnes));
        Assert.Equal(
            "kernel.value.negative",
            Assert.Throws<ValidationFailedException>(() => MetalVariance.Of(Mass.FromTonnes(-1), Grade.Zero, Mass.Zero, Grade.Zero)).Code);
    }

    [Fact]
    public void The_effects_always_sum_to_the_difference() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Long[0, 1_000_000_000_000], Gen.Long[0, 1_000_000_000_000], Gen.Long[0, 1_000_000_000_000])
            .Sample((planned, actual, g1, g2) =>
            {
                var variance = MetalVariance.Of(
                    Mass.FromMilligrams(planned), Grade.FromPartsPerTrillion(g1), Mass.FromMilligrams(actual), Grade.FromPartsPerTrillion(g2));
                Assert.Equal(variance.Total, variance.TonnageEffect + variance.GradeEffect + variance.CombinedEffect);
            });

    [Fact]
    public void A_factor_aligns_what_is_mined_in_one_month_with_what_is_received_in_the_next()
    {
        var (control, received) = (Code.Parse("ore-control"), Code.Parse("received"));
        var definition = new FactorDefinition { Code = Code.Parse("F2"), Numerator = received, Denominator = control, NumeratorDelay = 1 };
        var sources = new Dictionary<Code, IReadOnlyList<FactorBasis>>
        {
            [control] = [Basis(100), Basis(200), Basis(999)],
            [received] = [Basis(777), Basis(90), Basis(180)],
        };

        Assert.Equal(Ratio.FromFraction(0.9m), ReconciliationFactors.Of([definition], sources)[0].Tonnes);
        foreach (var delay in new[] { -1, 3 })
            Assert.Equal("metal-accounting.factor.delay", Assert.Throws<ValidationFailedException>(
                () => ReconciliationFactors.Of([definition with { NumeratorDelay = delay }], sources)).Code);
    }

    [Fact]
    public void Refining_costs_what_the_payable_pounds_of_a_tonne_cost()
    {
        // 25 % less 1 unit: 240 kg = 240 / 0.45359237 lb at 10 cents.
        var charge = RefiningCharges.PerDryTonne(Grade.FromPercent(25), Grade.FromPercent(1), Price(0.1m, PriceUnit.Pound));

        Assert.Equal(24 / 0.45359237, (double)charge.Amount, 1e-10);
        Assert.Equal(0m, RefiningCharges.PerDryTonne(Grade.FromPercent(1), Grade.FromPercent(2), Price(1, PriceUnit.Pound)).Amount);
        Assert.Equal("kernel.value.negative", Assert.Throws<ValidationFailedException>(
            () => RefiningCharges.PerDryTonne(Grade.FromPercent(1), Grade.Zero, Price(-1, PriceUnit.Pound))).Code);
    }

    [Fact]
    public void A_market_price_is_netted_back_to_the_gate()
    {
        // 25 %: min(96 % of it, less 1 unit) = 24 %; 1920 - 80 - 0.24 x 2204.62 x 0.1 - 45 / 0.9.
        var inputs = new NetbackInputs
        {
            Grade = Grade.FromPercent(25),
            Steps = [new PayableStep { Share = Ratio.FromPercent(96), Deduction = Grade.FromPercent(1) }],
            Price = Price(8000, PriceUnit.Tonne),
            TreatmentCharge = Price(80, PriceUnit.Tonne),
            RefiningCharge = Price(0.1m, PriceUnit.Pound),
            Freight = Price(45, PriceUnit.Tonne),
            Moisture = Moisture.FromPercent(10),
            Units = new TradeUnits { PoundsPerTonne = Ratio.FromFraction(2204.62m) },
        };
        var netback = PriceNetback.Of(inputs);

        Assert.Equal(
            (1920m, 80m, 52.91088m, 50m, 1737.08912m, 6948.35648m),
            (netback.Gross.Amount, netback.Treatment.Amount, netback.Refining.Amount, netback.Freight.Amount, netback.NetPerDryTonne.Amount, netback.NetPerTonneOfMetal.Amount));
        Assert.Equal(0.86854456m, netback.ShareOfPrice.Fraction);
        Assert.Equal("metal-accounting.calculation.nothing-to-relate-to",
            Assert.Throws<ValidationFailedException>(() => PriceNetback.Of(inputs with { Grade = Grade.Zero })).Code);
        Assert.Equal("metal-accounting.terms.currency", Assert.Throws<ValidationFailedException>(
            () => PriceNetback.Of(inputs with { Freight = Price(1, PriceUnit.Tonne) with { Currency = Code.Parse("KZT") } })).Code);
    }

    [Fact]
    public void Lost_metal_has_its_worth_in_money()
    {
        var metals = new Dictionary<Code, Mass> { [Elements.Cu] = Mass.FromTonnes(2.5m), [Elements.Au] = Mass.FromTroyOunces(-10_000) };
        var prices = new Dictionary<Code, UnitPrice> { [Elements.Cu] = Price(8000.01m, PriceUnit.Tonne), [Elements.Au] = Price(1900, PriceUnit.TroyOunce) };
        var worth = MetalWorth.Of(metals, prices);

        Assert.Equal("20000.02 USD", worth[Elements.Cu].ToString());
        Assert.Equal("-19000000.00 USD", worth[Elements.Au].ToString());
        Assert.Equal("metal-accounting.settlement.price-missing", Assert.Throws<MissingRuleException>(
            () => MetalWorth.Of(metals, new Dictionary<Code, UnitPrice> { [Elements.Cu] = prices[Elements.Cu] })).Code);
    }

    [Fact]
    public void A_price_means_the_same_in_every_unit()
    {
        Assert.Equal(Price(2204.622621848776m, PriceUnit.Tonne), Price(1, PriceUnit.Pound).In(PriceUnit.Tonne));
        Assert.Equal(31.1034768m, Price(1, PriceUnit.Gram).In(PriceUnit.TroyOunce).Amount);
        Assert.Equal("0.08 USD/lb", Price(0.08m, PriceUnit.Pound).ToString());
        Assert.Equal("metal-accounting.price.unit-unknown",
            Assert.Throws<ValidationFailedException>(() => Price(1, (PriceUnit)9).ValueOf(Mass.FromTonnes(1))).Code);
        Assert.Equal("metal-accounting.price.amount-out-of-range",
            Assert.Throws<OverflowedException>(() => Price(1_000_000_000_000m, PriceUnit.Gram).ValueOf(Mass.FromTonnes(1000))).Code);
    }

    private static SamplingProtocol Protocol() => new()
    {
        TopSizes = [Length.FromMillimetres(10)],
        LiberationSize = Length.FromMillimetres(20),
        MaterialGrade = Grade.FromPercent(50),
        MineralGrade = Grade.Pure,
        MineralDensity = Concentration.FromGramsPerLitre(4000),
        GangueDensity = Concentration.FromGramsPerLitre(2000),
        ShapeFactor = Ratio.FromFraction(0.5m),
        SizeRangeFactor = Ratio.FromFraction(0.25m),
        RelativeError = Ratio.FromFraction(0.1m),
        CoverageFactor = Ratio.One,
        SafetyFactor = Ratio.One,
    };

    private static FactorBasis Basis(decimal tonnes) => new() { Dry = Mass.FromTonnes(tonnes), Metal = Mass.FromTonnes(tonnes / 100) };

    private static UnitPrice Price(decimal amount, PriceUnit unit) => new() { Amount = amount, Currency = Dollar, Per = unit };

    private static Measured<Mass> Weighed(decimal tonnes, decimal uncertainty) =>
        new(Mass.FromTonnes(tonnes), Mass.FromTonnes(uncertainty), MeasurementStatus.Final);

    private static Measured<Grade> Assayed(decimal percent, decimal uncertainty) =>
        new(Grade.FromPercent(percent), Grade.FromPercent(uncertainty), MeasurementStatus.Final);
}
