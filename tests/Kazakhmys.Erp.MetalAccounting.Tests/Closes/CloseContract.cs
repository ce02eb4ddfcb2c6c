using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Closes;

public abstract class CloseContract(TestEngine engine) : IAsyncLifetime
{
    private static readonly RunClose Order = CloseScene.Order;

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
    public async Task The_book_shows_the_reconciled_flows_and_stocks_and_names_what_is_unaccounted()
    {
        var close = await _scene.RunAsync();

        var balance = await BalanceAsync();
        Assert.Equal(Mass.Zero, balance.Difference);
        Assert.Equal(Kg(318), balance.Of(Code.Parse("ore-processed")));
        Assert.Equal(Kg(279), balance.Of(Code.Parse("concentrate-produced")));
        Assert.Equal(Kg(33), balance.Of(Code.Parse("tailings")));
        Assert.Equal(Kg(10), balance.Of(Code.Parse("in-process-plant"), BalanceTerm.ClosingStock));
        Assert.Equal(Kg(81), balance.Of(Code.Parse("stock-concentrate"), BalanceTerm.ClosingStock));
        Assert.Equal(Kg(1), balance.Of(BalanceTerm.Unaccounted));
        var feed = Assert.Single(balance.Stages.Single(stage => stage.Code == Code.Parse("ore-processed")).Cells);
        Assert.Equal((Kg(2), UncertaintyBasis.Reconciled), (feed.Uncertainty.Standard, feed.Uncertainty.Basis));
        Assert.Equal(CloseStep.Sign, close.Next);
    }

    [Fact]
    public async Task The_unaccounted_is_watched_by_area_with_limit_sigma_cusum_and_worth()
    {
        var close = await _scene.RunAsync();

        var lines = await _scene.Closes("aigul").UnaccountedAsync(close.Id, null, Token);
        var plant = lines.Single(line => line.Area == Code.Parse("zhz1") && line.Metal == CloseScene.Copper);
        Assert.Equal((Kg(1), (Mass?)Kg(7)), (plant.Posted, plant.Measured));
        Assert.Equal(7.615773m, decimal.Round(plant.Standard!.Value.Kilograms, 6));
        Assert.Equal((true, false), (plant.IsWithinTwoSigma, plant.ExceedsLimit));
        Assert.Equal(Kg(16), plant.Limit);
        Assert.Equal(plant.Score!.Value - Ratio.FromFraction(0.5m), plant.Cusum!.High);
        Assert.Equal(Money.Of(4_000, Code.Parse("KZT")), plant.PostedWorth);
        Assert.Equal(Money.Of(28_000, Code.Parse("KZT")), plant.MeasuredWorth);
    }

    [Fact]
    public async Task A_close_that_is_killed_at_every_point_of_every_step_ends_in_the_same_bytes()
    {
        await using var undisturbed = await CloseScene.CreateAsync(engine);
        var expected = await undisturbed.LockAsync();

        var kills = 0;
        for (var step = CloseStep.Collect; step <= CloseStep.Lock; step++)
        {
            if (step == CloseStep.PostAdjustments)
                await _scene.AcceptAsync();
            var before = await _scene.CloseBytesAsync();
            for (var asked = 1; !await TryAsync(step, asked); asked++)
            {
                Assert.Equal(before, await _scene.CloseBytesAsync());
                kills++;
            }
        }

        var close = await _scene.Closes("aigul").FindAsync(CloseScene.Book, CloseScene.January, null, null, Token);
        Assert.True(close!.IsLocked);
        Assert.True(kills > 20, $"only {kills} kills");
        Assert.Equal(expected.Hash, close.Hash);
        Assert.Equal(await undisturbed.CloseBytesAsync(), await _scene.CloseBytesAsync());
        Assert.True((await _scene.Host("system").GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).IsSound);
    }

