using CsCheck;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;
using Kazakhmys.Erp.MetalAccounting.Settlement.Invoices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Settlement;

public sealed class ContractRulesTests
{
    private static readonly LocalDate Shipped = new(2026, 1, 15);

    [Fact]
    public void A_hundred_tonnes_over_three_equal_bricks_leave_the_rest_to_the_residual_one() =>
        Assert.Equal([33.3m, 33.3m, 33.4m], ContractRules.Split(Mass.FromTonnes(100), Bricks((1, false), (1, false), (1, true))).Select(mass => mass.Tonnes));

    [Fact]
    public void Bricks_sum_to_the_lot_whatever_their_weights() =>
        Gen.Select(Gen.Long[1_000_000_000, 10_000_000_000_000], Gen.Long[1, 100], Gen.Long[1, 100], Gen.Long[1, 100]).Sample((dry, one, two, three) =>
            Assert.Equal(dry, ContractRules.Split(Mass.FromMilligrams(dry), Bricks((one, false), (two, true), (three, false))).Sum().Milligrams));

    [Fact]
    public void A_lot_too_small_for_its_bricks_is_refused() => Assert.Equal("metal-accounting.contract.brick-rounding", Assert.Throws<RuleViolatedException>(
        () => ContractRules.Split(Mass.FromTonnes(0.24m), Bricks((1, false), (1, false), (1, false), (1, true)))).Code);

    [Fact]
    public void Terms_of_a_contract_that_contradict_themselves_are_refused_each_with_its_code()
    {
        Assert.Empty(ContractRules.Check(Trade.Terms, ContractKind.Concentrate));
        Refused("metal-accounting.contract.residual", Bricks((1, false), (1, false)));
        Refused("metal-accounting.contract.residual", Bricks((1, true), (1, true)));
        Refused("metal-accounting.contract.brick-twice", Trade.Terms with { Bricks = [Trade.Terms.Bricks[0], Trade.Terms.Bricks[0] with { IsResidual = false }] });
        Refused("kernel.value.not-positive", Bricks((0, true)));
        Refused("kernel.value.not-positive", Trade.Terms with { BrickRounding = Mass.Zero });
        Refused("metal-accounting.terms.share", Trade.Terms with { ProvisionalShare = Ratio.Zero });
        Refused("metal-accounting.contract.exchange-missing", Trade.Terms with { Exchanges = [Trade.Terms.Exchanges[0]] });
        Refused("metal-accounting.terms.element-twice", Trade.Terms with { Exchanges = [.. Trade.Terms.Exchanges, Trade.Terms.Exchanges[0]] });
        Refused("metal-accounting.exchange.rule-unknown", Trade.Terms with { Exchanges = [.. Trade.Terms.Exchanges.Select(each => each with { Rule = (UmpireRule)8 })] });
        var tenge = new SettlementTerms { Currency = Code.Parse("KZT"), Payables = [Trade.Copper.Payables[0] with { RefiningCharge = null }] };
        Refused("metal-accounting.terms.currency", Trade.Terms with
        {
            Bricks = [Trade.Terms.Bricks[0], new TermsBrick { Code = Code.Parse("two"), Weight = 1, Terms = tenge }],
        });
        var following = Trade.Copper.Payables[0] with
        {
            Participation = new PriceParticipation { Basis = Trade.Price(4, PriceUnit.Pound), ShareAbove = Ratio.FromPercent(10), ShareBelow = Ratio.FromPercent(10) },
        };
        var participating = Trade.Terms with { Bricks = [Trade.Terms.Bricks[0] with { Terms = Trade.Copper with { Payables = [following] } }] };
        Assert.Empty(ContractRules.Check(participating, ContractKind.Concentrate));
        Assert.Equal("metal-accounting.contract.toll-participation", Assert.Single(ContractRules.Check(participating, ContractKind.Toll)).Code);

        static void Refused(string code, ContractTerms terms) =>
            Assert.Contains(code, ContractRules.Check(terms, ContractKind.Concentrate).Select(violation => violation.Code));
    }

