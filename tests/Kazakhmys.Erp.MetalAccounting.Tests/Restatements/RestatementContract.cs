using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.MetalAccounting.Restatements;
using Kazakhmys.Erp.MetalAccounting.Tests.Closes;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Restatements;

public abstract class RestatementContract(TestEngine engine) : IAsyncLifetime
{
    private static readonly string[] Closed =
    [
        "ledger_snapshot", "metal_close", "metal_close_step", "metal_close_flow", "metal_close_stock", "metal_close_unaccounted", "metal_close_statement",
        "metal_close_cell",
    ];

    private static readonly RestateClose Order = new()
    {
        Book = CloseScene.Book, Period = CloseScene.January, BookedOn = ProductionDay.Parse("2026-02-10"), Reason = "final assay of lot 17",
    };

    private CloseScene _scene = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _scene = await CloseScene.CreateAsync(engine);
    }

    public async ValueTask DisposeAsync()
    {
        if (_scene is not null)
            await _scene.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_late_final_assay_moves_the_difference_in_the_open_period_and_changes_nothing_closed()
    {
        await _scene.LockAsync();
        var (closed, january) = (await _scene.BytesAsync(Closed), await BalanceAsync(1));
        await ReconcileAgainAsync(("feed", 319), ("in-process-closing", 11.5m));

        var restated = await Restatements().RestateAsync(Order, null, Token);

        Assert.Equal(closed, await _scene.BytesAsync(Closed));
        Assert.Equal(january.Lines.SelectMany(line => line.Cells), (await BalanceAsync(1)).Lines.SelectMany(line => line.Cells));
        var feed = restated.Flows.Single(flow => flow.Stream == Code.Parse("feed") && flow.Component == CloseScene.Copper);
        Assert.Equal((Kg(318), Kg(1), Kg(319)), (feed.Before, feed.Moved, feed.After));
        var plant = restated.Stocks.Single(stock => stock.Area == Code.Parse("zhz1") && stock.Component == CloseScene.Copper);
        Assert.Equal((Kg(10), Kg(11.5m), Kg(-0.5m)), (plant.Before, plant.Counted, plant.ToUnaccounted));
        var entry = await _scene.Host("system").GetRequiredService<ILedger>().FindAsync(CloseScene.Book, feed.Entry, null, Token);
        Assert.Equal((EntryKind.Adjustment, (long?)feed.Adjusts, Order.BookedOn), (entry!.Kind, entry.RelatedSeq, entry.Day));
        Assert.Equal("2026-02", entry.Period.Value);
        Assert.Equal(Kg(11.5m).Milligrams, await PlantAsync("2026-02-10"));
        Assert.Equal(Kg(10).Milligrams, await PlantAsync("2026-01-31"));
        var listed = Assert.Single(await Restatements().ListAsync(CloseScene.Book, CloseScene.January, null, Token));
        Assert.Equal((restated.Number, restated.Flows, restated.Stocks), (listed.Number, listed.Flows, listed.Stocks), Same);
    }

    [Fact]
    public async Task A_second_restatement_moves_only_what_the_first_did_not()
    {
        await _scene.LockAsync();
        await ReconcileAgainAsync(("feed", 319), ("in-process-closing", 11));
        await Restatements().RestateAsync(Order, null, Token);
        var nothing = await Assert.ThrowsAsync<RuleViolatedException>(() => Restatements().RestateAsync(Order, null, Token));
        Assert.Equal("metal-accounting.restatement.nothing", nothing.Code);

        await ReconcileAgainAsync(("feed", 317), ("in-process-closing", 9));
        var preview = await Restatements().PreviewAsync(Order, null, Token);
        Assert.Empty(await Restatements().CheckAsync(Order, null, Token));
        var second = await Restatements().RestateAsync(Order, null, Token);

        Assert.Equal((0, 2), (preview.Number, second.Number));
        Assert.Equal(Kg(-2), second.Flows.Single(flow => flow.Stream == Code.Parse("feed") && flow.Component == CloseScene.Copper).Moved);
        Assert.Equal(Kg(9).Milligrams, await PlantAsync("2026-02-10"));
    }

    [Fact]
    public async Task A_restatement_booked_in_february_is_no_flow_of_february_for_its_close()
    {
        await _scene.LockAsync();
        await ReconcileAgainAsync(("feed", 319), ("in-process-closing", 11));
        await Restatements().RestateAsync(Order, null, Token);
        await _scene.PostAsync("f1", 2026, 2, 12, "stock/ore/south/1", "plant/zhz1/in-process", 40);
        _scene.Reconciliations.Script =
        [
            ("feed", 40, 1, 41), ("concentrate", 0, 1, 0), ("tail", 0, 1, 0), ("in-process-opening", 11, 2, 11), ("in-process-closing", 52, 2, 52),
            ("stock-opening", 81, 1, 81), ("shipped", 0, 2, 0), ("stock-closing", 81, 3, 81),
        ];

        var plan = await _scene.Closes("aigul").PlanAsync(CloseScene.Book, Code.Parse("2026-02"), Token);

        var feed = plan.Postings!.Flows.Single(flow => flow.Stream == Code.Parse("feed") && flow.Component == CloseScene.Copper);
        Assert.Equal((Kg(40), Kg(1)), (feed.Booked, feed.Moved));
        Assert.Equal(Mass.Zero, plan.Postings.Stocks.Where(stock => stock.Component == CloseScene.Copper).Sum(stock => stock.ToUnaccounted));
    }

    [Fact]
    public async Task What_cannot_be_restated_is_refused()
    {
        var open = await Assert.ThrowsAsync<RuleViolatedException>(() => Restatements().RestateAsync(Order, null, Token));
        Assert.Equal("metal-accounting.restatement.not-closed", open.Code);
        await _scene.LockAsync();
        var early = await Assert.ThrowsAsync<ValidationFailedException>(
            () => Restatements().RestateAsync(Order with { BookedOn = ProductionDay.Parse("2026-01-31") }, null, Token));
        Assert.Equal("metal-accounting.restatement.day", early.Code);
        Assert.Equal("kernel.value.required", Assert.Single(await Restatements().CheckAsync(Order with { Reason = " " }, null, Token)).Code);
        _scene.Reconciliations.Script = [.. _scene.Reconciliations.Script.Select(line => line.Stream == "feed" ? line with { Reconciled = 319 } : line)];
        await _scene.Reconciliations.RunAsync(RunOrder(), null, Token);
        var draft = await Assert.ThrowsAsync<RuleViolatedException>(() => Restatements().RestateAsync(Order, null, Token));
        Assert.Equal("metal-accounting.close.run-not-accepted", draft.Code);
        Assert.Empty(await Restatements().LateFinalsAsync(CloseScene.Book, CloseScene.January, null, Token));
    }

    private static bool Same((int Number, IReadOnlyList<RestatedFlow> Flows, IReadOnlyList<RestatedStock> Stocks) left, (int Number, IReadOnlyList<RestatedFlow> Flows, IReadOnlyList<RestatedStock> Stocks) right) =>
        left.Number == right.Number && left.Flows.SequenceEqual(right.Flows) && left.Stocks.SequenceEqual(right.Stocks);

    private static RunReconciliation RunOrder() => new() { Book = CloseScene.Book, Flowsheet = CloseScene.Sheet, Period = Period.Month(2026, 1) };

    private static Mass Kg(decimal kilograms) => Mass.FromKilograms(kilograms);

    private IRestatements Restatements() => _scene.Host("aigul").GetRequiredService<IRestatements>();

    private async Task ReconcileAgainAsync(params (string Stream, decimal Reconciled)[] changes)
    {
        _scene.Reconciliations.Script =
        [
            .. _scene.Reconciliations.Script.Select(line => Array.Find(changes, change => change.Stream == line.Stream) is { Stream: not null } change
                ? line with { Reconciled = change.Reconciled }
                : line),
        ];
        var run = await _scene.Reconciliations.RunAsync(RunOrder(), null, Token);
        await _scene.Reconciliations.AcceptAsync(CloseScene.Book, run.Run, null, Token);
    }

    private Task<MetalBalance> BalanceAsync(int month) => _scene.Host("system").GetRequiredService<IMetalBalances>().StateAsync(
        new MetalBalanceQuery { Books = [CloseScene.Book], Metal = CloseScene.Copper, Period = Period.Month(2026, month) }, null, Token);

    private Task<long> PlantAsync(string day) => _scene.Host("system").GetRequiredService<IBalances>().OfAsync(
        CloseScene.Book, Code.Parse("plant/zhz1/in-process"), CloseScene.Copper, new BalanceMoment { AsOf = ProductionDay.Parse(day) }, null, Token);
}

public sealed class RestatementOnSqlite() : RestatementContract(TestEngine.Sqlite);

public sealed class RestatementOnPostgreSql() : RestatementContract(TestEngine.PostgreSql);
