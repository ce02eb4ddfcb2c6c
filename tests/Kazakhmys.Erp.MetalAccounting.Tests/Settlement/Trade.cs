using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Settlement;

/// <summary>A synthetic contract of copper concentrate with figures that are easily done by hand.</summary>
internal static class Trade
{
    public static readonly Code Book = Code.Parse("kz");
    public static readonly Code Dollar = Code.Parse("USD");
    public static readonly Code Series = Code.Parse("LME-Cu-cash");

    public static SettlementTerms Copper { get; } = new()
    {
        Currency = Dollar,
        TreatmentCharge = Price(80, PriceUnit.Tonne),
        Units = new TradeUnits { PoundsPerTonne = Ratio.FromFraction(2204.62m) },
        Payables =
        [
            new PayableTerm
            {
                Element = Elements.Cu,
                Steps = [new PayableStep { Share = Ratio.FromPercent(96.65m), Deduction = Grade.FromPercent(1) }],
                RefiningCharge = Price(0.08m, PriceUnit.Pound),
                Pricing = new QuotationalPeriod { Series = Series, Anchor = PriceAnchor.Shipment, MonthsAfter = 1, Decimals = 2 },
                ProvisionalPricing = new QuotationalPeriod { Series = Series, Anchor = PriceAnchor.Shipment, FirstDay = -3, LastDay = 0, Decimals = 2 },
            },
        ],
        Penalties =
        [
            new PenaltyTerm
            {
                Element = Elements.As, Limit = Grade.FromPercent(0.2m), Step = Grade.FromPercent(0.1m), PerStep = Price(2.5m, PriceUnit.Tonne),
            },
        ],
    };

    public static ContractTerms Terms { get; } = new()
    {
        Bricks = [new TermsBrick { Code = Code.Parse("all"), Weight = 1, IsResidual = true, Terms = Copper }],
        BrickRounding = Mass.FromTonnes(0.1m),
        Exchanges =
        [
            new ExchangeTerm { Element = Elements.Cu, SplittingLimit = Grade.FromPercent(0.2m), Rule = UmpireRule.MiddleOfThree },
            new ExchangeTerm { Element = Elements.As, SplittingLimit = Grade.FromPercent(0.02m), Rule = UmpireRule.MeanWithNearest },
        ],
        ProvisionalShare = Ratio.FromPercent(90),
    };

    public static RegisterContract Contract { get; } = new()
    {
        Book = Book,
        Code = Code.Parse("cu-2026"),
        Kind = ContractKind.Concentrate,
        Counterparty = Code.Parse("buyer-x"),
        Name = "Concentrate 2026",
        ClaimAccount = Code.Parse("claims/receivable"),
        CounterpartyAccount = Code.Parse("external/customer/x"),
    };

    public static UnitPrice Price(decimal amount, PriceUnit unit, string currency = "USD") =>
        new() { Amount = amount, Currency = Code.Parse(currency), Per = unit };

    public static RecordQuotation Quotation(LocalDate day, decimal? amount, string currency = "USD") => new()
    {
        Book = Book, Series = Series, Day = day, Source = "synthetic", Price = amount is { } price ? Price(price, PriceUnit.Tonne, currency) : null,
    };

    /// <summary>Quotations of 12 to 15 January and of February 2026, whose mean is 8601 on 19 days; the second of February is closed.</summary>
    public static IEnumerable<RecordQuotation> Quotations()
    {
        for (var day = new LocalDate(2026, 1, 12); day <= new LocalDate(2026, 1, 15); day = day.PlusDays(1))
            yield return Quotation(day, 8500);
        for (var day = new LocalDate(2026, 2, 1); day <= new LocalDate(2026, 2, 28); day = day.PlusDays(1))
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
                yield return Quotation(day, day.Day == 2 ? null : day.Day == 3 ? 8619 : 8600);
    }
}
