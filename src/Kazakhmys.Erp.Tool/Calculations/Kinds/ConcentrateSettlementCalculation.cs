using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;
using Kazakhmys.Erp.Tool.Consoles;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Provisional and final settlement of copper concentrate.</summary>
internal static class ConcentrateSettlementCalculation
{
    private const string Terms = "terms", Provisional = "provisional", Final = "final", Share = "provisionalPct", Dry = "dmt", Copper = "cu", Silver = "ag",
        Gold = "au", Arsenic = "as_", Price = "price";

    private static readonly IReadOnlyList<CalculationInput> _priced =
        [new(Copper, "USD per tonne"), new(Silver, "USD per troy ounce"), new(Gold, "USD per troy ounce")];

    private static readonly IReadOnlyList<CalculationInput> _figures =
    [
        new(Dry, "dry tonnes"), new(Copper, "percent"), new(Silver, "g/t"), new(Gold, "g/t"), new(Arsenic, "percent"), new(Price, "object"),
    ];

    public static Calculation Kind { get; } = new()
    {
        Kind = "concentrate-settlement",
        Meaning = "Settlement of copper concentrate by terms: payables, treatment, refining, arsenic penalty, net; the provisional invoice and what the final one "
            + "leaves due. USD; charges and penalties are positive and taken off. Amounts are not rounded to cents here, as invoices round them.",
        Inputs =
        [
            new(Terms, "{cu, ag, au: \"pay 96.65 %, minimum deduction 1.0 unit\", \"pay 90 % if >=30 g/dmt\"; tcUsdDmt, rcCuUsdLb, rcAgUsdOz, rcAuUsdOz; "
                + "penaltyAs: \"2.5 USD/dmt per 0.1 % above 0.2 %, pro rata\"; lbPerT?, gPerOz?}"),
            new(Provisional, "{dmt, cu: percent, ag: g/t, au: g/t, as_: percent, price: {cu: USD/t, ag: USD/oz, au: USD/oz}}"),
            new(Final, "the same, final"),
            new(Share, "share of the provisional value that is invoiced, fraction"),
        ],
        Answers = [Provisional, "provisionalInvoice", Final, "balanceDue"],
        Answer = inputs =>
        {
            var terms = ConcentrateTerms.Read(inputs.Object(Terms, ConcentrateTerms.Inputs));
            var (provisional, final) = (inputs.Object(Provisional, _figures), inputs.Object(Final, _figures));
            var scale = ScaledMasses.For([provisional.Amount(Dry), final.Amount(Dry)]);
            var (first, firstNet) = Settle(terms, provisional, scale);
            var (last, lastNet) = Settle(terms, final, scale);
            var invoiced = firstNet * inputs.Fraction(Share);
            return new JsonObject
            {
                [Provisional] = first,
                ["provisionalInvoice"] = JsonText.Number(invoiced),
                [Final] = last,
                ["balanceDue"] = JsonText.Number(lastNet - invoiced),
            };
        },
    };

    private static (JsonObject Answer, decimal Net) Settle(SettlementTerms terms, CalculationInputs figures, DecimalScale scale)
    {
        var prices = figures.Object(Price, _priced);
        var value = SettlementRules.Value(
            terms,
            new SettledQuality
            {
                Dry = scale.MassOf(figures.Amount(Dry)),
                Grades = new Dictionary<Code, Grade>
                {
                    [Elements.Cu] = CisLossesDilutionCalculation.GradeOf(figures, Copper),
                    [Elements.Ag] = GramsPerTonne(figures, Silver),
                    [Elements.Au] = GramsPerTonne(figures, Gold),
                    [Elements.As] = CisLossesDilutionCalculation.GradeOf(figures, Arsenic),
                },
            },
            new Dictionary<Code, UnitPrice>
            {
                [Elements.Cu] = Prices.Of(prices.Amount(Copper), PriceUnit.Tonne),
                [Elements.Ag] = Prices.Of(prices.Amount(Silver), PriceUnit.TroyOunce),
                [Elements.Au] = Prices.Of(prices.Amount(Gold), PriceUnit.TroyOunce),
            });
        // The masses are scaled up as far as they go, so the hundredths of the amounts carry the digits that a cent would cut off.
        var perTonne = scale.Out(1_000_000_000);
        return (Json(value, scale, perTonne, terms.Units), value.Net.Amount * perTonne);
    }

    private static JsonObject Json(SettlementValue value, DecimalScale scale, decimal perTonne, TradeUnits units)
    {
        var copper = Line(SettlementLineKind.Payable, Elements.Cu)!;
        return new JsonObject
        {
            ["payableCuPct"] = JsonText.Number(copper.PayableGrade!.Value.Percent),
            ["payableCuT"] = JsonText.Number(scale.Out(copper.Quantity!.Value)),
            ["payableAgOz"] = Ounces(Elements.Ag),
            ["payableAuOz"] = Ounces(Elements.Au),
            ["cuValue"] = Amount(SettlementLineKind.Payable, Elements.Cu, 1),
            ["agValue"] = Amount(SettlementLineKind.Payable, Elements.Ag, 1),
            ["auValue"] = Amount(SettlementLineKind.Payable, Elements.Au, 1),
            ["treatment"] = Amount(SettlementLineKind.Treatment, null, -1),
            ["refiningCu"] = Amount(SettlementLineKind.Refining, Elements.Cu, -1),
            ["refiningAg"] = Amount(SettlementLineKind.Refining, Elements.Ag, -1),
            ["refiningAu"] = Amount(SettlementLineKind.Refining, Elements.Au, -1),
            ["penaltyAs"] = Amount(SettlementLineKind.Penalty, Elements.As, -1),
            ["net"] = JsonText.Number(value.Net.Amount * perTonne),
        };

        SettlementLine? Line(SettlementLineKind kind, Code? element) =>
            value.Lines.FirstOrDefault(line => line.Kind == kind && line.Element == element);

        JsonValue Amount(SettlementLineKind kind, Code? element, int sign) =>
            JsonText.Number((Line(kind, element)?.Amount.Amount ?? 0) * perTonne * sign);

        JsonValue Ounces(Code element) => JsonText.Number(
            scale.Out(Line(SettlementLineKind.Payable, element)!.Quantity!.Value) * 1_000_000 / (units.GramsPerTroyOunce?.Fraction ?? 31.1034768m));
    }

    private static Grade GramsPerTonne(CalculationInputs figures, string name) =>
        Grade.FromPartsPerTrillion(decimal.ToInt64(Math.Round(figures.Number(name, 0, 1_000_000) * 1_000_000, MidpointRounding.ToEven)));
}
