using System.Globalization;
using System.Text.RegularExpressions;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

namespace Kazakhmys.Erp.Tool.Calculations.Kinds;

/// <summary>Terms of copper concentrate as people write them: "pay 96.65 %, minimum deduction 1.0 unit".</summary>
internal static partial class ConcentrateTerms
{
    private const string Copper = "cu", Silver = "ag", Gold = "au", Treatment = "tcUsdDmt", CopperCharge = "rcCuUsdLb", SilverCharge = "rcAgUsdOz",
        GoldCharge = "rcAuUsdOz", Arsenic = "penaltyAs", Pounds = "lbPerT", Ounce = "gPerOz";

    private const string PayForm = "\"pay 96.65 %\", with \", minimum deduction 1.0 unit\" or \" if >=30 g/dmt\" where there is one";
    private const string PenaltyForm = "\"2.5 USD/dmt per 0.1 % above 0.2 %, pro rata\", or \"full steps\", or \"started steps\"";

    public static IReadOnlyList<CalculationInput> Inputs { get; } =
    [
        new(Copper, PayForm), new(Silver, PayForm), new(Gold, PayForm), new(Treatment, "USD per dry tonne"), new(CopperCharge, "USD per pound"),
        new(SilverCharge, "USD per troy ounce"), new(GoldCharge, "USD per troy ounce"), new(Arsenic, PenaltyForm),
        new(Pounds, "pounds in a tonne", IsRequired: false), new(Ounce, "grams in a troy ounce", IsRequired: false),
    ];

    public static SettlementTerms Read(CalculationInputs terms) => new()
    {
        Currency = Prices.Dollar,
        TreatmentCharge = Prices.Find(terms, Treatment, PriceUnit.Tonne),
        Units = Prices.Units(
            terms.IsNull(Pounds) ? null : terms.Number(Pounds, 2204, 2205), terms.IsNull(Ounce) ? null : terms.Number(Ounce, 31.1m, 31.11m)),
        Payables =
        [
            Payable(terms, Copper, Elements.Cu, Prices.Find(terms, CopperCharge, PriceUnit.Pound)),
            Payable(terms, Silver, Elements.Ag, Prices.Find(terms, SilverCharge, PriceUnit.TroyOunce)),
            Payable(terms, Gold, Elements.Au, Prices.Find(terms, GoldCharge, PriceUnit.TroyOunce)),
        ],
        Penalties = [Penalty(terms)],
    };

    private static PayableTerm Payable(CalculationInputs terms, string name, Code element, UnitPrice? charge)
    {
        var text = terms.Text(name);
        var match = Pay().Match(text);
        if (!match.Success)
            throw terms.Refuse(name, text, PayForm);
        return new PayableTerm
        {
            Element = element,
            RefiningCharge = charge,
            Pricing = new QuotationalPeriod { Series = element, Anchor = PriceAnchor.Invoice, FirstDay = 0, LastDay = 0, Decimals = 2 },
            Steps =
            [
                new PayableStep
                {
                    From = match.Groups["from"].Success ? Grade.FromGramsPerTonne(NumberOf(match, "from")) : Grade.Zero,
                    Share = Ratio.FromPercent(NumberOf(match, "share")),
                    Deduction = match.Groups["deduction"].Success ? Grade.FromPercent(NumberOf(match, "deduction")) : Grade.Zero,
                },
            ],
        };
    }

    private static PenaltyTerm Penalty(CalculationInputs terms)
    {
        var text = terms.Text(Arsenic);
        var match = Deduct().Match(text);
        if (!match.Success)
            throw terms.Refuse(Arsenic, text, PenaltyForm);
        return new PenaltyTerm
        {
            Element = Elements.As,
            Limit = Grade.FromPercent(NumberOf(match, "limit")),
            Step = Grade.FromPercent(NumberOf(match, "step")),
            PerStep = Prices.Of(NumberOf(match, "charge"), PriceUnit.Tonne),
            Counting = match.Groups["counting"].Value switch
            {
                "full steps" => PenaltyCounting.FullSteps,
                "started steps" => PenaltyCounting.StartedSteps,
                _ => PenaltyCounting.ProRata,
            },
        };
    }

    private static decimal NumberOf(Match match, string group) => decimal.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^pay (?<share>\d{1,3}(\.\d{1,8})?) ?%(, minimum deduction (?<deduction>\d{1,2}(\.\d{1,8})?) units?)?( if >= ?(?<from>\d{1,6}(\.\d{1,6})?) g/dmt)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pay();

    [GeneratedRegex(
        @"^(?<charge>\d{1,6}(\.\d{1,6})?) USD/dmt per (?<step>\d{1,2}(\.\d{1,8})?) ?% above (?<limit>\d{1,2}(\.\d{1,8})?) ?%, (?<counting>pro rata|full steps|started steps)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Deduct();
}
