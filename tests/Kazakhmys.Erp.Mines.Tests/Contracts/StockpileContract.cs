using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Stockpiles;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

public abstract class StockpileContract(TestEngine engine) : MinesContract(engine)
{
    [Fact]
    public async Task Who_takes_all_the_mass_takes_all_the_metal()
    {
        await ApprovedAsync(Report("2026-01-05/1", "stope-7", Load(3, 33.333333333m)));
        var all = await ContentAsync();
        await Stockpiles.WithdrawAsync(Withdraw("a", Mass.FromMilligrams(all.Dry.Milligrams / 3)), null, Token);
        await Stockpiles.WithdrawAsync(Withdraw("b", (await ContentAsync()).Dry), null, Token);

        Assert.Empty(await Balances.AllAsync(Book, MineAccounts.Stockpile(South, Rom), null, null, Token));
        var withdrawals = await Stockpiles.ListWithdrawalsAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), null, Token);
        Assert.Equal(all.MetalOf(Cu), withdrawals.Sum(withdrawal => withdrawal.Taken.MetalOf(Cu)));
        await AssertConservedAsync();
    }

    [Fact]
    public async Task Withdrawals_at_once_share_the_stockpile_out_exactly()
    {
        await ApprovedAsync(Report("2026-01-05/1", "stope-7", Load(1, 100.000000007m)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            Stockpiles.WithdrawAsync(Withdraw($"w{i}", i == 0 ? Mass.FromTonnes(25.000000007m) : Mass.FromTonnes(25)), null, Token))));
        Assert.Empty(await Balances.AllAsync(Book, MineAccounts.Stockpile(South, Rom), null, null, Token));
    }

    [Fact]
    public async Task The_same_withdrawal_again_changes_nothing_and_its_number_is_used_once()
    {
        await ApprovedAsync(Report());
        var first = await Stockpiles.WithdrawAsync(Withdraw("a", Mass.FromTonnes(100)), null, Token);
        Assert.Equal(first.Entry, (await Stockpiles.WithdrawAsync(Withdraw("a", Mass.FromTonnes(100)), null, Token)).Entry);
        var refusal = await Assert.ThrowsAsync<IdempotencyConflictException>(
            () => Stockpiles.WithdrawAsync(Withdraw("a", Mass.FromTonnes(99)), null, Token));
        Assert.Equal("mines.stockpile.number-used", refusal.Code);
        Assert.Equal(Mass.FromTonnes(300), (await ContentAsync()).Dry);
    }

    [Fact]
    public async Task More_than_lies_there_is_not_withdrawn_and_waste_not_at_all()
    {
        await ApprovedAsync(Report());
        Assert.Equal(["mines.stockpile.too-little"], await CodesAsync(Withdraw("a", Mass.FromTonnes(401))));
        Assert.Equal(["mines.stockpile.is-waste"], await CodesAsync(Withdraw("a", Mass.FromTonnes(1)) with { Stockpile = Dump }));
        Assert.Equal(["ledger.account.not-found"], (await CodesAsync(Withdraw("a", Mass.FromTonnes(1)) with { ToAccount = Rom })).Distinct());
        Assert.Empty(await CodesAsync(Withdraw("a", Mass.FromTonnes(400))));
    }

    [Theory]
    [InlineData(390, -10, 4.68)]
    [InlineData(410, 10, 4.92)]
    [InlineData(0, -400, 0)]
    public async Task The_difference_of_a_stock_take_goes_to_unaccounted_with_its_metal(int counted, int difference, double copper)
    {
        await ApprovedAsync(Report());
        var order = new TakeStock { Book = Book, Mine = South, Stockpile = Rom, Day = Day("2026-01-31"), Counted = Mass.FromTonnes(counted) };
        var taken = await Stockpiles.TakeStockAsync(order, null, Token);

        Assert.Equal(Mass.FromTonnes(difference), taken.Difference);
        var content = await ContentAsync();
        Assert.Equal((Mass.FromTonnes(counted), Mass.FromTonnes((decimal)copper)), (content.Dry, content.MetalOf(Cu)));
        var again = await Stockpiles.TakeStockAsync(order, null, Token);
        Assert.Equal((taken.Assertion, taken.Entry, taken.Difference), (again.Assertion, again.Entry, again.Difference));
        var refusal = await Assert.ThrowsAsync<IdempotencyConflictException>(
            () => Stockpiles.TakeStockAsync(order with { Counted = Mass.FromTonnes(1) }, null, Token));
        Assert.Equal("ledger.entry.key-conflict", refusal.Code);
        await AssertConservedAsync();
    }

    private async Task<IEnumerable<string>> CodesAsync(WithdrawFromStockpile order) => (await Stockpiles.CheckAsync(order, Token)).Select(v => v.Code);

    private static WithdrawFromStockpile Withdraw(string number, Mass dry) => new()
    {
        Book = Book, Mine = South, Stockpile = Rom, Number = Code.Parse(number), Shift = Shift.Parse("2026-01-10/1"), Dry = dry, ToAccount = Plant,
    };
}

public sealed class StockpilesOnSqlite() : StockpileContract(TestEngine.Sqlite);

public sealed class StockpilesOnPostgreSql() : StockpileContract(TestEngine.PostgreSql);
