using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Calculations;

namespace Kazakhmys.Erp.Smelting.Tests.Calculations;

public sealed class PyrometallurgyTests
{
    // Cu2S: 159.152 g/mol with 127.092 g of copper; FeS: 87.905 g/mol (IUPAC 2021).
    [Fact]
    public void Matte_is_copper_and_iron_with_the_sulphur_that_binds_them()
    {
        var matte = MatteSmelting.Fall(Mass.FromKilograms(127.092m), Mass.FromKilograms(100), Mass.FromKilograms(64.12m));
        Assert.Equal((64.12m, 55.845m), (matte.Sulphur.Kilograms, matte.Iron.Kilograms));
        Assert.Equal(247.057m, matte.Matte.Kilograms);
        Assert.Equal(51.44m, decimal.Round(matte.Grade.Percent, 2));
        var white = MatteSmelting.Fall(Mass.FromKilograms(127.092m), Mass.Zero, Mass.FromKilograms(64.12m));
        Assert.Equal(79.86m, decimal.Round(white.Grade.Percent, 2));
        Assert.Equal("smelting.calculation.sulphur-short", Assert.Throws<RuleViolatedException>(() => MatteSmelting.Fall(Mass.FromTonnes(1), Mass.Zero, Mass.FromKilograms(200))).Code);
        Assert.Equal("kernel.value.not-positive", Assert.Throws<ValidationFailedException>(() => MatteSmelting.Fall(Mass.Zero, Mass.Zero, Mass.Zero)).Code);
    }

    [Fact]
    public void Slag_loss_and_matte_grade_share_the_copper_charged()
    {
        var (charged, slag) = (Mass.FromTonnes(250), Mass.FromTonnes(500));
        Assert.Equal(Ratio.FromPercent(1.6m), MatteSmelting.SlagLoss(charged, slag, Grade.FromPercent(0.8m)));
        Assert.Equal(Ratio.FromPercent(61.5m), MatteSmelting.Grade(charged, slag, Grade.FromPercent(0.8m), Mass.FromTonnes(400)));
    }

    // FeS + 1.5 O2 -> FeO + SO2: 87.905 g of FeS take 47.997 g of oxygen. Cu2S + O2 -> 2 Cu + SO2: 159.152 g take 31.998 g.
    [Fact]
    public void Blowing_takes_oxygen_by_stoichiometry()
    {
        var slagBlow = ConverterBlowing.Demand(Mass.FromKilograms(55.845m), Mass.FromKilograms(32.06m), ConverterBlowing.Air, Ratio.One);
        Assert.Equal((15.999m, 31.998m), (slagBlow.OxygenForIron.Kilograms, slagBlow.OxygenForSulphur.Kilograms));
        Assert.Equal(64.058m, slagBlow.SulphurDioxide.Kilograms);
        // 1.5 kmol of oxygen in air of 20.95 %: 160.48 m3 at normal conditions.
        Assert.Equal(160.48m, decimal.Round(slagBlow.Blast.CubicMetres, 2));
        var copperBlow = ConverterBlowing.Demand(Mass.Zero, Mass.FromKilograms(32.06m), ConverterBlowing.Air, Ratio.One);
        // In the copper blow a volume of oxygen becomes a volume of SO2: the gas cannot be stronger than the air had oxygen.
        Assert.Equal(ConverterBlowing.Air, copperBlow.GasStrength);
        Assert.Equal(copperBlow.Blast, copperBlow.OffGas);
        Assert.Equal("smelting.calculation.efficiency", Assert.Throws<ValidationFailedException>(() => ConverterBlowing.Demand(Mass.Zero, Mass.Zero, Ratio.Zero, Ratio.One)).Code);
        Assert.Equal("kernel.value.negative", Assert.Throws<ValidationFailedException>(() => ConverterBlowing.Demand(-Mass.FromTonnes(1), Mass.Zero, Ratio.One, Ratio.One)).Code);
    }

    [Fact]
    public void Gas_strength_and_gas_are_the_same_thing_read_two_ways()
    {
        var gas = AcidGas.Gas(Mass.FromTonnes(1), Ratio.FromPercent(7));
        Assert.Equal(9987.5m, decimal.Round(gas.CubicMetres, 1));
        Assert.Equal(Ratio.FromPercent(7).Percent, AcidGas.Strength(Mass.FromTonnes(1), gas).Percent, 6);
        Assert.Equal("smelting.calculation.efficiency", Assert.Throws<ValidationFailedException>(() => AcidGas.Gas(Mass.FromTonnes(1), Ratio.Zero)).Code);
        Assert.Equal("kernel.value.not-positive", Assert.Throws<ValidationFailedException>(() => AcidGas.Strength(Mass.FromTonnes(1), Volume.Zero)).Code);
    }

    [Fact]
    public void Acid_and_its_sulphur_go_both_ways_to_the_milligram()
    {
        Assert.Equal(Mass.FromKilograms(32.06m), SulphuricAcid.SulphurIn(Mass.FromKilograms(98.079m)));
        Gen.Long[1, 1_000_000_000_000].Sample(sulphur =>
        {
            var back = SulphuricAcid.SulphurIn(SulphuricAcid.FromSulphur(Mass.FromMilligrams(sulphur), Ratio.One)).Milligrams;
            Assert.InRange(back, sulphur - 1, sulphur + 1);
        });
    }

