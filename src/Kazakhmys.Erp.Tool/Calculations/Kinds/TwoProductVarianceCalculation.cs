using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>The uncertainty of the two-product formula.</summary>
internal static class TwoProductVarianceCalculation
{
    private const string RelSd = "relSd";

    public static Calculation Kind { get; } = new()
    {
        Kind = "two-product-variance",
        Meaning = "Standard uncertainty of yield and recovery from one relative standard uncertainty of three independent assays, to first order; fractions.",
        Inputs = [.. TwoProductCalculation.Assays, new(RelSd, "relative standard uncertainty of each assay, fraction")],
        Answers =
        [
            "recovery", "sdRecovery", "yield_", "sdYield", "approxRecoveryErrorAmplification", "exactRecoveryErrorAmplification",
            "approxYieldErrorAmplification", "exactYieldErrorAmplification",
        ],
        InputOf = TwoProductCalculation.InputOf,
        Answer = inputs =>
        {
            var (feed, concentrate, tailings, scale) = TwoProductCalculation.Read(inputs);
            var relative = inputs.Fraction(RelSd);
            var estimate = TwoProduct.Estimate(Measure("f", feed), Measure("c", concentrate), Measure("t", tailings));
            var amplification = TwoProduct.Amplification(feed, concentrate, tailings);
            return new JsonObject
            {
                ["recovery"] = JsonText.Number(estimate.Recovery.Value.Fraction),
                ["sdRecovery"] = JsonText.Number(estimate.Recovery.StandardUncertainty.Fraction),
                ["yield_"] = JsonText.Number(estimate.Yield.Value.Fraction),
                ["sdYield"] = JsonText.Number(estimate.Yield.StandardUncertainty.Fraction),
                ["approxRecoveryErrorAmplification"] = JsonText.Number(amplification.ApproximateRecovery.Fraction),
                ["exactRecoveryErrorAmplification"] = JsonText.Number(amplification.ExactRecovery.Fraction),
                ["approxYieldErrorAmplification"] = JsonText.Number(amplification.ApproximateYield.Fraction),
                ["exactYieldErrorAmplification"] = JsonText.Number(amplification.ExactYield.Fraction),
            };

            Measured<Grade> Measure(string name, Grade grade) => new(
                grade, Grade.FromPartsPerTrillion(scale.In(inputs.Amount(name) * relative)), MeasurementStatus.Final);
        },
    };
}
