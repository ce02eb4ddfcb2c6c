using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>The n-product formula.</summary>
internal static class NProductCalculation
{
    private const string Feed = "feed", Products = "products", RelSd = "relSd";

    public static Calculation Kind { get; } = new()
    {
        Kind = "n-product",
        Meaning = "Yields and recoveries of any number of products from assays of any number of elements, by weighted least squares where there are more than "
            + "needed; near-proportional products are refused. Fractions; recovery and sdRecovery by element, then by product.",
        Inputs =
        [
            new(Feed, "list of grades of feed, one an element, any unit for each element"),
            new(Products, "list of products, the tailings last, each a list of grades in the order and units of feed"),
            new(RelSd, "relative standard uncertainty of each assay, fraction; needed with more elements than products less one", IsRequired: false),
        ],
        Answers = ["yields", "recovery", "sdYields", "sdRecovery", "misclosure", "conditionNumber", "isPossible"],
        Answer = inputs =>
        {
            var feed = inputs.Amounts(Feed);
            var balance = Balance(feed, inputs.Table(Products, feed.Count), inputs.IsNull(RelSd) ? 0 : inputs.Fraction(RelSd));
            return new JsonObject
            {
                ["yields"] = JsonText.Numbers(balance.Yields.Select(each => each.Value.Fraction)),
                ["recovery"] = Recoveries(balance, feed.Count, each => each.Value.Fraction),
                ["sdYields"] = JsonText.Numbers(balance.Yields.Select(each => each.StandardUncertainty.Fraction)),
                ["sdRecovery"] = Recoveries(balance, feed.Count, each => each.StandardUncertainty.Fraction),
                ["misclosure"] = JsonText.Numbers(Enumerable.Range(0, feed.Count).Select(i => balance.Misclosures[ElementOf(i)].Fraction)),
                ["conditionNumber"] = JsonText.Number(balance.ConditionNumber.Fraction),
                ["isPossible"] = balance.IsPossible,
            };
        },
    };

    public static NProductBalance Balance(IReadOnlyList<decimal> feed, IReadOnlyList<IReadOnlyList<decimal>> products, decimal relative) =>
        NProduct.Of([.. feed.Select((grade, i) => Assays(i, grade, [.. products.Select(product => product[i])], relative))]);

    public static JsonArray Recoveries(NProductBalance balance, int elements, Func<Measured<Ratio>, decimal> number, int skipLast = 0) =>
        [.. Enumerable.Range(0, elements).Select(i =>
            (JsonNode)JsonText.Numbers(balance.Recoveries[ElementOf(i)].SkipLast(skipLast).Select(number)))];

    private static Code ElementOf(int index) => Code.Parse($"e{index}");

    private static ProductAssays Assays(int index, decimal feed, IReadOnlyList<decimal> products, decimal relative)
    {
        var scale = new DecimalScale([feed, .. products], Grade.Pure.PartsPerTrillion);
        return new ProductAssays { Element = ElementOf(index), Feed = Measure(feed), Products = [.. products.Select(Measure)] };

        Measured<Grade> Measure(decimal grade) => new(
            Grade.FromPartsPerTrillion(scale.In(grade)), Grade.FromPartsPerTrillion(scale.In(grade * relative)), MeasurementStatus.Final);
    }
}