    [Fact]
    public async Task The_dry_run_tells_every_step_and_stores_nothing()
    {
        var before = await _scene.CloseBytesAsync();

        var plan = await _scene.Closes("aigul").PlanAsync(CloseScene.Book, CloseScene.January, Token);

        Assert.Equal(before, await _scene.CloseBytesAsync());
        Assert.All(plan.Steps, step => Assert.Equal(CloseStepState.Pending, step.State));
        Assert.Equal("metal-accounting.close.run-not-accepted", Assert.Single(plan.Steps[3].Violations).Code);
        Assert.All(plan.Steps.Where(step => step.Step is < CloseStep.PostAdjustments or CloseStep.StockTake), step => Assert.True(step.CanRun));
        Assert.Contains(plan.Steps[6].Violations, violation => violation.Code == "metal-accounting.close.second-person");
        Assert.Equal(Kg(-2), plan.Postings!.Flows.Single(flow => flow.Stream == Code.Parse("feed") && flow.Component == CloseScene.Copper).Moved);
        Assert.Equal(Kg(1), plan.Postings.Stocks.Where(stock => stock.Component == CloseScene.Copper).Sum(stock => stock.ToUnaccounted));
        // What was rehearsed is what is then done.
        var done = await _scene.RunAsync();
        Assert.Equal(CloseStep.Sign, done.Next);
    }

    [Fact]
    public async Task A_step_that_is_refused_is_kept_as_failed_with_its_violations_and_goes_on_when_the_reason_is_gone()
    {
        var closes = _scene.Closes("aigul");
        var refused = await Assert.ThrowsAsync<RuleViolatedException>(() => closes.RunAsync(Order, null, Token));
        Assert.Equal("metal-accounting.close.run-not-accepted", refused.Code);

        var failed = await closes.FindAsync(CloseScene.Book, CloseScene.January, null, null, Token);
        Assert.Equal(CloseStepState.Failed, failed!.Of(CloseStep.PostAdjustments).State);
        Assert.Equal(refused.Code, Assert.Single(failed.Of(CloseStep.PostAdjustments).Violations).Code);

        await _scene.AcceptAsync();
        Assert.Equal(CloseStep.Sign, (await closes.RunAsync(Order, null, Token)).Next);
    }

    [Fact]
    public async Task The_example_of_the_readme_closes_a_month()
    {
        var (closes, book) = (_scene.Closes("aigul"), CloseScene.Book);
        var order = new RunClose { Book = book, Period = Code.Parse("2026-01") };
        var plan = await closes.PlanAsync(order.Book, order.Period, Token);
        for (var step = CloseStep.Collect; step <= CloseStep.Reconcile; step++)
            await closes.RunNextAsync(order, null, Token);
        await _scene.AcceptAsync();
        var stated = await closes.RunAsync(order, null, Token);
        var hash = stated.Of(CloseStep.Statements).Hash!;
        await _scene.Closes("dina").SignAsync(new SignClose { Book = book, Period = order.Period, Hash = hash, Reason = "looked at" }, null, Token);
        var locked = await _scene.Closes("erlan").LockAsync(order, null, Token);

        Assert.Equal(8, plan.Steps.Count);
        Assert.Equal(64, locked.Hash!.Length);
    }

    [Fact]
    public async Task Progress_names_each_step()
    {
        _ = await _scene.Closes("aigul").RunNextAsync(Order, null, Token);
        _ = await _scene.Closes("aigul").RunNextAsync(Order, null, Token);
        _ = await _scene.Closes("aigul").RunNextAsync(Order, null, Token);
        await _scene.AcceptAsync();
        var told = new List<CloseStep>();
        await _scene.Closes("aigul").RunAsync(Order, new Told(told), Token);
        Assert.Equal([CloseStep.PostAdjustments, CloseStep.StockTake, CloseStep.Statements, CloseStep.Sign], told);
    }

