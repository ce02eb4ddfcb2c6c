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

    [Fact]
    public async Task A_late_receipt_leaves_posted_withdrawals_and_shows_what_they_would_carry()
    {
        await ApprovedAsync(Report("2026-01-05/1", "stope-7", Load(1, 100)));
        var withdrawn = await Stockpiles.WithdrawAsync(Withdraw("a", Mass.FromTonnes(50)), null, Token);
        Assert.Equal(Mass.FromTonnes(0.6m), withdrawn.Taken.MetalOf(Cu));
        var late = Report("2026-01-06/1", "stope-7", Load(1, 100)) with { Grades = new() { Laboratory = Assayed("Cu 2.40 %") } };
        await ApprovedAsync(late);

        var (first, last) = (Day("2026-01-01"), Day("2026-01-31"));
        Assert.Equal(withdrawn.Taken.MetalOf(Cu), (await Stockpiles.ListWithdrawalsAsync(Book, South, first, last, null, Token))[0].Taken.MetalOf(Cu));
        var average = await Stockpiles.RevalueAsync(Book, South, Rom, StockpileMethod.WeightedAverage, first, last, null, Token);
        Assert.Equal(("south/a", Mass.FromTonnes(0.3m)), (average.Withdrawals[0].Document, average.Withdrawals[0].DifferenceOf(Cu)));
        Assert.Equal(average.BookClosing.MetalOf(Cu) - Mass.FromTonnes(0.3m), average.Closing.MetalOf(Cu));
        var fifo = await Stockpiles.RevalueAsync(Book, South, Rom, StockpileMethod.FirstInFirstOut, first, last, null, Token);
        Assert.Equal(Mass.Zero, fifo.Withdrawals[0].DifferenceOf(Cu));
        var lifo = await Stockpiles.RevalueAsync(Book, South, Rom, StockpileMethod.LastInFirstOut, first, last, null, Token);
        Assert.Equal(Mass.FromTonnes(0.6m), lifo.Withdrawals[0].DifferenceOf(Cu));
        var later = await Stockpiles.RevalueAsync(Book, South, Rom, StockpileMethod.WeightedAverage, Day("2026-01-09"), last, null, Token);
        Assert.Equal(Mass.FromTonnes(0.3m), later.Withdrawals[0].DifferenceOf(Cu));
        var refusal = await Assert.ThrowsAsync<ValidationFailedException>(
            () => Stockpiles.RevalueAsync(Book, South, Rom, StockpileMethod.Layered, first, last, null, Token));
        Assert.Equal("mines.stockpile.layers-unknown", refusal.Code);
        await AssertConservedAsync();
    }

    [Fact]
    public async Task A_corrected_report_is_one_movement_of_the_revaluation()
    {
        var id = (await ApprovedAsync(Report("2026-01-05/1", "stope-7", Load(1, 100)))).Id;
        await Stockpiles.WithdrawAsync(Withdraw("a", Mass.FromTonnes(50)), null, Token);
        User.Is("foreman");
        var better = Report("2026-01-05/1", "stope-7", Load(1, 90)) with { Grades = new() { Laboratory = Assayed("Cu 1.00 %; Ag 12 g/t") } };
        await Reports.CorrectAsync(new() { Report = better, Revision = 1, Reason = "assay" }, null, Token);
        User.Is("engineer");
        await Reports.ApproveAsync(new ShiftReports.ApproveShiftReport { Report = id, Revision = 2 }, null, Token);
        var valued = await Stockpiles.RevalueAsync(Book, South, Rom, StockpileMethod.WeightedAverage, Day("2026-01-01"), Day("2026-01-31"), null, Token);
        Assert.Equal((Mass.FromTonnes(-0.1m), Mass.FromTonnes(40)), (valued.Withdrawals[0].DifferenceOf(Cu), valued.Closing.Dry));
        var movements = await Stockpiles.MovementsAsync(Book, South, Rom, Day("2026-01-01"), Day("2026-01-31"), null, Token);
        Assert.Equal([100m, -100, 90, -50], movements.Select(movement => movement.Dry.Tonnes).Where(dry => dry != 0));
        using var written = new StringWriter();
        await Stockpiles.ExportMovementsAsync(Book, South, Rom, Day("2026-01-01"), Day("2026-01-31"), written, Token);
        Assert.Contains("south,rom,2026-01-10,", written.ToString(), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> CodesAsync(WithdrawFromStockpile order) => (await Stockpiles.CheckAsync(order, Token)).Select(v => v.Code);

    private static WithdrawFromStockpile Withdraw(string number, Mass dry) => new()
    {
        Book = Book, Mine = South, Stockpile = Rom, Number = Code.Parse(number), Shift = Shift.Parse("2026-01-10/1"), Dry = dry, ToAccount = Plant,
    };
}

public sealed class StockpilesOnSqlite() : StockpileContract(TestEngine.Sqlite);

public sealed class StockpilesOnPostgreSql() : StockpileContract(TestEngine.PostgreSql);
