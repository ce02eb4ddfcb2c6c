using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Settlement;

/// <summary>Synthetic terms; every expected figure by hand.</summary>
public sealed class SettlementRulesTests
{
    private static readonly Code Dollar = Code.Parse("USD");

    private static readonly SettlementTerms Terms = new()
    {
        Currency = Dollar,
        TreatmentCharge = Price(80, PriceUnit.Tonne),
        Units = new TradeUnits { PoundsPerTonne = Ratio.FromFraction(2204.62m), GramsPerTroyOunce = Ratio.FromFraction(31.1035m) },
        Payables =
        [
            Metal(Elements.Cu, Price(0.08m, PriceUnit.Pound), Step(0, 96.65m, 1)),
            Metal(Elements.Ag, Price(0.5m, PriceUnit.TroyOunce), Step(0.003m, 90, 0)),
        ],
        Penalties =
        [
            new PenaltyTerm
            {
                Element = Elements.As, Limit = Grade.FromPercent(0.2m), Step = Grade.FromPercent(0.1m), PerStep = Price(2.5m, PriceUnit.Tonne),
            },
        ],
    };

    [Fact]
    public void A_concentrate_is_worth_its_payables_less_charges_and_penalties()
    {
        var value = Value(Terms, 1000, 25, 0.01m, 0.35m);

        // Cu: min(24.1625, 24) = 24 % of 1000 t at 8500. Ag: 90 % of 100 g/t: 90 kg / 31.1035 g at 24.
        Assert.Equal(
            [
                ("Payables[Cu]", 2_040_000.00m), ("Payables[Ag]", 69_445.56m), ("TreatmentCharge", -80_000.00m),
                ("Payables[Cu].RefiningCharge", -42_328.70m), ("Payables[Ag].RefiningCharge", -1_446.78m), ("Penalties[0]", -3_750.00m),
            ],
            value.Lines.Select(line => (line.Term, line.Amount.Amount)));
        Assert.Equal(1_981_920.08m, value.Net.Amount);
        Assert.Equal((Mass.FromTonnes(240), Grade.FromPercent(24), Grade.FromPercent(25)), (value.Lines[0].Quantity!.Value, value.Lines[0].PayableGrade!.Value, value.Lines[0].SettledGrade!.Value));
    }

    [Fact]
    public void Below_its_threshold_a_metal_is_not_paid_and_at_the_limit_nothing_is_penalised()
    {
        var value = Value(Terms, 1000, 25, 0.0029m, 0.2m);
        Assert.Equal(0m, value.Lines[1].Amount.Amount);
        Assert.DoesNotContain(value.Lines, line => line.Kind == SettlementLineKind.Penalty);
    }

    [Theory]
    [InlineData(PenaltyCounting.ProRata, 3.75)]
    [InlineData(PenaltyCounting.FullSteps, 2.5)]
    [InlineData(PenaltyCounting.StartedSteps, 5)]
    public void A_penalty_counts_its_steps_as_the_contract_says(PenaltyCounting counting, double rate)
    {
        var penalty = Terms.Penalties[0] with { Counting = counting };
        Assert.Equal(-(decimal)rate * 100, Penalty(penalty, 0.35m));
        Assert.Equal(-250m, Penalty(penalty, 0.3m));
        Assert.Equal(-250m, Penalty(penalty with { UpTo = Grade.FromPercent(0.3m) }, 0.9m));

        static decimal Penalty(PenaltyTerm penalty, decimal arsenic) =>
            Value(Terms with { Penalties = [penalty] }, 100, 25, 0, arsenic).Lines.Single(line => line.Kind == SettlementLineKind.Penalty).Amount.Amount;
    }

    [Fact]
    public void Moisture_above_its_limit_is_penalised_like_an_element()
    {
        var wet = Terms with { Penalties = [Terms.Penalties[0] with { Element = PenaltyTerm.Moisture, Limit = Grade.FromPercent(8), Step = Grade.FromPercent(1) }] };
        var value = SettlementRules.Value(wet, Quality(100, 25, 0, 0) with { Moisture = Moisture.FromPercent(10) }, Prices());
        Assert.Equal(-500m, value.Lines[^1].Amount.Amount);
        Assert.Equal("metal-accounting.settlement.grade-missing",
            Assert.Throws<MissingRuleException>(() => SettlementRules.Value(wet, Quality(100, 25, 0, 0), Prices())).Code);
    }