    [Fact]
    public async Task Who_ran_a_step_cannot_sign_and_nobody_locks_what_is_not_signed()
    {
        var run = await _scene.RunAsync();
        var own = await Assert.ThrowsAsync<RuleViolatedException>(() => _scene.Closes("aigul").SignAsync(CloseScene.SignatureOf(run), null, Token));
        Assert.Equal("metal-accounting.close.second-person", own.Code);
        Assert.Equal(own.Code, Assert.Single(await _scene.Closes("aigul").CheckSignatureAsync(CloseScene.SignatureOf(run), null, Token)).Code);
        var early = await Assert.ThrowsAsync<RuleViolatedException>(() => _scene.Closes("erlan").LockAsync(Order, null, Token));
        Assert.Equal("metal-accounting.close.step-order", early.Code);
        Assert.Equal(early.Code, Assert.Single(await _scene.Closes("erlan").CheckLockAsync(Order, null, Token)).Code);
        var other = await Assert.ThrowsAsync<ConcurrencyException>(
            () => _scene.Closes("dina").SignAsync(CloseScene.SignatureOf(run) with { Hash = "another" }, null, Token));
        Assert.Equal("metal-accounting.close.hash", other.Code);
        var looked = await _scene.Closes("dina").CheckSignatureAsync(CloseScene.SignatureOf(run) with { Hash = "another" }, null, Token);
        Assert.Equal(other.Code, Assert.Single(looked).Code);
        var wordy = await Assert.ThrowsAsync<ValidationFailedException>(
            () => _scene.Closes("dina").SignAsync(CloseScene.SignatureOf(run) with { Reason = new string('x', 501) }, null, Token));
        Assert.Equal("kernel.text.too-long", wordy.Code);

        var signed = await _scene.Closes("dina").SignAsync(CloseScene.SignatureOf(run), null, Token);
        Assert.Equal("dina", signed.Of(CloseStep.Sign).Actor!.Value.Value);
        Assert.Equal(signed.Of(CloseStep.Sign).Hash, (await _scene.Closes("dina").SignAsync(CloseScene.SignatureOf(run), null, Token)).Of(CloseStep.Sign).Hash);
        Assert.Empty(await _scene.Closes("erlan").CheckLockAsync(Order, null, Token));
        Assert.True((await _scene.Closes("erlan").LockAsync(Order, null, Token)).IsLocked);
        Assert.True((await _scene.Closes("erlan").LockAsync(Order, null, Token)).IsLocked);
    }

    [Fact]
    public async Task Warnings_ask_the_signer_for_a_reason()
    {
        _scene.Reconciliations.PassesGlobalTest = false;
        _scene.Setup = _scene.Setup with
        {
            Limits = [_scene.Setup.Limits[0] with { OfInput = Ratio.FromPercent(1) }],
            Cusum = new() { Decision = Ratio.FromFraction(0.1m) },
        };
        var run = await _scene.RunAsync();
        Assert.Equal("metal-accounting.close.global-test", Assert.Single(run.Of(CloseStep.Reconcile).Violations).Code);
        Assert.Contains(run.Of(CloseStep.Statements).Violations, violation => violation.Code == "metal-accounting.close.unaccounted-limit");
        Assert.Contains(run.Of(CloseStep.Statements).Violations, violation => violation.Code == "metal-accounting.close.unaccounted-drift");
        var bare = await Assert.ThrowsAsync<RuleViolatedException>(
            () => _scene.Closes("dina").SignAsync(CloseScene.SignatureOf(run) with { Reason = null }, null, Token));
        Assert.Equal("metal-accounting.close.reason-needed", bare.Code);
        Assert.Equal(CloseStep.Lock, (await _scene.Closes("dina").SignAsync(CloseScene.SignatureOf(run), null, Token)).Next);
    }

    [Fact]
    public async Task A_close_that_is_given_up_leaves_the_book_as_it_was_and_is_begun_anew()
    {
        await _scene.RunAsync();
        var wordless = new RestartClose { Book = CloseScene.Book, Period = CloseScene.January, Reason = "" };
        Assert.Equal("kernel.value.required", Assert.Single(await _scene.Closes("aigul").CheckRestartAsync(wordless, null, Token)).Code);
        var order = wordless with { Reason = "a weighbridge was wrong" };
        Assert.Empty(await _scene.Closes("aigul").CheckRestartAsync(order, null, Token));

        await _scene.Closes("aigul").RestartAsync(order, null, Token);

        Assert.Equal(Kg(320), (await BalanceAsync()).Of(Code.Parse("ore-processed")));
        Assert.Equal(Mass.Zero, (await BalanceAsync()).Of(BalanceTerm.Unaccounted));
        var again = await _scene.RunAsync();
        Assert.Equal(2, again.Id.Revision);
        Assert.Equal(Kg(318), (await BalanceAsync()).Of(Code.Parse("ore-processed")));
        var difference = await _scene.Closes("aigul").DifferenceAsync(again.Id, null, null, Token);
        Assert.Equal((1, 2), (difference.Before.Revision, difference.After.Revision));
        Assert.Empty(difference.Cells);
        await _scene.Closes("dina").SignAsync(CloseScene.SignatureOf(again), null, Token);
        await _scene.Closes("erlan").LockAsync(Order, null, Token);
        Assert.Equal(
            "metal-accounting.close.locked", (await Assert.ThrowsAsync<RuleViolatedException>(() => _scene.Closes("aigul").RestartAsync(order, null, Token))).Code);
    }

