using System.Globalization;
using CsCheck;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Tests.Quantities;

public sealed class MoneyTests
{
    private static readonly Code Kzt = Code.Parse("KZT");
    private static readonly Code Usd = Code.Parse("USD");

    private static readonly Gen<Money> Any = Gen.Select(
        Gen.Long, Gen.OneOfConst(Kzt, Usd, Code.Parse("EUR")), (hundredths, currency) => Money.FromHundredths(hundredths, currency));

    [Fact]
    public void Text_in_any_culture_reads_back_as_the_same_amount() =>
        Gen.Select(Any, Gen.OneOfConst(MassLaws.Cultures)).Sample((money, culture) =>
        {
            Assert.Equal(money, Money.Parse(money.ToString(null, culture), culture));
            Assert.True(Money.TryParse(money.ToString(), null, out var read));
            Assert.Equal(money, read);
        });

    [Fact]
    public void Money_is_written_with_two_decimals_unless_asked_otherwise()
    {
        var price = Money.Of(1_234_567.5m, Kzt);
        Assert.Equal("1234567.50 KZT", price.ToString());
        Assert.Equal("1\u00A0234\u00A0567,50\u00A0KZT", price.ToString(null, CultureInfo.GetCultureInfo("ru")));
        Assert.Equal("1234568 KZT", price.ToString(":0", null));
        Assert.Equal(1_234_567.5m, price.Amount);
    }

    [Theory]
    [InlineData("1500", "kernel.quantity.unit-missing")]
    [InlineData("1500 ₸", "kernel.quantity.unit-unknown")]
    [InlineData("1,500 KZT", "kernel.quantity.ambiguous-separator")]
    [InlineData("1.005 KZT", "kernel.quantity.too-fine")]
    [InlineData("1e30 KZT", "kernel.quantity.unit-unknown")]
    [InlineData("1000000000000000000 KZT", "kernel.quantity.overflow")]
    public void What_is_no_amount_of_money_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.IsAssignableFrom<ErpException>(Record.Exception(() => Money.Parse(text, null))).Code);

    [Fact]
    public void Two_currencies_never_meet()
    {
        var (tenge, dollars) = (Money.Of(100, Kzt), Money.Of(100, Usd));
        foreach (Action meeting in new Action[]
                 {
                     () => _ = tenge + dollars, () => _ = tenge - dollars, () => _ = tenge < dollars, () => _ = tenge / dollars,
                     () => tenge.CompareTo(dollars), () => Money.Sum([tenge, dollars], Kzt),
                 })
            Assert.Equal("kernel.money.currency-mismatch", Assert.Throws<RuleViolatedException>(meeting).Code);
        Assert.NotEqual(tenge, dollars);
    }

    [Fact]
    public void Money_of_one_currency_adds_up()
    {
        var (a, b) = (Money.Of(100.25m, Kzt), Money.Of(0.75m, Kzt));
        Assert.Equal(Money.Of(101, Kzt), a + b);
        Assert.Equal(a, a + b - b);
        Assert.Equal(Money.Of(-0.75m, Kzt), -b);
        Assert.Equal(Money.Of(12.03m, Kzt), a * Ratio.FromPercent(12));
        Assert.Equal(Money.Of(101, Kzt), Money.Sum([a, b], Kzt));
        Assert.True(a > b && a >= b && b < a && b <= a);
        Assert.Equal("kernel.quantity.overflow", Assert.Throws<OverflowedException>(() => Money.FromHundredths(long.MaxValue, Kzt) + b).Code);
    }
}