    [Theory]
    [InlineData(4, 0.1, 0)]
    [InlineData(5, 0.1, -2000)]
    [InlineData(9, 0.1, -6000)]
    [InlineData(2, 0.1, 1000)]
    public void The_refining_charge_follows_the_price_within_bounds(double price, double share, double added)
    {
        var participation = new PriceParticipation
        {
            Basis = Price(4, PriceUnit.Tonne), ShareAbove = Ratio.FromFraction((decimal)share), ShareBelow = Ratio.FromFraction((decimal)share),
            MostAdded = Price(0.3m, PriceUnit.Tonne), MostTaken = Price(0.05m, PriceUnit.Tonne),
        };
        var terms = Terms with { Payables = [Metal(Elements.Cu, Price(1, PriceUnit.Tonne), Step(0, 100, 0)) with { Participation = participation }], Penalties = [] };
        var prices = new Dictionary<Code, UnitPrice> { [Elements.Cu] = Price((decimal)price, PriceUnit.Tonne) };
        var value = SettlementRules.Value(terms, Quality(20_000, 100, 0, 0), prices);
        Assert.Equal((decimal)added, value.Lines.Where(line => line.Kind == SettlementLineKind.Participation).Sum(line => line.Amount.Amount));
    }

    [Fact]
    public void A_weight_franchise_takes_its_share_of_the_dry_mass_and_a_premium_is_added()
    {
        var value = Value(Terms with { WeightFranchise = Ratio.FromPercent(0.5m), Premium = Price(10, PriceUnit.Tonne) }, 1000, 25, 0, 0);
        Assert.Equal(Mass.FromTonnes(995), value.SettledDry);
        Assert.Equal(9950m, value.Lines[^1].Amount.Amount);
    }

    [Fact]
    public void Dore_is_paid_by_the_ounce_and_treated_by_gross_weight()
    {
        // 311.034768 kg gross: 10 000 oz; Au 60 % paid 99.9 %: 5994 oz at 2000, Ag 35 % paid 99 %: 3465 oz at 25; treatment 0.5 USD/oz gross, refining 1 USD/oz Au.
        var terms = new SettlementTerms
        {
            Currency = Dollar,
            TreatmentCharge = Price(0.5m, PriceUnit.TroyOunce),
            Payables = [Metal(Elements.Au, Price(1, PriceUnit.TroyOunce), Step(0, 99.9m, 0)), Metal(Elements.Ag, null, Step(0, 99, 0))],
        };
        var quality = new SettledQuality
        {
            Dry = Mass.FromTroyOunces(10_000),
            Grades = new Dictionary<Code, Grade> { [Elements.Au] = Grade.FromPercent(60), [Elements.Ag] = Grade.FromPercent(35) },
        };
        var value = SettlementRules.Value(terms, quality, new Dictionary<Code, UnitPrice>
        {
            [Elements.Au] = Price(2000, PriceUnit.TroyOunce), [Elements.Ag] = Price(25, PriceUnit.TroyOunce),
        });
        Assert.Equal([11_988_000m, 86_625m, -5_000m, -5_994m], value.Lines.Select(line => decimal.Round(line.Amount.Amount, 0)));
    }

    [Fact]
    public void Cathode_is_the_metal_and_a_premium()
    {
        var terms = new SettlementTerms
        {
            Currency = Dollar, Premium = Price(-12.5m, PriceUnit.Tonne), Payables = [Metal(Elements.Cu, null, Step(0, 100, 0))],
        };
        var quality = new SettledQuality { Dry = Mass.FromTonnes(500), Grades = new Dictionary<Code, Grade> { [Elements.Cu] = Grade.Pure } };
        Assert.Equal(4_243_750m, SettlementRules.Value(terms, quality, Prices()).Net.Amount);
    }