    [Fact]
    public async Task What_was_stated_is_kept_as_it_was_signed()
    {
        var run = await _scene.RunAsync();
        var document = await _scene.Closes("aigul").StatementAsync(run.Id, CloseScene.Copper, null, Token);
        Assert.Contains("\"concentrate-produced\"", document, StringComparison.Ordinal);
        Assert.Null(await _scene.Closes("aigul").StatementAsync(run.Id, Code.Parse("Au"), null, Token));
        var missing = await Assert.ThrowsAsync<NotFoundException>(() => _scene.Closes("aigul").DifferenceAsync(run.Id, null, null, Token));
        Assert.Equal("metal-accounting.close.not-found", missing.Code);
    }

    [Fact]
    public async Task What_cannot_be_closed_is_refused()
    {
        var closes = _scene.Closes("aigul");
        var nowhere = await Assert.ThrowsAsync<NotFoundException>(() => closes.RunNextAsync(Order with { Period = Code.Parse("2030-01") }, null, Token));
        Assert.Equal("metal-accounting.close.period-missing", nowhere.Code);
        var closed = await Assert.ThrowsAsync<RuleViolatedException>(() => closes.RunNextAsync(Order with { Period = Code.Parse("2025-12") }, null, Token));
        Assert.Equal("metal-accounting.close.period-closed", closed.Code);
        _scene.Setup = _scene.Setup with { Flowsheets = [new ClosedFlowsheet { Code = Code.Parse("unknown") }] };
        Assert.Equal("metal-accounting.close.flowsheet-missing", await RefusedAsync());
        _scene.Setup = _scene.Setup with { Flowsheets = [new ClosedFlowsheet { Code = CloseScene.Sheet }, new ClosedFlowsheet { Code = CloseScene.Sheet }] };
        Assert.Equal("metal-accounting.close.flowsheet-twice", await RefusedAsync());
        _scene.Setup = _scene.Setup with { Flowsheets = [] };
        Assert.Equal("metal-accounting.close.no-flowsheet", await RefusedAsync());

        async Task<string> RefusedAsync() =>
            (await Assert.ThrowsAsync<RuleViolatedException>(() => _scene.Closes("aigul").RunNextAsync(Order, null, Token))).Code;
    }

    [Fact]
    public async Task Streams_and_areas_that_the_accounts_do_not_tell_apart_are_refused()
    {
        async Task<IEnumerable<string>> CodesAsync(ClosedStream stream)
        {
            _scene.Setup = _scene.Setup with { Flowsheets = [new ClosedFlowsheet { Code = CloseScene.Sheet, Streams = [stream] }] };
            var plan = await _scene.Closes("aigul").PlanAsync(CloseScene.Book, CloseScene.January, Token);
            return plan.Steps[3].Violations.Select(violation => violation.Code);
        }
        Assert.Contains("metal-accounting.close.stream-accounts", await CodesAsync(new() { Stream = Code.Parse("tail"), To = In("nowhere/**") }));
        Assert.Contains("metal-accounting.close.streams-ambiguous", await CodesAsync(new() { Stream = Code.Parse("tail"), To = In("stock/concentrate/**") }));
        await _scene.DrawAsync("copy");
        _scene.Setup = _scene.Setup with { Flowsheets = [new ClosedFlowsheet { Code = CloseScene.Sheet }, new ClosedFlowsheet { Code = Code.Parse("copy") }] };
        var both = await _scene.Closes("aigul").PlanAsync(CloseScene.Book, CloseScene.January, Token);
        Assert.Contains(both.Steps[3].Violations, violation => violation.Code == "metal-accounting.close.areas-ambiguous");
    }

