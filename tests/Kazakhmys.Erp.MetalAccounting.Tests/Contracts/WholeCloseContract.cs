using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.MetalAccounting.Restatements;
using Kazakhmys.Erp.MetalAccounting.Tests.Closes;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

/// <summary>The close from raw measurements over the engine to the locked period, on the synthetic concentrator.</summary>
public abstract class WholeCloseContract(TestEngine engine) : PlantContract(engine)
{
    private static readonly RunClose _order = new() { Book = Plant.Book, Period = Plant.January.Code };

    private static readonly (string Code, AccountKind Kind)[] _accounts =
    [
        ("external/exploration", AccountKind.External), ("reserve/1", AccountKind.Reserve), ("stock/ore/south/1", AccountKind.Stock),
        ("plant/c/bin/1", AccountKind.Stock), ("plant/c/in-process", AccountKind.InProcess), ("stock/concentrate/c/1", AccountKind.Stock),
        ("tailings/c/1", AccountKind.Loss),
    ];

    private static readonly MeasurementId _concentrateAssay = new() { Book = Plant.Book, Point = Plant.C("cu-conc"), At = Plant.At("2026-01-20T14:00:00Z") };

    [Fact]
    public async Task The_balance_of_the_month_is_reconciled_and_every_cell_is_as_certain_as_the_run_says()
    {
        await BookedAsync();
        var close = await LockedAsync();

        var balance = await BalanceAsync();
        var run = (await ReconciliationsOf("chief").AcceptedAsync(Plant.Book, Plant.Sheet, Plant.January.Code, null, Token))!;
        StreamLayers Of(string stream) => run.Layers.Single(layer => layer.Stream == Plant.C(stream) && layer.Component == Plant.Cu);
        Assert.Equal(Mass.Zero, balance.Difference);
        Assert.Equal(Of("concentrate").Reconciled!.Value.Value, balance.Of(Plant.C("concentrate-produced")));
        Assert.Equal(Of("tailings").Reconciled!.Value.Value, balance.Of(Plant.C("tailings")));
        Assert.Equal(Of("bin-closing").Reconciled!.Value.Value, balance.Of(Plant.C("stock-plant-bin"), BalanceTerm.ClosingStock));
        var produced = balance.Stages.Single(stage => stage.Code == Plant.C("concentrate-produced"));
        Assert.Equal(Of("concentrate").Reconciled!.Value.StandardUncertainty, produced.Uncertainty.Standard);
        var recovery = balance.Recoveries[0];
        Assert.InRange(recovery.Recovery!.Value.Percent, 85, 95);
        // With the covariances the recovery is better known than its two amounts.
        Assert.NotNull(recovery.StandardUncertainty);
        Assert.True(recovery.StandardUncertainty!.Value < Ratio.FromPercent(2), $"{recovery.StandardUncertainty}");
        Assert.NotNull(close.Hash);
        Assert.True((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).IsSound);
    }