    // CODATA 2018: F = 96485.33212 C/mol. Silver 107.8682 g/mol: 4.0245 g/Ah (the electrochemical equivalent 1.118 mg/C, once the definition of the ampere).
    [Fact]
    public void Faradays_law_holds_for_silver_and_gold_too()
    {
        Assert.Equal(4024.7m, decimal.Round(Electrolysis.Deposit(1000, 107.8682m, 1, Ratio.One).Grams, 1));
        Assert.Equal(1.118m, decimal.Round(Electrolysis.Deposit(1000, 107.8682m, 1, Ratio.One).Grams / 3600, 3));
        Assert.Equal(2449.7m, decimal.Round(Electrolysis.Deposit(1000, 196.966570m, 3, Ratio.One).Grams, 1));
        Assert.Equal(Electrolysis.Copper(123_456, Ratio.FromPercent(95)), Electrolysis.Deposit(123_456, 63.546m, 2, Ratio.FromPercent(95)));
        Assert.Equal("kernel.value.not-positive", Assert.Throws<ValidationFailedException>(() => Electrolysis.Deposit(1, 0, 1, Ratio.One)).Code);
        Assert.Equal("kernel.value.not-positive", Assert.Throws<ValidationFailedException>(() => Electrolysis.Deposit(1, 1, 0, Ratio.One)).Code);
        Assert.Equal("kernel.value.negative", Assert.Throws<ValidationFailedException>(() => Electrolysis.Deposit(-1, 1, 1, Ratio.One)).Code);
    }

    // 12 troy pounds... 1 lb = 0.45359237 kg and 175 oz t = 12 lb, so an ounce is 31.1034768 g exactly; 111 koz of gold (2011) are 3,452 kg.
    [Fact]
    public void Troy_ounces_are_exact()
    {
        Assert.Equal(31.1034768m, 0.45359237m * 12 / 175 * 1000);
        Assert.Equal(3452m, decimal.Round(Mass.FromTroyOunces(111_000).Kilograms));
        Assert.Equal(106.84m, decimal.Round(Mass.FromKilograms(3323).TroyOunces / 1000, 2));
    }

    [Fact]
    public void Solvent_extraction_transfers_flow_times_the_difference()
    {
        Assert.Equal(Mass.FromKilograms(3330), SolventExtraction.Transfer(Volume.FromCubicMetres(900), Concentration.FromGramsPerLitre(4), Concentration.FromGramsPerLitre(0.3m)));
        Assert.Equal(Ratio.FromPercent(92.5m), SolventExtraction.Extraction(Concentration.FromGramsPerLitre(4), Concentration.FromGramsPerLitre(0.3m)));
    }

    [Fact]
    public void A_leach_curve_rises_to_its_end_and_tells_when()
    {
        var curve = new LeachCurve { Ultimate = Ratio.FromPercent(80), RatePerDay = Ratio.FromFraction(0.01m) };
        Assert.Equal(Ratio.Zero, curve.After(0));
        Assert.Equal(50.57m, decimal.Round(curve.After(100).Percent, 2));
        Assert.Equal(102, curve.DaysTo(Ratio.FromPercent(51)));
        Assert.Null(curve.DaysTo(Ratio.FromPercent(80)));
        Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 500]).Sample((days, more) => Assert.True(curve.After(days) <= curve.After(days + more)));
        Assert.Equal("smelting.calculation.efficiency", Assert.Throws<ValidationFailedException>(() => (curve with { Ultimate = Ratio.Zero }).After(1)).Code);
        Assert.Equal("kernel.value.not-positive", Assert.Throws<ValidationFailedException>(() => (curve with { RatePerDay = Ratio.Zero }).After(1)).Code);
        Assert.Equal("kernel.value.negative", Assert.Throws<ValidationFailedException>(() => curve.After(-1)).Code);
    }

    // By hand: 1000 dmt at 25 %, 96.5 % payable but one unit deducted: 24 % = 240 t; TC 80 USD/dmt, RC 8 c/lb = 176.37 USD/t.
    [Fact]
    public void Treatment_charges_are_worth_what_the_contract_says()
    {
        static Money Dollars(decimal amount) => Money.Of(amount, Code.Parse("USD"));
        var terms = new TreatmentTerms
        {
            Payable = Ratio.FromPercent(96.5m), Deduction = Grade.FromPercent(1), TreatmentCharge = Dollars(80), RefiningCharge = TreatmentCharges.PerTonne(Dollars(0.08m)),
        };
        Assert.Equal(Dollars(176.37m), terms.RefiningCharge);
        var worth = TreatmentCharges.Of(Mass.FromTonnes(1000), Grade.FromPercent(25), terms, Dollars(8000));
        Assert.Equal(
            (Mass.FromTonnes(240), Dollars(1_920_000), Dollars(80_000), Dollars(42_328.80m), Dollars(1_797_671.20m)),
            (worth.PayableCopper, worth.Metal, worth.Treatment, worth.Refining, worth.Net));
        Assert.Equal(Mass.FromTonnes(386), TreatmentCharges.Of(Mass.FromTonnes(1000), Grade.FromPercent(40), terms, Dollars(1)).PayableCopper);
        Assert.Equal(Mass.Zero, TreatmentCharges.Of(Mass.FromTonnes(1000), Grade.FromPercent(0.5m), terms, Dollars(1)).PayableCopper);
    }
}
