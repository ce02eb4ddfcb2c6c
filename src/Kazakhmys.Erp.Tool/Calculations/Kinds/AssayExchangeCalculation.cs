using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Exchange of assays with splitting limit and umpire.</summary>
internal static class AssayExchangeCalculation
{
    private const string Cases = "cases", Rules = "rules", Analyte = "analyte", Seller = "seller", Buyer = "buyer", Limit = "limit", Umpire = "umpire";

    private static readonly IReadOnlyDictionary<string, UmpireRule> _rules = new Dictionary<string, UmpireRule>
    {
        ["middle"] = UmpireRule.MiddleOfThree,
        ["meanWithNearest"] = UmpireRule.MeanWithNearest,
        ["umpireWithinRange"] = UmpireRule.UmpireWithinRange,
        ["umpireFinal"] = UmpireRule.UmpireFinal,
    };

    public static Calculation Kind { get; } = new()
    {
        Kind = "assay-exchange",
        Meaning = "Exchange of assays, in exact decimals: within the splitting limit the mean, beyond it the umpire by the rule; for each rule a list of {assay, "
            + "umpire: needed or not, umpireCost: seller, buyer, equal or null}, in the order of the cases.",
        Inputs =
        [
            new(Cases, "list of {analyte: for people; seller, buyer: assays in any unit; limit: splitting limit, same unit; umpire: assay or null}"),
            new(Rules, "list of middle, meanWithNearest, umpireWithinRange, umpireFinal"),
        ],
        Answers = ["middle", "meanWithNearest", "umpireWithinRange", "umpireFinal"],
        Answer = inputs =>
        {
            var rows = inputs.Rows(
                Cases,
                [new(Analyte, "text", IsRequired: false), new(Seller, "assay"), new(Buyer, "assay"), new(Limit, "limit"), new(Umpire, "assay", IsRequired: false)]);
            var answer = new JsonObject();
            foreach (var rule in inputs.Texts(Rules).Distinct())
                answer[rule] = _rules.TryGetValue(rule, out var umpireRule)
                    ? new JsonArray([.. rows.Select(row => (JsonNode)Settle(row, umpireRule))])
                    : throw inputs.Refuse(Rules, rule, string.Join(", ", _rules.Keys));
            return answer;
        },
    };

    private static JsonObject Settle(CalculationInputs row, UmpireRule rule)
    {
        var (seller, buyer, limit) = (row.Amount(Seller), row.Amount(Buyer), row.Amount(Limit));
        decimal? umpire = row.IsNull(Umpire) ? null : row.Amount(Umpire);
        var scale = new DecimalScale([seller, buyer, limit, umpire ?? 0], Grade.Pure.PartsPerTrillion);
        var exchanged = AssayExchange.Settle(
            GradeOf(seller), GradeOf(buyer), umpire is { } third ? GradeOf(third) : null, GradeOf(limit), rule);
        return new JsonObject
        {
            ["assay"] = exchanged.Settled is { } settled ? JsonText.Number(scale.Out(settled.PartsPerTrillion)) : null,
            ["umpire"] = exchanged.NeedsUmpire,
            ["umpireCost"] = exchanged.Cost switch { UmpireCost.Seller => "seller", UmpireCost.Buyer => "buyer", UmpireCost.Shared => "equal", _ => null },
        };

        Grade GradeOf(decimal assay) => Grade.FromPartsPerTrillion(scale.In(assay));
    }
}
