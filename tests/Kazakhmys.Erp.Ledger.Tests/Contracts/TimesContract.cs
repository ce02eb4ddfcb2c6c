using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Ledger.Tests.Contracts;

public abstract class TimesContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Transfer Find = new(Exploration, Reserve, Copper, 1000);

    [Fact]
    public async Task What_was_known_is_asked_by_instant_or_by_sequence()
    {
        var start = Database.Clock.GetCurrentInstant();
        var receipts = new List<Receipt>();
        for (var i = 1; i <= 20; i++)
        {
            Database.Clock.Advance(Duration.FromMinutes(i));
            receipts.Add(await PostAsync($"{i}", 1, 1 + i % 3, Find with { Amount = i }));
        }

        Assert.Equal(0, await KnownAsync(new() { KnownAt = start }));
        foreach (var (receipt, i) in receipts.Select((r, i) => (r, i + 1)))
        {
            var known = i * (i + 1) / 2;
            Assert.Equal(known, await KnownAsync(new() { KnownAt = receipt.RecordedAt }));
            Assert.Equal(known - i, await KnownAsync(new() { KnownAt = receipt.RecordedAt - Duration.FromTicks(1) }));
            Assert.Equal(known, await KnownAsync(new() { KnownAtSeq = receipt.Seq }));
        }
        Assert.Equal(210, await KnownAsync(new() { KnownAt = Instant.MaxValue }));
        Assert.Equal(210, await KnownAsync(new() { KnownAtSeq = long.MaxValue }));
        Assert.Equal(0, await KnownAsync(new() { KnownAt = Instant.MinValue, AsOf = ProductionDay.FromNumber(0) }));
    }

    [Fact]
    public async Task A_balance_within_a_day_counts_what_had_happened_by_then()
    {
        var morning = Instant.FromUtc(2026, 1, 10, 4, 0);
        await PostAsync("before", 1, 9, Find);
        var late = await Ledger.PostAsync(Draft("late", 1, 10, Find) with { EffectiveAt = morning + Duration.FromHours(6) }, null, Token);
        await Ledger.PostAsync(Draft("early", 1, 10, Find) with { EffectiveAt = morning }, null, Token);
        await PostAsync("after", 1, 11, Find);

        Assert.Equal(1000, await KnownAsync(new() { AsOfInstant = morning - Duration.FromTicks(1) }));
        Assert.Equal(2000, await KnownAsync(new() { AsOfInstant = morning }));
        Assert.Equal(1000, await KnownAsync(new() { AsOfInstant = morning, KnownAtSeq = late.Seq }));
        Assert.Equal(3000, await KnownAsync(new() { AsOfInstant = morning + Duration.FromHours(6) }));
        Assert.Equal(2000, await KnownAsync(new() { AsOfInstant = morning + Duration.FromHours(6), KnownAtSeq = late.Seq }));
        var all = await Balances.AllAsync(Book, null, new() { AsOfInstant = morning }, null, Token);
        Assert.Equal([-2000, 2000], all.Select(b => b.Amount));
        await Periods.CloseAsync(Book, Period.Month(2026, 1).Code, null, Token);
        Assert.Equal(2000, await KnownAsync(new() { AsOfInstant = morning }));
    }

    [Fact]
    public async Task As_closed_and_as_known_today_differ_by_what_came_later()
    {
        await PostAsync("1", 1, 10, Find);
        var closed = await Periods.CloseAsync(Book, Period.Month(2026, 1).Code, null, Token);
        await Periods.ReopenAsync(new() { Book = Book, Period = closed.Period.Code, ApprovedBy = Plant, Reason = "late" }, null, Token);
        await PostAsync("2", 1, 11, Find with { Amount = 7 });
        var end = Period.Month(2026, 1).Last;

        Assert.Equal(1000, await KnownAsync(new() { AsOf = end, KnownAtSeq = closed.Receipt.Seq }));
        Assert.Equal(1007, await KnownAsync(new() { AsOf = end }));
        await Periods.CloseAsync(Book, closed.Period.Code, null, Token);
        Assert.Equal(1000, await KnownAsync(new() { AsOf = end, KnownAtSeq = closed.Receipt.Seq }));
        Assert.Equal(1007, await KnownAsync(new() { AsOf = end }));
    }

    [Fact]
    public async Task Turnovers_run_from_opening_to_closing_balance()
    {
        await PostAsync("1", 1, 10, Find);
        await PostAsync("2", 1, 12, new Transfer(Reserve, Stockpile, Copper, 300));
        await PostAsync("3", 1, 12, Find with { Amount = 50 });
        await PostAsync("4", 1, 14, Find);
        var turnover = await Balances.TurnoverAsync(Book, Day(11), Day(13), Reserve, null, Token);

        var reserve = Assert.Single(turnover);
        Assert.Equal((1000, 50, 300, 750), (reserve.Opening, reserve.Received, reserve.Issued, reserve.Closing));
    }

    [Fact]
    public async Task A_back_dated_entry_touches_the_balances_of_its_day_only()
    {
        await PostAsync("1", 1, 10, Find);
        await PostAsync("2", 1, 20, Find);
        var before = await DaysAsync();
        await PostAsync("3", 1, 12, new Transfer(Exploration, Stockpile, Copper, 5));

        Assert.Equal(before, await DaysAsync("day <> 20465"));
        Assert.Equal(4L, await Database.RunAsync("select count(*) from ledger_balance_day where day <> 20465"));
        Assert.Equal(2L, await Database.RunAsync("select count(*) from ledger_balance_day where day = 20465"));
    }

    [Fact]
    public async Task A_clock_that_jumps_does_not_make_recorded_time_fall()
    {
        var recorded = new List<Instant>();
        foreach (var (hours, i) in new[] { 0, 24, -48, 24, 0, -24, 240, 0 }.Select((h, i) => (h, i)))
        {
            Database.Clock.Advance(Duration.FromHours(hours));
            recorded.AddRange((await Ledger.PostAsync([Draft($"{i}a", 1, 10, Find), Draft($"{i}b", 1, 10, Find)], null, Token)).Select(r => r.RecordedAt));
        }
        recorded.Add((await Periods.CloseAsync(Book, Period.Month(2026, 1).Code, null, Token)).Receipt.RecordedAt);

        Assert.Equal(recorded.Distinct().Order(), recorded);
        Assert.True((await Host.GetRequiredService<IIntegrity>().VerifyAsync(null, null, null, Token)).IsSound);
    }

    [Theory]
    [InlineData("2024-02-29T13:59:59Z", "2024-02-29")] // 19:59:59 at +6: the day shift
    [InlineData("2024-02-29T17:59:59Z", "2024-02-29")] // 23:59:59 at +6
    [InlineData("2024-02-29T18:30:00Z", "2024-02-29")] // 23:30 for the second time, at +5
    [InlineData("2024-03-01T02:59:59Z", "2024-02-29")] // 07:59:59 at +5: the thirteenth hour of the night
    [InlineData("2024-03-01T03:00:00Z", "2024-03-01")]
    public async Task In_the_night_of_thirteen_hours_entries_count_on_the_day_that_it_began(string instant, string day)
    {
        await Periods.OpenAsync(Book, Period.Month(2024, 2), null, Token);
        await Periods.OpenAsync(Book, Period.Month(2024, 3), null, Token);
        var effective = NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value;
        await Ledger.PostAsync(Draft("1", 1, 1, Find) with { EffectiveAt = effective }, null, Token);

        Assert.Equal(day, (await Ledger.FindAsync(Book, 1, null, Token))!.Day.ToString());
        Assert.Equal(1000, await KnownAsync(new() { AsOf = ProductionDay.Parse(day) }));
        Assert.Equal(0, await KnownAsync(new() { AsOf = ProductionDay.Parse(day).Previous }));
    }

    private async Task<string> DaysAsync(string where = "true") => (string)(await Database.RunAsync(
        Database.Engine == TestEngine.Sqlite
            ? $"select group_concat(x, ';') from (select day || ',' || account || ',' || received || ',' || issued as x from ledger_balance_day where {where} order by day, account) d"
            : $"select string_agg(x, ';') from (select day || ',' || account || ',' || received || ',' || issued as x from ledger_balance_day where {where} order by day, account) d"))!;

    private Task<long> KnownAsync(BalanceMoment moment) => Balances.OfAsync(Book, Reserve, Copper, moment, null, Token);

    private static ProductionDay Day(int day) => new(new LocalDate(2026, 1, day));
}

public sealed class TimesOnSqlite() : TimesContract(TestEngine.Sqlite);

public sealed class TimesOnPostgreSql() : TimesContract(TestEngine.PostgreSql);