    [Fact]
    public void The_lines_of_all_bricks_sum_to_the_invoice_and_provisional_with_final_is_the_final_net() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Int[2, 35], Gen.Int[1, 100], Gen.Int[1, 9]).Sample((tonnes, copper, share, weight) =>
        {
            var terms = Bricks((weight, false), (3, true)) with { ProvisionalShare = Ratio.FromPercent(share) };
            var provisional = Invoice(Basis(InvoiceKind.Provisional, terms, tonnes, copper, 8500), "2026-0001");
            var basis = Basis(InvoiceKind.Final, terms, tonnes + 1, copper, 8731.25m);
            var net = Invoice(basis, "2026-0002");
            var final = Invoice(basis with { Standing = [provisional] }, "2026-0002");

            Assert.Equal(net.Total, provisional.Total + final.Total);
            Assert.Equal(final.Total.Hundredths, final.Lines.Sum(line => line.Content.Amount.Hundredths));
            var value = provisional.Lines.Where(line => line.Content.Kind != SettlementLineKind.Withheld).Sum(line => line.Content.Amount.Amount);
            Assert.Equal(decimal.Round(value * share / 100, 2), provisional.Total.Amount);
        }, iter: 300);

    [Fact]
    public void A_credit_note_takes_back_line_by_line()
    {
        var invoice = Invoice(Basis(InvoiceKind.Provisional, Trade.Terms, 100, 25, 8500), "2026-0001");
        var credited = InvoiceRules.Credited(invoice);
        Assert.Equal(-invoice.Total.Hundredths, credited.Sum(line => line.Content.Amount.Hundredths));
        Assert.All(credited, line => Assert.Equal(("2026-0001", SettlementLineKind.Credited), (line.Refers, line.Content.Kind)));
    }

    [Fact]
    public void Tolled_metal_goes_back_in_kind_and_the_charges_are_claimed()
    {
        var lines = InvoiceRules.Lines(Basis(InvoiceKind.Final, Trade.Terms, 100, 25, 0) with { Contract = ContractKind.Toll, Prices = [] });

        Assert.Equal(
            [(SettlementLineKind.Returned, 0m), (SettlementLineKind.Treatment, 8000m), (SettlementLineKind.Refining, 4232.87m), (SettlementLineKind.Penalty, 250m)],
            lines.Select(line => (line.Content.Kind, line.Content.Amount.Amount)));
        Assert.Equal(Mass.FromTonnes(24), lines[0].Content.Quantity);
    }

    [Fact]
    public void Earlier_invoices_in_another_currency_are_not_taken_off()
    {
        var provisional = Invoice(Basis(InvoiceKind.Provisional, Trade.Terms, 100, 25, 8500), "2026-0001");
        var tenge = provisional with { Total = Money.Of(1, Code.Parse("KZT")) };
        Assert.Equal("metal-accounting.invoice.currency", Assert.Throws<RuleViolatedException>(
            () => InvoiceRules.Lines(Basis(InvoiceKind.Final, Trade.Terms, 100, 25, 8500) with { Standing = [tenge] })).Code);
    }

    [Fact]
    public void The_mean_of_the_month_after_shipment_is_the_price()
    {
        var price = Price(Trade.Copper.Payables[0].Pricing, Trade.Quotations());
        Assert.Equal((8601m, 19, new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 28)), (price.Price.Amount, price.Quotations, price.First, price.Last));
    }

    [Fact]
    public void A_mean_is_rounded_once_half_to_even_to_the_decimals_of_the_contract()
    {
        var period = new QuotationalPeriod { Series = Trade.Series, Anchor = PriceAnchor.Shipment, FirstDay = -1, LastDay = 0, Decimals = 0 };
        var quotations = new[] { Trade.Quotation(Shipped.PlusDays(-1), 8500), Trade.Quotation(Shipped, 8501) };
        Assert.Equal(8500m, Price(period, quotations).Price.Amount);
        Assert.Equal(8500.5m, Price(period with { Decimals = 2 }, quotations).Price.Amount);
    }

    [Fact]
    public void A_quotation_that_is_missing_is_named_with_its_day()
    {
        var period = Trade.Copper.Payables[0].Pricing;
        var missing = Assert.Throws<MissingRuleException>(() => Price(period, Trade.Quotations().Where(each => each.Day != new LocalDate(2026, 2, 17))));
        Assert.Equal(("metal-accounting.quotation.missing", "LME-Cu-cash", "2026-02-17"), (missing.Code, missing.Violations[0].Value, missing.Violations[0].Arguments["day"]));
        Assert.Equal("metal-accounting.quotation.none", Assert.Throws<MissingRuleException>(
            () => Price(period, Trade.Quotations().Select(each => each with { Price = null }))).Code);
        Assert.Equal("metal-accounting.quotation.mixed", Assert.Throws<RuleViolatedException>(() => Price(period, Trade.Quotations()
            .Select(each => each.Day.Day == 20 ? Trade.Quotation(each.Day, 8000, "EUR") : each))).Code);
    }

    [Fact]
    public void Quotations_in_another_currency_are_converted_at_the_mean_rate_of_the_quoted_days()
    {
        var period = new QuotationalPeriod { Series = Trade.Series, Anchor = PriceAnchor.Shipment, FirstDay = -1, LastDay = 0, Decimals = 2 };
        RecordQuotation[] quotations = [Trade.Quotation(Shipped.PlusDays(-1), 8000, "EUR"), Trade.Quotation(Shipped, 8200, "EUR")];
        var series = Code.Parse("ECB-EUR-USD");
        RecordExchangeRate Rate(int offset, decimal amount) =>
            new() { Book = Trade.Book, Series = series, Day = Shipped.PlusDays(offset), Amount = amount, Source = "synthetic" };

        var price = QuotationRules.Price(period, Shipped, Trade.Dollar, quotations, series, [Rate(-1, 1.1m), Rate(0, 1.2m)]);
        Assert.Equal((9315m, 1.15m, series), (price.Price.Amount, price.Rate!.Value, price.RateSeries!.Value));
        foreach (var named in new Code?[] { null, series })
            Assert.Equal("metal-accounting.quotation.rate-missing", Assert.Throws<MissingRuleException>(
                () => QuotationRules.Price(period, Shipped, Trade.Dollar, quotations, named, [Rate(-1, 1.1m)])).Code);
    }

    private static QuotedPrice Price(QuotationalPeriod period, IEnumerable<RecordQuotation> quotations) =>
        QuotationRules.Price(period, Shipped, Trade.Dollar, [.. quotations], null, []);

    private static ContractTerms Bricks(params (long Weight, bool IsResidual)[] bricks) => Trade.Terms with
    {
        Bricks = [.. bricks.Select((brick, i) => new TermsBrick
        {
            Code = Code.Parse($"b{i}"), Weight = brick.Weight, IsResidual = brick.IsResidual,
            Terms = Trade.Copper with { TreatmentCharge = Trade.Price(80 + i, PriceUnit.Tonne) },
        })],
    };

    private static InvoiceBasis Basis(InvoiceKind kind, ContractTerms terms, int tonnes, int copper, decimal price) => new()
    {
        Kind = kind,
        Contract = ContractKind.Concentrate,
        Terms = new DatedValue<ContractTerms> { Value = terms, ValidFrom = Shipped, KnownFrom = Instant.FromUnixTimeTicks(0), Source = "synthetic" },
        Dry = Mass.FromTonnes(tonnes),
        Moisture = default,
        Grades = new Dictionary<Code, Grade> { [Elements.Cu] = Grade.FromPercent(copper), [Elements.As] = Grade.FromPercent(0.3m) },
        Prices = [.. terms.Bricks.Select(brick => new InvoicePrice
        {
            Brick = brick.Code, Element = Elements.Cu,
            Quoted = new QuotedPrice { Series = Trade.Series, First = Shipped, Last = Shipped, Quotations = 1, Price = Trade.Price(price, PriceUnit.Tonne) },
        })],
    };

    private static SettlementInvoice Invoice(InvoiceBasis basis, string number)
    {
        var lines = InvoiceRules.Lines(basis);
        return new SettlementInvoice
        {
            Book = Trade.Book, Document = "lot/1", Lot = Code.Parse("lot"), Contract = Trade.Contract.Code, Kind = basis.Kind, InvoicedOn = Shipped, Lines = lines,
            Prices = basis.Prices, Total = Money.Sum(lines.Select(line => line.Content.Amount), Trade.Dollar), TermsValidFrom = Shipped,
            TermsKnownFrom = Instant.FromUnixTimeTicks(0), LotRevision = 1, ReleasedBefore = 0, PreparedBy = Code.Parse("a"), PreparedAt = Instant.FromUnixTimeTicks(0),
            Number = number,
        };
    }
}