    [Fact]
    public async Task A_cell_opens_from_the_adjustment_down_to_the_raw_readings_of_its_stream()
    {
        await BookedAsync();
        await LockedAsync();
        var balances = Host.GetRequiredService<IMetalBalances>();
        var balance = await BalanceAsync();
        var produced = balance.Stages.Single(stage => stage.Code == Plant.C("concentrate-produced"));

        var opened = new List<CellEntry>();
        await foreach (var entry in balances.OpenAsync(balance, produced, produced.Cells[0], null, Token))
            opened.Add(entry);

        Assert.Equal(produced.Amount.Milligrams, opened.Sum(each => each.Flow.From == produced.Cells[0].Account ? each.Flow.Amount : -each.Flow.Amount));
        var adjustment = opened.Single(each => each.Entry.Kind == EntryKind.Adjustment);
        Assert.Equal(
            ["assay/Cu 24.1 %", "moisture 9 %", "wet-mass 440 t"],
            adjustment.Readings.Select(reading => $"{reading.Quantity} {reading.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_close_over_the_engine_that_is_killed_everywhere_ends_in_the_same_bytes_and_proof()
    {
        await BookedAsync();
        for (var step = CloseStep.Collect; step <= CloseStep.Lock; step++)
        {
            if (step == CloseStep.PostAdjustments)
                await AcceptAsync();
            for (var asked = 1; !await TryAsync(step, asked); asked++)
                Assert.Equal(step, (await ClosesOf("closer").FindAsync(Plant.Book, Plant.January.Code, null, null, Token))?.Next ?? CloseStep.Collect);
        }
        var (disturbed, database) = (await BytesAsync(), Database);

        // The same on a database of its own, with nobody to disturb it.
        await InitializeAsync();
        await BookedAsync();
        for (var step = CloseStep.Collect; step <= CloseStep.Reconcile; step++)
            await ClosesOf("closer").RunNextAsync(_order, null, Token);
        await AcceptAsync();
        var run = await ClosesOf("closer").RunAsync(_order, null, Token);
        await ClosesOf("dina").SignAsync(Signature(run), null, Token);
        await ClosesOf("erlan").LockAsync(_order, null, Token);
        Assert.Equal(await BytesAsync(), disturbed);
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_what_if_on_one_assay_names_the_cells_that_move()
    {
        await BookedAsync();
        var values = new Dictionary<MeasurementId, MeasuredValue> { [_concentrateAssay] = Plant.Assayed("24.6 %") };
        var answer = await ClosesOf("closer").WhatIfAsync(
            new WhatIfQuery { Book = Plant.Book, Period = Plant.January.Code, Values = values }, null, Token);

        var produced = answer.Cells.Single(cell => cell.Term == "stage" && cell.Line == Plant.C("concentrate-produced"));
        Assert.True(produced.Change > Mass.Zero);
        Assert.Null(await ClosesOf("closer").FindAsync(Plant.Book, Plant.January.Code, null, null, Token));
    }

    [Fact]
    public async Task A_final_assay_after_the_lock_is_a_restatement_in_the_open_period()
    {
        await BookedAsync(MeasurementStatus.Provisional);
        await LockedAsync();
        var closed = await BalanceAsync();
        Database.Clock.Advance(Duration.FromDays(8));
        User.Is("shift");
        var raw = (await Measurements.FindAsync(_concentrateAssay, null, null, Token))!;
        await Measurements.ReplaceAsync(
            new ReplaceMeasurement
            {
                Revision = raw.Revision, Reason = "umpire",
                Measurement = raw.Raw with { Value = Plant.Assayed("24.4 %"), Status = MeasurementStatus.Final },
            }, null, Token);
        User.Is("metallurgist");
        await Measurements.ValidateAsync([Fit(_concentrateAssay, raw.Revision + 1) with { Reason = "umpire" }], null, Token);
        var restatements = HostOf("closer").GetRequiredService<IRestatements>();
        Assert.Equal(_concentrateAssay, Assert.Single(await restatements.LateFinalsAsync(Plant.Book, Plant.January.Code, null, Token)).Id);
        var order = new RestateClose
        {
            Book = Plant.Book, Period = Plant.January.Code, BookedOn = ProductionDay.Parse("2026-02-11"), Reason = "umpire assay",
        };
        // The accepted run still says what was closed.
        Assert.Equal("metal-accounting.restatement.nothing", Assert.Single(await restatements.CheckAsync(order, null, Token)).Code);
        await ReconciliationsOf("closer").RunAsync(new RunReconciliation { Book = Plant.Book, Flowsheet = Plant.Sheet, Period = Plant.January }, null, Token);
        await AcceptAsync();

        var restated = await restatements.RestateAsync(order, null, Token);

        Assert.True(restated.Flows.Single(flow => flow.Stream == Plant.C("concentrate") && flow.Component == Plant.Cu).Moved > Mass.Zero);
        Assert.Equal(closed.Lines.SelectMany(line => line.Cells), (await BalanceAsync()).Lines.SelectMany(line => line.Cells));
    }

    [Fact]
    public async Task Measurements_that_nobody_judged_hold_the_close_up_and_ones_that_change_later_stop_it()
    {
        await BookedAsync();
        User.Is("shift");
        var frozen = await Measurements.RecordAsync(Plant.Measurement("bs-feed", "2026-01-28T14:00:00Z", Plant.Wet(9000)), null, Token);
        var pending = await Assert.ThrowsAsync<RuleViolatedException>(() => ClosesOf("closer").RunAsync(_order, null, Token));
        Assert.Equal("metal-accounting.close.measurements-pending", pending.Code);
        User.Is("metallurgist");
        await Measurements.RejectAsync(new RejectMeasurement { Measurement = frozen.Id, Reason = "scale stuck" }, null, Token);
        await Assert.ThrowsAsync<RuleViolatedException>(() => ClosesOf("closer").RunAsync(_order, null, Token));
        await AcceptAsync();
        var run = await ClosesOf("closer").RunAsync(_order, null, Token);

        await ValidatedAsync(Plant.Measurement("cu-conc", "2026-01-30T14:00:00Z", Plant.Assayed("24.3 %")));
        var changed = await ClosesOf("dina").CheckSignatureAsync(Signature(run), null, Token);
        Assert.Contains(changed, violation => violation.Code == "metal-accounting.close.input-changed");
    }

    [Fact]
    public async Task Provisional_figures_are_told_to_the_signer()
    {
        await BookedAsync(MeasurementStatus.Provisional);
        var locked = await LockedAsync();
        Assert.Equal("metal-accounting.close.provisional", Assert.Single(locked.Of(CloseStep.Validate).Violations).Code);
    }

    private async Task BookedAsync(MeasurementStatus status = MeasurementStatus.Final)
    {
        await InForceAsync(WithAccounts());
        await Host.GetRequiredService<IAccounts>().OpenAsync(
            Plant.Book,
            [.. _accounts.Select(each => new OpenAccount { Code = Plant.C(each.Code), Kind = each.Kind, ValidFrom = ProductionDay.Parse("2020-01-01") })],
            null, Token);
        var periods = Host.GetRequiredService<IPeriods>();
        foreach (var month in new[] { Period.Month(2025, 12), Plant.January, Period.Month(2026, 2) })
            await periods.OpenAsync(Plant.Book, month, null, Token);
        await PostAsync("2025-12-20", "external/exploration", "reserve/1", 100_000, 1000);
        await PostAsync("2025-12-21", "reserve/1", "plant/c/bin/1", 2000, 20);
        await periods.CloseAsync(Plant.Book, Code.Parse("2025-12"), null, Token);
        await PostAsync("2026-01-09", "reserve/1", "stock/ore/south/1", 12_000, 120);
        await PostAsync("2026-01-10", "stock/ore/south/1", "plant/c/bin/1", 10_080, 101.8m);
        await PostAsync("2026-01-11", "plant/c/bin/1", "plant/c/in-process", 10_505, 105);
        await PostAsync("2026-01-12", "plant/c/in-process", "stock/concentrate/c/1", 400, 96);
        await PostAsync("2026-01-13", "plant/c/in-process", "tailings/c/1", 10_100, 9);
        await ValidatedAsync([.. January().Select(each => each.Point == Plant.C("cu-conc") ? each with { Status = status } : each)]);
    }

    private async Task<Close> LockedAsync()
    {
        await Assert.ThrowsAsync<RuleViolatedException>(() => ClosesOf("closer").RunAsync(_order, null, Token));
        await AcceptAsync();
        var run = await ClosesOf("closer").RunAsync(_order, null, Token);
        await ClosesOf("dina").SignAsync(Signature(run), null, Token);
        return await ClosesOf("erlan").LockAsync(_order, null, Token);
    }

    private async Task AcceptAsync()
    {
        var runs = await ReconciliationsOf("chief").ListAsync(Plant.Book, Plant.Sheet, Plant.January.Code, null, Token);
        await ReconciliationsOf("chief").AcceptAsync(Plant.Book, runs[^1].Run, null, Token);
    }

    private async Task<string> BytesAsync()
    {
        var text = new StringBuilder();
        var close = (await ClosesOf("closer").FindAsync(Plant.Book, Plant.January.Code, null, null, Token))!;
        text.AppendLine(close.Hash);
        foreach (var step in close.Steps)
            text.AppendLine(CultureInfo.InvariantCulture, $"{step.Step} {step.Hash} {step.Result} {step.Actor} {step.At}");
        text.AppendLine((await Host.GetRequiredService<IIntegrity>().HeadAsync(Plant.Book, Token)).Hash.ToString());
        text.AppendLine(await ClosesOf("closer").StatementAsync(close.Id, Plant.Cu, null, Token));
        foreach (var run in await ReconciliationsOf("closer").ListAsync(Plant.Book, Plant.Sheet, Plant.January.Code, null, Token))
            text.AppendLine(Encoding.UTF8.GetString(run.Proof.Span));
        return text.ToString();
    }

    private ICloses ClosesOf(string actor) => HostOf(actor).GetRequiredService<ICloses>();

    private static SignClose Signature(Close close) =>
        new() { Book = Plant.Book, Period = Plant.January.Code, Hash = close.Of(CloseStep.Statements).Hash!, Reason = "seen" };

    private static DraftFlowsheet WithAccounts() => Plant.Drawn with
    {
        Version = 2,
        Reason = "accounts",
        Nodes =
        [
            Plant.Node("bin", NodeKind.Stock) with { Accounts = In("plant/c/bin/**") }, Plant.Node("flotation") with { Accounts = In("plant/c/in-process") },
        ],
        Streams =
        [
            .. Plant.Drawn.Streams.Select(stream => stream.Code.Value switch
            {
                "ore" => stream with { Accounts = In("stock/ore/**") },
                "concentrate" => stream with { Accounts = In("stock/concentrate/**") },
                "tailings" => stream with { Accounts = In("tailings/**") },
                _ => stream,
            }),
        ],
    };

    private static AccountPattern In(string path) => new() { Path = path };

    private static RecordMeasurement[] January() =>
    [
        Plant.Measurement("wb-ore", "2026-01-10T14:00:00Z", Plant.Wet(5250)), Plant.Measurement("wb-ore", "2026-01-20T14:00:00Z", Plant.Wet(5250)),
        Plant.Measurement("m-ore", "2026-01-20T14:00:00Z", Plant.Moist(4)), Plant.Measurement("cu-ore", "2026-01-20T14:00:00Z", Plant.Assayed("1.01 %")),
        .. Enumerable.Range(1, 5).Select(i => Plant.Measurement("bs-feed", $"2026-01-{5 * i:00}T14:00:00Z", Plant.Wet(2200))),
        Plant.Measurement("m-feed", "2026-01-20T14:00:00Z", Plant.Moist(4.5m)), Plant.Measurement("cu-feed", "2026-01-20T14:00:00Z", Plant.Assayed("1.00 %")),
        Plant.Measurement("wb-conc", "2026-01-20T14:00:00Z", Plant.Wet(440)), Plant.Measurement("m-conc", "2026-01-20T14:00:00Z", Plant.Moist(9)),
        Plant.Measurement("cu-conc", "2026-01-20T14:00:00Z", Plant.Assayed("24.1 %")),
        Plant.Measurement("cu-tail", "2026-01-20T14:00:00Z", Plant.Assayed("0.09 %")),
        Plant.Measurement("bin-mass", "2026-01-01T03:00:00Z", Plant.Dry(2000), Plant.Dry(200)),
        Plant.Measurement("bin-mass", "2026-02-01T03:00:00Z", Plant.Dry(1500), Plant.Dry(150)),
        Plant.Measurement("cu-bin", "2026-01-01T03:00:00Z", Plant.Assayed("1.0 %"), Plant.Assayed("0.05 %")),
        Plant.Measurement("cu-bin", "2026-02-01T03:00:00Z", Plant.Assayed("1.0 %"), Plant.Assayed("0.05 %")),
    ];

    private IReconciliations ReconciliationsOf(string actor) => HostOf(actor).GetRequiredService<IReconciliations>();

    private ServiceProvider HostOf(string actor, Fuse? fuse = null) => Database.Host(erp => erp.AddMetalAccounting(), services =>
    {
        var user = new TestUser();
        user.Is(actor);
        services.AddSingleton<ICurrentUser>(user);
        if (fuse is not null)
        {
            services.AddSingleton<IClock>(fuse);
            services.AddSingleton<IAuthorizer>(fuse);
        }
    });

    private async Task<bool> TryAsync(CloseStep step, int asked)
    {
        var actor = step switch { CloseStep.Sign => "dina", CloseStep.Lock => "erlan", _ => "closer" };
        await using var host = HostOf(actor, new Fuse(Database.Clock, asked));
        var closes = host.GetRequiredService<ICloses>();
        try
        {
            _ = step switch
            {
                CloseStep.Sign => await closes.SignAsync(
                    Signature((await closes.FindAsync(Plant.Book, Plant.January.Code, null, null, Token))!), null, Token),
                CloseStep.Lock => await closes.LockAsync(_order, null, Token),
                _ => await closes.RunNextAsync(_order, null, Token),
            };
            return true;
        }
        catch (KilledException)
        {
            return false;
        }
    }

    private Task<MetalBalance> BalanceAsync() => Host.GetRequiredService<IMetalBalances>().StateAsync(
        new MetalBalanceQuery { Books = [Plant.Book], Metal = Plant.Cu, Period = Plant.January }, null, Token);

    private Task<Receipt> PostAsync(string day, string from, string to, decimal tonnes, decimal copper) => Host.GetRequiredService<ILedger>().PostAsync(
        new EntryDraft
        {
            Book = Plant.Book, Key = $"{day}/test/{from}-{to}", EffectiveAt = Plant.At($"{day}T07:00:00Z"),
            Document = new DocumentReference { Module = Plant.C("test"), Type = Plant.C("note"), Id = day },
            Transfers =
            [
                new Transfer(Plant.C(from), Plant.C(to), Plant.C("mass"), Mass.FromTonnes(tonnes).Milligrams),
                new Transfer(Plant.C(from), Plant.C(to), Plant.Cu, Mass.FromTonnes(copper).Milligrams),
            ],
        }, null, Token);
}

public sealed class WholeCloseOnSqlite() : WholeCloseContract(TestEngine.Sqlite);

public sealed class WholeCloseOnPostgreSql() : WholeCloseContract(TestEngine.PostgreSql);