    [Fact]
    public void Never_is_more_paid_than_there_is_and_the_lines_sum_to_the_net() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Long[0, 1_000_000_000_000], Gen.Long[0, 500_000_000_000], Gen.Long[1, 9_000_000_000_000])
            .Sample((grade, share, deduction, dry) =>
            {
                PayableStep[] steps = [new() { Share = Ratio.FromPartsPerTrillion(share), Deduction = Grade.FromPartsPerTrillion(deduction) }];
                var (mass, content) = (Mass.FromMilligrams(dry), Grade.FromPartsPerTrillion(grade));
                Assert.InRange(PayableMetal.GradeOf(content, steps).PartsPerTrillion, 0, grade);
                Assert.InRange(PayableMetal.MassOf(mass, content, steps).Milligrams, 0, (mass * content).Milligrams);

                var terms = Terms with { Payables = [Metal(Elements.Cu, Price(0.08m, PriceUnit.Pound), steps)] };
                var quality = new SettledQuality { Dry = mass, Grades = new Dictionary<Code, Grade> { [Elements.Cu] = content, [Elements.As] = content } };
                var value = SettlementRules.Value(terms, quality, Prices());
                Assert.Equal(value.Net.Hundredths, value.Lines.Sum(line => line.Amount.Hundredths));
            });

    [Fact]
    public void Terms_that_contradict_themselves_are_refused_each_with_its_code()
    {
        var copper = Terms.Payables[0];
        Assert.Empty(TermsRules.Check(Terms));
        Refused("kernel.list.empty", Terms with { Payables = [] });
        Refused("kernel.list.empty", Of(copper with { Steps = [] }));
        Refused("metal-accounting.terms.share", Of(copper with { Steps = [Step(0, 101, 0)] }));
        Refused("metal-accounting.terms.share", Terms with { WeightFranchise = Ratio.One });
        Refused("metal-accounting.terms.steps-order", Of(copper with { Steps = [Step(2, 90, 0), Step(2, 95, 0)] }));
        Refused("metal-accounting.terms.element-twice", Terms with { Payables = [copper, copper] });
        Refused("metal-accounting.terms.currency", Terms with { TreatmentCharge = Price(1, PriceUnit.Tonne) with { Currency = Code.Parse("KZT") } });
        Refused("kernel.value.negative", Terms with { TreatmentCharge = Price(-1, PriceUnit.Tonne) });
        Refused("metal-accounting.terms.quotational-period", Of(copper with { Pricing = copper.Pricing with { FirstDay = 1 } }));
        Refused("metal-accounting.terms.quotational-period", Of(copper with { Pricing = copper.Pricing with { MonthsAfter = null, FirstDay = 2, LastDay = 1 } }));
        Refused("kernel.value.out-of-range", Of(copper with { Pricing = copper.Pricing with { Decimals = 13 } }));
        Refused("kernel.value.out-of-range", Terms with { Units = new TradeUnits { PoundsPerTonne = Ratio.One } });
        Refused("kernel.value.not-positive", Terms with { Penalties = [Terms.Penalties[0] with { Step = Grade.Zero }] });
        Refused("metal-accounting.price.unit-unknown", Terms with { TreatmentCharge = Price(1, (PriceUnit)7) });
        var participation = new PriceParticipation { Basis = Price(1, PriceUnit.Tonne), ShareAbove = Ratio.Zero, ShareBelow = Ratio.Zero };
        Refused("metal-accounting.terms.unit", Of(copper with { Participation = participation }));

        static SettlementTerms Of(PayableTerm payable) => Terms with { Payables = [payable] };

        static void Refused(string code, SettlementTerms terms)
        {
            Assert.Contains(code, TermsRules.Check(terms).Select(violation => violation.Code));
            Assert.Throws<ValidationFailedException>(() => SettlementRules.Value(terms, Quality(1, 25, 0, 0), Prices()));
        }
    }

    [Fact]
    public void What_is_missing_is_named_and_never_assumed()
    {
        var quality = Quality(1, 25, 0, 0);
        Assert.Equal(
            ["metal-accounting.settlement.grade-missing", "metal-accounting.settlement.price-missing", "metal-accounting.settlement.price-missing"],
            Assert.Throws<MissingRuleException>(() => SettlementRules.Value(
                Terms, quality with { Grades = quality.Grades.Where(each => each.Key != Elements.As).ToDictionary() }, new Dictionary<Code, UnitPrice>()))
                .Violations.Select(violation => violation.Code));
        var tenge = Prices();
        tenge[Elements.Cu] = Price(1, PriceUnit.Tonne) with { Currency = Code.Parse("KZT") };
        Assert.Equal("metal-accounting.terms.currency", Assert.Throws<ValidationFailedException>(() => SettlementRules.Value(Terms, quality, tenge)).Code);
    }

    private static SettlementValue Value(SettlementTerms terms, decimal dry, decimal copper, decimal silver, decimal arsenic) =>
        SettlementRules.Value(terms, Quality(dry, copper, silver, arsenic), Prices());

    private static SettledQuality Quality(decimal dry, decimal copper, decimal silver, decimal arsenic) => new()
    {
        Dry = Mass.FromTonnes(dry),
        Grades = new Dictionary<Code, Grade>
        {
            [Elements.Cu] = Grade.FromPercent(copper), [Elements.Ag] = Grade.FromPercent(silver), [Elements.As] = Grade.FromPercent(arsenic),
        },
    };

    private static Dictionary<Code, UnitPrice> Prices() => new()
    {
        [Elements.Cu] = Price(8500, PriceUnit.Tonne), [Elements.Ag] = Price(24, PriceUnit.TroyOunce),
    };

    private static PayableTerm Metal(Code element, UnitPrice? charge, params PayableStep[] steps) => new()
    {
        Element = element, Steps = steps, RefiningCharge = charge,
        Pricing = new QuotationalPeriod { Series = Code.Parse($"LME-{element}"), Anchor = PriceAnchor.Shipment, MonthsAfter = 1, Decimals = 2 },
    };

    private static PayableStep Step(decimal from, decimal share, decimal deduction) =>
        new() { From = Grade.FromPercent(from), Share = Ratio.FromPercent(share), Deduction = Grade.FromPercent(deduction) };

    private static UnitPrice Price(decimal amount, PriceUnit unit) => new() { Amount = amount, Currency = Dollar, Per = unit };
}
