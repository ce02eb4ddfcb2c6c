using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.Ledger.Tests.Support;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public abstract class PeriodContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Code January = Code.Parse("2026-01");
    private static readonly Code February = Code.Parse("2026-02");
    private static readonly Transfer Find = new(Exploration, Reserve, Copper, 1000);
    private static readonly Transfer Mine = new(Reserve, Stockpile, Copper, 10);

    [Fact]
    public async Task An_entry_needs_a_period()
    {
        await Refusal.OfAsync<PeriodClosedException>("ledger.period.none", () => PostAsync("1", 3, 10, Find));
        await Refusal.OfAsync<NotFoundException>("ledger.period.not-found", () => Periods.CloseAsync(Book, Code.Parse("2026-03"), null, Token));
    }

    [Fact]
    public async Task Periods_do_not_overlap_and_none_begins_before_a_closed_one_ends()
    {
        await Periods.OpenAsync(Book, Period.Month(2026, 1), null, Token);
        await Refusal.OfAsync<RuleViolatedException>("ledger.period.overlap", () => Periods.OpenAsync(Book, Period.Quarter(2026, 1), null, Token));
        await Periods.CloseAsync(Book, January, null, Token);
        await Refusal.OfAsync<RuleViolatedException>("ledger.period.before-closed", () => Periods.OpenAsync(Book, Period.Month(2025, 12), null, Token));
        await Periods.OpenAsync(Book, Period.Month(2026, 4), null, Token);

        Assert.Equal(["2026-01", "2026-02", "2026-04"], (await Periods.ListAsync(Book, null, Token)).Select(p => p.Period.Code.Value));
    }

    [Fact]
    public async Task A_period_that_is_being_closed_takes_only_adjustments_and_reversals()
    {
        var first = await PostAsync("1", 1, 10, Find);
        await Periods.BeginClosingAsync(Book, January, null, Token);

        await Refusal.OfAsync<RuleViolatedException>("ledger.period.not-open", () => Periods.BeginClosingAsync(Book, January, null, Token));
        await Refusal.OfAsync<PeriodClosedException>("ledger.period.closing", () => PostAsync("2", 1, 11, Mine));
        await Ledger.PostAsync(Draft("2", 1, 11, Mine) with { Adjusts = first.Seq }, null, Token);
        await Ledger.ReverseAsync(new ReversalDraft { Book = Book, Seq = 2, Key = "3", Document = Document("3") }, null, Token);
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(PeriodState.Closing, (await Periods.ListAsync(Book, null, Token))[0].State);
    }

    [Fact]
    public async Task Periods_are_closed_in_order_and_reopened_in_the_opposite_order()
    {
        await Refusal.OfAsync<RuleViolatedException>("ledger.period.earlier-open", () => Periods.CloseAsync(Book, February, null, Token));
        await Periods.CloseAsync(Book, January, null, Token);
        await Refusal.OfAsync<RuleViolatedException>("ledger.period.not-open", () => Periods.CloseAsync(Book, January, null, Token));
        await Periods.CloseAsync(Book, February, null, Token);
        await Refusal.OfAsync<RuleViolatedException>("ledger.period.later-closed", () => ReopenAsync(January));
        await ReopenAsync(February);
        await ReopenAsync(January);
        await Refusal.OfAsync<RuleViolatedException>("ledger.period.not-closed", () => ReopenAsync(January));
        await Refusal.OfAsync<RuleViolatedException>("ledger.period.not-closed", () => Periods.IndexStatementsAsync(Book, January, null, Token));
    }

    [Fact]
    public async Task Reopening_takes_two_people_and_a_reason_and_leaves_a_trace()
    {
        var user = new TestUser();
        var host = Database.Host(erp => erp.AddLedger(), services => services
            .AddSingleton<ICurrentUser>(user).AddSingleton<IAuthorizer>(user));
        var periods = host.GetRequiredService<IPeriods>();
        await periods.CloseAsync(Book, January, null, Token);
        var order = new ReopenPeriod { Book = Book, Period = January, ApprovedBy = Code.Parse("marat"), Reason = "weighbridge 3 read twice" };

        await Refusal.OfAsync<NotAuthorizedException>(
            "ledger.period.second-person", () => periods.ReopenAsync(order with { ApprovedBy = user.Actor }, null, Token));
        await Refusal.OfAsync<NotAuthorizedException>("ledger.period.second-person", () => periods.ReopenAsync(order with { ApprovedBy = default }, null, Token));
        foreach (var reason in new[] { " ", new string('r', 1001), "a\0b" })
            await Refusal.OfAsync<ValidationFailedException>(
                "ledger.period.reason-missing", () => periods.ReopenAsync(order with { Reason = reason }, null, Token));
        user.Denied.Add(("marat", "ledger.period.reopen"));
        await Assert.ThrowsAsync<NotAuthorizedException>(() => periods.ReopenAsync(order, null, Token));
        user.Denied.Clear();
        await periods.ReopenAsync(order, null, Token);

        var trace = await Ledger.FindAsync(Book, 2, null, Token);
        Assert.Equal((EntryKind.Reopening, "aigul", order.Reason), (trace!.Kind, trace.Actor.Value, trace.Memo));
        Assert.Contains("\"approvedBy\":\"marat\"", trace.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_close_keeps_its_own_snapshot()
    {
        await PostAsync("1", 1, 10, Find);
        var first = await Periods.CloseAsync(Book, January, null, Token);
        await ReopenAsync(January);
        await PostAsync("2", 1, 12, Mine);
        var second = await Periods.CloseAsync(Book, January, null, Token);

        Assert.Equal((1, 2), (first.Revision, second.Revision));
        Assert.NotEqual(first.SnapshotHash, second.SnapshotHash);
        Assert.Equal([-1000, 1000], (await Periods.SnapshotAsync(Book, January, 1, null, Token)).Select(b => b.Amount));
        Assert.Equal([-1000, 990, 10], (await Periods.SnapshotAsync(Book, January, null, null, Token)).Select(b => b.Amount));
        await Refusal.OfAsync<NotFoundException>("ledger.period.no-snapshot", () => Periods.SnapshotAsync(Book, January, 3, null, Token));
        await Refusal.OfAsync<NotFoundException>("ledger.period.no-snapshot", () => Periods.SnapshotAsync(Book, February, null, null, Token));
        await SoundAsync();
    }

    [Fact]
    public async Task A_snapshot_carries_the_balances_of_all_periods_before_it()
    {
        await PostAsync("1", 1, 31, Find);
        await PostAsync("2", 2, 1, Mine);
        await Periods.CloseAsync(Book, January, null, Token);
        await Periods.CloseAsync(Book, February, null, Token);
        await Periods.OpenAsync(Book, Period.Month(2026, 3), null, Token);
        await PostAsync("3", 3, 1, Mine);

        Assert.Equal([-1000, 990, 10], (await Periods.SnapshotAsync(Book, February, null, null, Token)).Select(b => b.Amount));
        Assert.Equal(980, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
        Assert.Equal(990, await Balances.OfAsync(Book, Reserve, Copper, new() { AsOf = Period.Month(2026, 2).Last }, null, Token));
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, new() { AsOf = Period.Month(2026, 1).Last }, null, Token));
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, new() { AsOf = Period.Month(2026, 2).First, KnownAtSeq = 1 }, null, Token));
        await SoundAsync();
    }

    [Fact]
    public async Task A_booking_on_another_day_is_only_for_what_happened_in_a_closed_period()
    {
        await PostAsync("1", 1, 10, Find);
        await Refusal.OfAsync<RuleViolatedException>("ledger.entry.booked-elsewhere", () => BookAsync("2", 2, 3));
        await Refusal.OfAsync<RuleViolatedException>("ledger.entry.booked-earlier", () => BookAsync("2", 1, 11));
        await Periods.CloseAsync(Book, January, null, Token);
        await BookAsync("2", 2, 3);

        var stored = await Ledger.FindByKeyAsync(Book, "2", null, Token);
        Assert.Equal((EntryKind.Adjustment, "2026-02", "2026-02-03"), (stored!.Kind, stored.Period.Value, stored.Day.ToString()));
        Assert.Equal(Instant.FromUtc(2026, 1, 12, 7, 0), stored.EffectiveAt);
        await SoundAsync();
    }

    [Fact]
    public async Task A_retry_that_is_booked_on_another_day_is_other_content()
    {
        var first = await PostAsync("1", 1, 10, Find);
        await Periods.CloseAsync(Book, January, null, Token);
        var draft = Draft("2", 1, 12, Mine) with { Adjusts = first.Seq, BookedOn = new ProductionDay(new LocalDate(2026, 2, 3)) };
        await Ledger.PostAsync(draft, null, Token);

        Assert.True((await Ledger.PostAsync(draft, null, Token)).WasPostedBefore);
        foreach (var other in new ProductionDay?[] { null, draft.BookedOn.Value.Next })
            await Refusal.OfAsync<IdempotencyConflictException>(
                "ledger.entry.key-conflict", () => Ledger.PostAsync(draft with { BookedOn = other }, null, Token));
    }

    [Fact]
    public async Task An_adjustment_of_a_prior_period_can_be_reversed_where_it_is_booked_also_when_that_period_is_open_again()
    {
        await PostAsync("1", 1, 10, Find);
        await Periods.CloseAsync(Book, January, null, Token);
        var adjustment = await BookAsync("2", 2, 3);
        await ReopenAsync(January);

        var reversal = await Ledger.ReverseAsync(
            new ReversalDraft { Book = Book, Seq = adjustment.Seq, Key = "3", Document = Document("3") }, null, Token);
        Assert.Equal("2026-02-03", (await Ledger.FindAsync(Book, reversal.Seq, null, Token))!.Day.ToString());
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
    }

    [Fact]
    public async Task An_entry_of_a_closed_period_is_reversed_in_an_open_one()
    {
        var first = await PostAsync("1", 1, 10, Find);
        await Periods.CloseAsync(Book, January, null, Token);
        var draft = new ReversalDraft { Book = Book, Seq = first.Seq, Key = "2", Document = Document("2") };

        await Refusal.OfAsync<PeriodClosedException>("ledger.period.closed", () => Ledger.ReverseAsync(draft, null, Token));
        var reversal = await Ledger.ReverseAsync(draft with { BookedOn = new ProductionDay(new LocalDate(2026, 2, 1)) }, null, Token);
        await Refusal.OfAsync<RuleViolatedException>(
            "ledger.entry.not-reversible", () => Ledger.ReverseAsync(draft with { Seq = reversal.Seq, Key = "3" }, null, Token));
        await Refusal.OfAsync<RuleViolatedException>("ledger.entry.not-reversible", () => Ledger.ReverseAsync(draft with { Seq = 2, Key = "3" }, null, Token));
        Assert.Equal(1000, await Balances.OfAsync(Book, Reserve, Copper, new() { AsOf = Period.Month(2026, 1).Last }, null, Token));
        Assert.Equal(0, await Balances.OfAsync(Book, Reserve, Copper, null, null, Token));
    }

    private Task<Receipt> BookAsync(string key, int month, int day) => Ledger.PostAsync(
        Draft(key, 1, 12, Mine) with { BookedOn = new ProductionDay(new LocalDate(2026, month, day)) }, null, Token);

    private Task<LedgerPeriod> ReopenAsync(Code period) => Periods.ReopenAsync(
        new ReopenPeriod { Book = Book, Period = period, ApprovedBy = Code.Parse("marat"), Reason = "late weighing" }, null, Token);

    private async Task SoundAsync() =>
        Assert.Empty((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).Findings);
}

public sealed class PeriodsOnSqlite() : PeriodContract(TestEngine.Sqlite);

public sealed class PeriodsOnPostgreSql() : PeriodContract(TestEngine.PostgreSql);
