using CsCheck;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Kernel.Tests.Calendars;

public sealed class BusinessTimeTests
{
    private static readonly Gen<ProductionDay> _days = Gen.Long[-50_000, 50_000].Select(ProductionDay.FromNumber);

    [Fact]
    public void A_production_day_survives_its_number_and_its_text() => _days.Sample(day =>
    {
        Assert.Equal(day, ProductionDay.FromNumber(day.Number));
        Assert.Equal(day, ProductionDay.Parse(day.ToString()));
        Assert.Equal(day, day.Next.Previous);
        Assert.True(day < day.Next && day.Next > day && day <= day.AddDays(0) && day >= day.Previous);
        Assert.Equal(day.Number + 1, day.Next.Number);
    });

    [Fact]
    public void Day_0_is_the_first_of_January_1970()
    {
        Assert.Equal("1970-01-01", ProductionDay.FromNumber(0).ToString());
        Assert.Equal(19_782, ProductionDay.Parse("2024-02-29").Number);
    }

    [Fact]
    public void A_shift_survives_its_text_and_sorts_by_day_then_number() =>
        Gen.Select(_days, Gen.Int[1, Shift.MaxNumber], _days, Gen.Int[1, Shift.MaxNumber]).Sample((day, number, otherDay, otherNumber) =>
        {
            var shift = new Shift(day, number);
            var other = new Shift(otherDay, otherNumber);
            Assert.Equal(shift, Shift.Parse(shift.ToString()));
            Assert.Equal((day.Number, number).CompareTo((otherDay.Number, otherNumber)), Math.Sign(shift.CompareTo(other)));
            Assert.Equal(shift < other, other > shift);
            Assert.Equal(shift <= other, other >= shift);
        });

    [Theory]
    [InlineData("2022-01", "2022-01-01", "2022-01-31", 31)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", 29)]
    [InlineData("2022-Q1", "2022-01-01", "2022-03-31", 90)]
    [InlineData("2022-Q4", "2022-10-01", "2022-12-31", 92)]
    [InlineData("2022-H2", "2022-07-01", "2022-12-31", 184)]
    [InlineData("2022", "2022-01-01", "2022-12-31", 365)]
    public void A_natural_code_names_the_days_of_its_month_quarter_half_or_year(string code, string first, string last, int days)
    {
        var period = Period.Parse(code);
        Assert.Equal(
            (code, first, last, days), (period.Code.Value, period.First.ToString(), period.Last.ToString(), period.DayCount));
        Assert.Equal(days, period.Days.Count());
        Assert.True(period.Contains(period.First) && period.Contains(period.Last) && !period.Contains(period.End));
        Assert.Equal(period, Period.Between(Code.Parse(code), period.First.Date, period.End.Date));
    }

    [Fact]
    public void Months_quarters_and_halves_tile_the_year() => Gen.Int[1, 9998].Sample(year =>
    {
        foreach (var parts in new[]
        {
            Enumerable.Range(1, 12).Select(month => Period.Month(year, month)).ToArray(),
            [.. Enumerable.Range(1, 4).Select(quarter => Period.Quarter(year, quarter))],
            [Period.HalfYear(year, 1), Period.HalfYear(year, 2)],
        })
        {
            Assert.Equal(Period.Year(year).First, parts[0].First);
            Assert.Equal(Period.Year(year).End, parts[^1].End);
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.First));
            Assert.All(parts, part => Assert.True(part == Period.Parse(part.Code.Value) && Period.Year(year).Contains(part)));
        }
    });

    [Fact]
    public void Periods_overlap_when_they_share_a_day()
    {
        Assert.True(Period.Month(2022, 3).Overlaps(Period.Quarter(2022, 1)));
        Assert.False(Period.Month(2022, 3).Overlaps(Period.Month(2022, 4)));
        Assert.True(Period.Month(2022, 3) < Period.Month(2022, 4));
        Assert.True(Period.Month(2022, 1) < Period.Quarter(2022, 1));
    }

    [Theory]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2022-1")]
    [InlineData("2022-Q5")]
    [InlineData("2022-q1")]
    [InlineData("2022-H3")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("2022-")]
    [InlineData("20220")]
    [InlineData("")]
    public void A_text_that_is_no_natural_code_is_refused(string text) =>
        Assert.Equal("kernel.time.malformed", Assert.Throws<ValidationFailedException>(() => Period.Parse(text)).Code);

    [Theory]
    [InlineData("2024-02-30/1")]
    [InlineData("2024-02-29")]
    [InlineData("2024-02-29/")]
    [InlineData("2024-02-29/0")]
    [InlineData("2024-02-29/01")]
    [InlineData("2024-02-29/25")]
    [InlineData("2024-02-29/-1")]
    [InlineData("/")]
    public void A_text_that_is_no_shift_is_refused(string text) =>
        Assert.Equal("kernel.time.malformed", Assert.Throws<ValidationFailedException>(() => Shift.Parse(text)).Code);

    [Fact]
    public void Business_time_refuses_what_does_not_exist()
    {
        Refused("kernel.time.malformed", () => ProductionDay.Parse("29.02.2024"));
        Refused("kernel.value.out-of-range", () => ProductionDay.FromNumber(long.MaxValue));
        Refused("kernel.value.out-of-range", () => new ProductionDay(new LocalDate(9999, 12, 31)).Next);
        Refused("kernel.value.out-of-range", () => new Shift(default, 0));
        Refused("kernel.value.out-of-range", () => Period.Month(2022, 13));
        Refused("kernel.value.out-of-range", () => Period.Year(9999));
        Refused("kernel.code.missing", () => Period.Between(default, new LocalDate(2022, 1, 1), new LocalDate(2022, 1, 2)));
        Refused("kernel.period.empty", () => Period.Between(Code.Parse("x"), new LocalDate(2022, 1, 1), new LocalDate(2022, 1, 1)));
        Refused("kernel.period.code-reserved", () =>
            Period.Between(Code.Parse("2022-01"), new LocalDate(2021, 12, 26), new LocalDate(2022, 1, 26)));
    }

    private static void Refused(string code, Func<object> action) =>
        Assert.Equal(code, Assert.Throws<ValidationFailedException>(action).Code);
}
