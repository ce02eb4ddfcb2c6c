using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>What a market price becomes at the gate.</summary>
internal static class PriceNetbackCalculation
{
    private const string GradeIn = "grade", Steps = "steps", Price = "priceUsdT", Treatment = "tcUsdDmt", Refining = "rcUsdLb", Freight = "freightUsdWmt",
        Moist = "moisture", Pounds = "lbPerT";

    public static Calculation Kind { get; } = new()
    {
        Kind = "price-netback",
        Meaning = "Netback of one metal in concentrate: price x payable - treatment - refining - freight; USD per dry tonne, and per tonne of contained metal.",
        Inputs =
        [
            new(GradeIn, "grade of the metal in the dry concentrate, percent"),
            new(Steps, "how it is paid, as in payable-metal"),
            new(Price, "market price, USD/t"),
            new(Treatment, "treatment charge, USD per dry tonne; 0 without it", IsRequired: false),
            new(Refining, "refining charge, USD per pound of payable metal; 0 without it", IsRequired: false),
            new(Freight, "freight, USD per wet tonne; 0 without it", IsRequired: false),
            new(Moist, "moisture on wet basis, fraction below 1; 0 without it", IsRequired: false),
            new(Pounds, "pounds in a tonne as the contract prints them; by definition without it", IsRequired: false),
        ],
        Answers = ["payablePct", "grossPerDmt", "treatmentPerDmt", "refiningPerDmt", "freightPerDmt", "netPerDmt", "netPerTonneOfMetal", "shareOfPrice"],
        InputOf = new Dictionary<string, string> { ["Grade"] = GradeIn, ["Price"] = Price },
        Answer = inputs =>
        {
            var netback = PriceNetback.Of(new NetbackInputs
            {
                Grade = CisLossesDilutionCalculation.GradeOf(inputs, GradeIn),
                Steps = PayableMetalCalculation.Read(inputs, Steps),
                Price = Prices.Of(inputs.Amount(Price), PriceUnit.Tonne),
                TreatmentCharge = Prices.Find(inputs, Treatment, PriceUnit.Tonne),
                RefiningCharge = Prices.Find(inputs, Refining, PriceUnit.Pound),
                Freight = Prices.Find(inputs, Freight, PriceUnit.Tonne),
                Moisture = inputs.IsNull(Moist) ? default : Moisture.FromPartsPerTrillion(ScaledMasses.Parts(inputs.Fraction(Moist))),
                Units = Prices.Units(inputs.IsNull(Pounds) ? null : inputs.Number(Pounds, 2204, 2205), null),
            });
            return new JsonObject
            {
                ["payablePct"] = JsonText.Number(netback.Payable.Percent),
                ["grossPerDmt"] = JsonText.Number(netback.Gross.Amount),
                ["treatmentPerDmt"] = JsonText.Number(netback.Treatment.Amount),
                ["refiningPerDmt"] = JsonText.Number(netback.Refining.Amount),
                ["freightPerDmt"] = JsonText.Number(netback.Freight.Amount),
                ["netPerDmt"] = JsonText.Number(netback.NetPerDryTonne.Amount),
                ["netPerTonneOfMetal"] = JsonText.Number(netback.NetPerTonneOfMetal.Amount),
                ["shareOfPrice"] = JsonText.Number(netback.ShareOfPrice.Fraction),
            };
        },
    };
}