    [Fact]
    public async Task A_stream_without_a_reconciled_amount_keeps_its_book_with_a_warning()
    {
        _scene.Reconciliations.Script = [.. _scene.Reconciliations.Script.Select(line => line.Stream == "shipped" ? line with { Reconciled = null } : line)];
        var run = await _scene.RunAsync();
        Assert.All(run.Of(CloseStep.PostAdjustments).Violations, violation => Assert.Equal("metal-accounting.close.stream-unobserved", violation.Code));
        Assert.NotEmpty(run.Of(CloseStep.PostAdjustments).Violations);
        Assert.Equal(Kg(200), (await BalanceAsync()).Of(Code.Parse("concentrate-charged")));
    }

    [Fact]
    public async Task A_kept_stream_leaves_its_book_alone_and_the_difference_goes_to_unaccounted()
    {
        _scene.Setup = _scene.Setup with
        {
            Flowsheets = [new ClosedFlowsheet { Code = CloseScene.Sheet, Streams = [new ClosedStream { Stream = Code.Parse("shipped"), IsKept = true }] }],
        };
        await _scene.RunAsync();
        var balance = await BalanceAsync();
        Assert.Equal(Kg(200), balance.Of(Code.Parse("concentrate-charged")));
        // The stock book is 80 − 1 = 79 after the concentrate was adjusted, and 81 are there: two came back from unaccounted.
        Assert.Equal(Kg(1 - 2), balance.Of(BalanceTerm.Unaccounted));
    }

    [Fact]
    public async Task An_opening_stock_carries_the_uncertainty_with_which_the_period_before_was_closed()
    {
        await _scene.LockAsync();
        var query = new MetalBalanceQuery { Books = [CloseScene.Book], Metal = CloseScene.Copper, Period = Period.Month(2026, 2) };
        var february = await _scene.Host("system").GetRequiredService<IMetalBalances>().StateAsync(query, null, Token);
        var opening = february.Lines.Single(line => line.Code == Code.Parse("in-process-plant") && line.Term == BalanceTerm.OpeningStock);
        Assert.Equal((Kg(10), Kg(1)), (opening.Amount, opening.Uncertainty.Standard));
    }

    private static AccountPattern In(string path) => new() { Path = path };

    private static Mass Kg(decimal kilograms) => Mass.FromKilograms(kilograms);

    private Task<MetalBalance> BalanceAsync() => _scene.Host("system").GetRequiredService<IMetalBalances>().StateAsync(
        new MetalBalanceQuery { Books = [CloseScene.Book], Metal = CloseScene.Copper, Period = Period.Month(2026, 1) }, null, Token);

    /// <summary>One step on a new host, which dies when it has been asked so often; false when it died.</summary>
    private async Task<bool> TryAsync(CloseStep step, int asked)
    {
        var actor = step switch { CloseStep.Sign => "dina", CloseStep.Lock => "erlan", _ => "aigul" };
        await using var host = _scene.Host(actor, new Fuse(_scene.Database.Clock, asked));
        var closes = host.GetRequiredService<ICloses>();
        try
        {
            _ = step switch
            {
                CloseStep.Sign => await closes.SignAsync(
                    CloseScene.SignatureOf((await closes.FindAsync(CloseScene.Book, CloseScene.January, null, null, Token))!), null, Token),
                CloseStep.Lock => await closes.LockAsync(Order, null, Token),
                _ => await closes.RunNextAsync(Order, null, Token),
            };
            return true;
        }
        catch (KilledException)
        {
            return false;
        }
    }

    private sealed class Told(List<CloseStep> steps) : IProgress<CloseProgress>
    {
        public void Report(CloseProgress value) => steps.Add(value.Step);
    }
}

public sealed class CloseOnSqlite() : CloseContract(TestEngine.Sqlite);

public sealed class CloseOnPostgreSql() : CloseContract(TestEngine.PostgreSql);
