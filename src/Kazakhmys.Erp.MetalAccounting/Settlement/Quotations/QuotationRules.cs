using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using Kazakhmys.Erp.MetalAccounting.Settlement.Terms;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;

/// <summary>How quotations become a price. Pure.</summary>
public static class QuotationRules
{
    /// <summary>What is wrong with a quotation; empty when nothing is.</summary>
    public static IReadOnlyList<Violation> Check(RecordQuotation quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        var violations = Shape(quotation.Book, quotation.Series, quotation.Source);
        if (quotation.Price is not { } price)
            return violations;
        if (price.Amount < 0)
            violations.Add(KernelViolations.ValueNegative.At($"{nameof(quotation.Price)}.{nameof(price.Amount)}", price.Amount));
        if (price.Currency.IsEmpty)
            violations.Add(KernelViolations.CodeMissing.At($"{nameof(quotation.Price)}.{nameof(price.Currency)}"));
        if (!Enum.IsDefined(price.Per))
            violations.Add(MetalAccountingViolations.PriceUnitUnknown.At($"{nameof(quotation.Price)}.{nameof(price.Per)}", price.Per));
        return violations;
    }

    /// <summary>What is wrong with an exchange rate; empty when nothing is.</summary>
    public static IReadOnlyList<Violation> Check(RecordExchangeRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var violations = Shape(rate.Book, rate.Series, rate.Source);
        if (rate.Amount <= 0)
            violations.Add(KernelViolations.ValueNotPositive.At(nameof(rate.Amount), rate.Amount));
        return violations;
    }

    /// <summary>
    /// The price of a quotational period: the arithmetic mean of its quotations, times the mean of the exchange rates of the quoted days where
    /// the market quotes in another currency, rounded once, half to even. Every day from Monday to Friday has to be on record, quoted or closed.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <param name="anchor">The day from which it counts.</param>
    /// <param name="currency">The currency of the settlement.</param>
    /// <param name="quotations">The quotations that hold, of the days of the period.</param>
    /// <param name="rateSeries">The series of the exchange rate; null when the terms name none for the currency of the quotations.</param>
    /// <param name="rates">The exchange rates that hold, of the days of the period.</param>
    /// <exception cref="MissingRuleException">A weekday is not on record (<c>metal-accounting.quotation.missing</c>), the market quoted on none of them
    /// (<c>metal-accounting.quotation.none</c>), or a rate is missing (<c>metal-accounting.quotation.rate-missing</c>); each names the series and the
    /// day.</exception>
    /// <exception cref="RuleViolatedException">Quotations in two currencies or units (<c>metal-accounting.quotation.mixed</c>).</exception>
    public static QuotedPrice Price(
        QuotationalPeriod period, LocalDate anchor, Code currency, IReadOnlyList<RecordQuotation> quotations, Code? rateSeries,
        IReadOnlyList<RecordExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(quotations);
        ArgumentNullException.ThrowIfNull(rates);
        var (first, last) = period.DaysFor(anchor);
        var byDay = quotations.ToDictionary(quotation => quotation.Day);
        for (var day = first; day <= last; day = day.PlusDays(1))
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !byDay.ContainsKey(day))
                throw new MissingRuleException(MetalAccountingViolations.QuotationMissing.At("", period.Series, ("day", Text(day))));
        var quoted = quotations.Where(quotation => quotation.Price is not null && quotation.Day >= first && quotation.Day <= last).ToList();
        if (quoted.Count == 0)
            throw new MissingRuleException(MetalAccountingViolations.QuotationNone.At("", period.Series, ("first", Text(first)), ("last", Text(last))));
        var (unit, from) = (quoted[0].Price!.Per, quoted[0].Price!.Currency);
        if (quoted.Any(quotation => quotation.Price!.Per != unit || quotation.Price.Currency != from))
            throw new RuleViolatedException(MetalAccountingViolations.QuotationMixed.At("", period.Series));
        var mean = Mean(quoted.Select(quotation => quotation.Price!.Amount));
        var rate = from == currency ? (Rational?)null : MeanRate(quoted, from, rateSeries, rates);
        return new QuotedPrice
        {
            Series = period.Series,
            First = first,
            Last = last,
            Quotations = quoted.Count,
            Price = new UnitPrice { Amount = (rate is { } times ? mean * times : mean).Rounded(period.Decimals), Currency = currency, Per = unit },
            RateSeries = rate is null ? null : rateSeries,
            Rate = rate?.Rounded(12),
        };
    }

    private static Rational MeanRate(List<RecordQuotation> quoted, Code from, Code? rateSeries, IReadOnlyList<RecordExchangeRate> rates)
    {
        if (rateSeries is not { } series)
            throw new MissingRuleException(MetalAccountingViolations.QuotationRateMissing.At("", from, ("day", Text(quoted[0].Day))));
        var byDay = rates.ToDictionary(rate => rate.Day, rate => rate.Amount);
        foreach (var quotation in quoted)
            if (!byDay.ContainsKey(quotation.Day))
                throw new MissingRuleException(MetalAccountingViolations.QuotationRateMissing.At("", series, ("day", Text(quotation.Day))));
        return Mean(quoted.Select(quotation => byDay[quotation.Day]));
    }

    private static Rational Mean(IEnumerable<decimal> amounts)
    {
        var (sum, count) = (Rational.Zero, 0);
        foreach (var amount in amounts)
            (sum, count) = (sum + Rational.Of(amount), count + 1);
        return sum / Rational.Of((decimal)count);
    }

    private static List<Violation> Shape(Code book, Code series, string source)
    {
        var violations = new List<Violation>();
        if (book.IsEmpty)
            violations.Add(KernelViolations.CodeMissing.At("Book"));
        if (series.IsEmpty)
            violations.Add(KernelViolations.CodeMissing.At("Series"));
        if (string.IsNullOrWhiteSpace(source))
            violations.Add(KernelViolations.ValueRequired.At("Source"));
        else if (source.Length > TradeShape.MaxText)
            violations.Add(KernelViolations.TextTooLong.At("Source", null, ("max", TradeShape.MaxText)));
        return violations;
    }

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
