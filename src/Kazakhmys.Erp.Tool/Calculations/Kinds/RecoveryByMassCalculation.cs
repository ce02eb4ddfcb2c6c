using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Calculations;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Yield and recovery from weights.</summary>
internal static class RecoveryByMassCalculation
{
    private const string Feed = "feedT", FeedGrade = "f", Concentrate = "concT", ConcentrateGrade = "c", MassSd = "relSdMass", AssaySd = "relSdAssay";

    public static Calculation Kind { get; } = new()
    {
        Kind = "recovery-by-mass",
        Meaning = "Yield and recovery of a separation from weighed feed and concentrate and their assays, with standard uncertainties; fractions.",
        Inputs =
        [
            new(Feed, "dry feed"),
            new(FeedGrade, "grade of feed, any unit"),
            new(Concentrate, "dry concentrate, unit of feedT"),
            new(ConcentrateGrade, "grade of concentrate, unit of f"),
            new(MassSd, "relative standard uncertainty of each mass, fraction; 0 without it", IsRequired: false),
            new(AssaySd, "relative standard uncertainty of each assay, fraction; 0 without it", IsRequired: false),
        ],
        Answers = ["yield_", "recovery", "sdYield", "sdRecovery"],
        InputOf = new Dictionary<string, string> { ["feed"] = Feed, ["feedGrade"] = FeedGrade, ["concentrate"] = Concentrate },
        Answer = inputs =>
        {
            var (feed, concentrate, f, c) = (inputs.Amount(Feed), inputs.Amount(Concentrate), inputs.Amount(FeedGrade), inputs.Amount(ConcentrateGrade));
            var masses = ScaledMasses.For([feed, concentrate]);
            var grades = new DecimalScale([f, c], Grade.Pure.PartsPerTrillion);
            var (relativeMass, relativeAssay) = (Relative(inputs, MassSd), Relative(inputs, AssaySd));
            var balance = RecoveryByMass.Of(Weighed(feed), Assayed(f), Weighed(concentrate), Assayed(c));
            return new JsonObject
            {
                ["yield_"] = JsonText.Number(balance.Yield.Value.Fraction),
                ["recovery"] = JsonText.Number(balance.Recovery.Value.Fraction),
                ["sdYield"] = JsonText.Number(balance.Yield.StandardUncertainty.Fraction),
                ["sdRecovery"] = JsonText.Number(balance.Recovery.StandardUncertainty.Fraction),
            };

            Measured<Mass> Weighed(decimal mass) => new(masses.MassOf(mass), masses.MassOf(mass * relativeMass), MeasurementStatus.Final);

            Measured<Grade> Assayed(decimal grade) => new(
                Grade.FromPartsPerTrillion(grades.In(grade)),
                Grade.FromPartsPerTrillion(grades.In(grade * relativeAssay)),
                MeasurementStatus.Final);
        },
    };

    private static decimal Relative(CalculationInputs inputs, string name) => inputs.IsNull(name) ? 0 : inputs.Fraction(name);
}
