using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.Ledger.Tests.Contracts;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Tests.Provenance;

public abstract class ProvenanceContract(TestEngine engine) : LedgerContract(engine)
{
    private static readonly Code SecondReserve = Code.Parse("zhz/reserve/block-2");
    private static readonly Code Concentrate = Code.Parse("zhz/concentrate");
    private static readonly Code Tailings = Code.Parse("zhz/tailings");
    private static readonly Code Smelter = Code.Parse("bls/smelter");
    private static readonly Code Cathode = Code.Parse("bls/cathode/lot-1");
    private static readonly Code Customer = Code.Parse("external/customer");
    private static readonly Code Gold = Code.Parse("Au");

    private IProvenance Provenance => Host.GetRequiredService<IProvenance>();

    [Fact]
    public async Task A_cathode_lot_has_copper_of_both_mines_as_they_fed_the_stockpile()
    {
        await FeedThreeToOneAsync();
        await PostAsync("mill", 1, 12, new Transfer(Stockpile, Plant, Copper, 500));
        await PostAsync("cathode", 1, 13, new Transfer(Plant, Cathode, Copper, 500));

        var trace = await OriginsAsync(Cathode);

        Assert.Equal(500, trace.Amount);
        Assert.Equal([(Reserve, 375), (SecondReserve, 125)], Shares(trace));
        Assert.Equal([Reserve, Stockpile, Plant, Cathode], trace.Shares[0].Path);
    }

    [Fact]
    public async Task First_in_first_out_gives_what_the_first_mine_brought_before_the_second()
    {
        await FeedThreeToOneAsync();
        await PostAsync("mill", 1, 12, new Transfer(Stockpile, Plant, Copper, 500));
        await PostAsync("mill-2", 1, 13, new Transfer(Stockpile, Cathode, Copper, 350));

        Assert.Equal([(Reserve, 500)], Shares(await OriginsAsync(Plant, MixingRule.FirstInFirstOut)));
        Assert.Equal([(Reserve, 250), (SecondReserve, 100)], Shares(await OriginsAsync(Cathode, MixingRule.FirstInFirstOut)));
        Assert.Equal([(SecondReserve, 150)], Shares(await OriginsAsync(Stockpile, MixingRule.FirstInFirstOut)));
    }

    [Fact]
    public async Task Late_entries_stand_where_they_happened_and_not_where_they_were_recorded()
    {
        await OpenMoreAsync();
        await PostAsync("ore", 1, 2, new Transfer(Exploration, Reserve, Copper, 2000), new Transfer(Exploration, SecondReserve, Copper, 2000));
        await PostAsync("second", 1, 12, new Transfer(SecondReserve, Stockpile, Copper, 500));
        await PostAsync("mill", 1, 13, new Transfer(Stockpile, Plant, Copper, 400));
        await PostAsync("first, late", 1, 10, new Transfer(Reserve, Stockpile, Copper, 300));

        Assert.Equal([(Reserve, 300), (SecondReserve, 100)], Shares(await OriginsAsync(Plant, MixingRule.FirstInFirstOut)));
    }

    [Fact]
    public async Task An_entry_that_was_reversed_has_no_part_until_its_reversal_is_beyond_the_day()
    {
        await FeedThreeToOneAsync();
        var wrong = await PostAsync("wrong", 1, 11, new Transfer(Reserve, Stockpile, Copper, 400));
        await PostAsync("mill", 1, 12, new Transfer(Stockpile, Plant, Copper, 500));
        await Ledger.ReverseAsync(new ReversalDraft { Book = Book, Seq = wrong.Seq, Key = "r", Document = Document("r") }, null, Token);

        Assert.Equal([(Reserve, 375), (SecondReserve, 125)], Shares(await OriginsAsync(Plant)));
        var trace = await Provenance.OriginsAsync(Query(Stockpile) with { Seq = wrong.Seq }, null, Token);
        Assert.Equal(0, trace.Amount);
        Assert.Empty(trace.Shares);
    }

    [Fact]
    public async Task As_of_a_day_before_a_reversal_was_booked_the_reversed_entry_still_counts()
    {
        await PostAsync("ore", 1, 2, new Transfer(Exploration, Reserve, Copper, 1000));
        var wrong = await PostAsync("wrong", 1, 11, new Transfer(Reserve, Stockpile, Copper, 400));
        await Periods.CloseAsync(Book, Code.Parse("2026-01"), null, Token);
        await Ledger.ReverseAsync(
            new ReversalDraft { Book = Book, Seq = wrong.Seq, Key = "r", Document = Document("r"), BookedOn = Day(2, 3) }, null, Token);

        Assert.Equal([(Reserve, 400)], Shares(await Provenance.OriginsAsync(Query(Stockpile) with { AsOf = Day(2, 2) }, null, Token)));
        Assert.Empty((await Provenance.OriginsAsync(Query(Stockpile) with { AsOf = Day(2, 3) }, null, Token)).Shares);
    }

    [Fact]
    public async Task A_gold_bar_goes_back_through_smelter_and_concentrate_to_the_stopes()
    {
        await OpenMoreAsync();
        await PostAsync("ore", 1, 2, new Transfer(Exploration, Reserve, Gold, 2000), new Transfer(Exploration, SecondReserve, Gold, 2000));
        await PostAsync("1", 1, 3, new Transfer(Reserve, Concentrate, Gold, 700), new Transfer(SecondReserve, Concentrate, Gold, 300));
        await PostAsync("2", 1, 4, new Transfer(Concentrate, Smelter, Gold, 1000), new Transfer(Smelter, Cathode, Gold, 400));
        await PostAsync("3", 1, 5, new Transfer(Cathode, Customer, Gold, 10));

        var trace = await Provenance.OriginsAsync(Query(Customer) with { Commodity = Gold }, null, Token);

        Assert.Equal([(Reserve, 7), (SecondReserve, 3)], Shares(trace));
        Assert.Equal([SecondReserve, Concentrate, Smelter, Cathode, Customer], trace.Shares[1].Path);
        Assert.Empty((await OriginsAsync(Customer)).Shares);
    }

    [Fact]
    public async Task The_ore_of_one_blast_is_found_in_cathode_tailings_and_what_is_still_in_stock()
    {
        await FeedThreeToOneAsync();
        var blast = await PostAsync("blast", 1, 12, new Transfer(Reserve, Stockpile, Copper, 1000));
        await PostAsync("mill", 1, 13, new Transfer(Stockpile, Plant, Copper, 1000));
        await PostAsync("plant", 1, 14, new Transfer(Plant, Cathode, Copper, 900), new Transfer(Plant, Tailings, Copper, 100));

        var trace = await Provenance.DestinationsAsync(Query(Reserve) with { Seq = blast.Seq }, null, Token);

        Assert.Equal(1000, trace.Amount);
        Assert.Equal([(Stockpile, 500), (Cathode, 450), (Tailings, 50)], Shares(trace));
        Assert.Equal([Reserve, Stockpile, Plant, Tailings], trace.Shares[2].Path);
        var all = await Provenance.DestinationsAsync(Query(Reserve), null, Token);
        Assert.Equal(1750, all.Amount);
        var first = await Provenance.DestinationsAsync(Query(Reserve) with { Seq = blast.Seq, Rule = MixingRule.FirstInFirstOut }, null, Token);
        Assert.Equal([(Stockpile, 1000)], Shares(first));
    }

    [Fact]
    public async Task One_entry_is_traced_back_by_what_it_brought_and_nothing_after_it()
    {
        await FeedThreeToOneAsync();
        var milled = await PostAsync("mill", 1, 12, new Transfer(Stockpile, Plant, Copper, 4), new Transfer(Reserve, Plant, Copper, 1));
        await PostAsync("mill-2", 1, 13, new Transfer(SecondReserve, Plant, Copper, 900));

        var trace = await Provenance.OriginsAsync(Query(Plant) with { Seq = milled.Seq }, null, Token);

        Assert.Equal(5, trace.Amount);
        Assert.Equal([(Reserve, 4), (SecondReserve, 1)], Shares(trace));
        Assert.Equal([Reserve, Stockpile, Plant], trace.Shares[0].Path);
    }

    [Fact]
    public async Task Odd_milligrams_go_to_the_largest_remainders()
    {
        await FeedThreeToOneAsync();
        await PostAsync("mill", 1, 12, new Transfer(Stockpile, Plant, Copper, 3));
        Assert.Equal([(Reserve, 2), (SecondReserve, 1)], Shares(await OriginsAsync(Plant)));

        await PostAsync("mill-2", 1, 13, new Transfer(Stockpile, Plant, Copper, 997));
        var rest = await OriginsAsync(Plant);
        Assert.Equal(1000, rest.Amount);
        Assert.Equal([(Reserve, 750), (SecondReserve, 250)], Shares(rest));
    }

    [Fact]
    public async Task Beyond_the_depth_the_account_where_the_walk_stopped_is_the_origin()
    {
        await FeedThreeToOneAsync();
        await PostAsync("mill", 1, 12, new Transfer(Stockpile, Plant, Copper, 500));
        await PostAsync("cathode", 1, 13, new Transfer(Plant, Cathode, Copper, 500));

        async Task<(Code, long)[]> At(int depth) =>
            Shares(await Provenance.OriginsAsync(Query(Cathode) with { Depth = depth }, null, Token));
        Assert.Equal([(Plant, 500)], await At(1));
        Assert.Equal([(Stockpile, 500)], await At(2));
        Assert.Equal([(Reserve, 375), (SecondReserve, 125)], await At(3));
        var forward = await Provenance.DestinationsAsync(Query(Reserve) with { Depth = 2 }, null, Token);
        Assert.Equal([(Plant, 375), (Stockpile, 375)], Shares(forward));
    }

    [Fact]
    public async Task A_plant_that_reports_its_product_first_is_the_origin_of_it_and_its_feed_pays_that_back()
    {
        await FeedThreeToOneAsync();
        await PostAsync("cathode", 1, 12, new Transfer(Plant, Cathode, Copper, 300));
        Assert.Equal([(Plant, 300)], Shares(await OriginsAsync(Cathode)));
        Assert.Empty((await OriginsAsync(Plant)).Shares);

        await PostAsync("mill", 1, 13, new Transfer(Stockpile, Plant, Copper, 500));
        var plant = await OriginsAsync(Plant);
        Assert.Equal(200, plant.Amount);
        Assert.Equal([(Reserve, 150), (SecondReserve, 50)], Shares(plant));
        Assert.Equal([(Plant, 375), (Stockpile, 375)], Shares(await Provenance.DestinationsAsync(Query(Reserve), null, Token)));
    }

    [Fact]
    public async Task A_circulating_load_is_followed_home_and_counts_once()
    {
        await FeedThreeToOneAsync();
        for (var round = 0; round < 5; round++)
        {
            await PostAsync($"out {round}", 1, 12 + round, new Transfer(Stockpile, Plant, Copper, 500));
            await PostAsync($"back {round}", 1, 12 + round, new Transfer(Plant, Stockpile, Copper, 400));
        }

        var trace = await OriginsAsync(Plant);
        Assert.Equal([(Reserve, 375), (SecondReserve, 125)], Shares(trace));
        Assert.Equal([Reserve, Stockpile, Plant], trace.Shares[0].Path);
        var forward = await Provenance.DestinationsAsync(Query(Stockpile), null, Token);
        Assert.Equal(forward.Amount, forward.Shares.Sum(s => s.Amount));
        Assert.Equal(500, forward.Shares.Single(s => s.Account == Plant).Amount);
        Assert.InRange(forward.Amount, 500, 1000);
    }

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        await FeedThreeToOneAsync();
        var query = Query(Stockpile);
        var nothing = Code.Parse("nothing");

        Assert.Equal("ledger.book.not-found", await MissingAsync(query with { Book = nothing }));
        Assert.Equal("ledger.account.not-found", await MissingAsync(query with { Account = nothing }));
        Assert.Equal("ledger.commodity.not-found", await MissingAsync(query with { Commodity = nothing }));
        Assert.Equal("ledger.entry.not-found", await MissingAsync(query with { Seq = 1000 }));
        var refusal = await Assert.ThrowsAsync<ValidationFailedException>(
            () => Provenance.OriginsAsync(query with { Depth = 0, Rule = (MixingRule)9 }, null, Token));
        Assert.Equal(["ledger.trace.depth", "ledger.trace.rule"], refusal.Violations.Select(v => v.Code));
    }

    private async Task<string> MissingAsync(TraceQuery query)
    {
        var upstream = await Assert.ThrowsAsync<NotFoundException>(() => Provenance.OriginsAsync(query, null, Token));
        var downstream = await Assert.ThrowsAsync<NotFoundException>(() => Provenance.DestinationsAsync(query, null, Token));
        Assert.Equal(upstream.Code, downstream.Code);
        return upstream.Code;
    }

    private async Task FeedThreeToOneAsync()
    {
        await OpenMoreAsync();
        await PostAsync("ore", 1, 2, new Transfer(Exploration, Reserve, Copper, 5000), new Transfer(Exploration, SecondReserve, Copper, 5000));
        await PostAsync("mine-1", 1, 10, new Transfer(Reserve, Stockpile, Copper, 750));
        await PostAsync("mine-2", 1, 11, new Transfer(SecondReserve, Stockpile, Copper, 250));
    }

    private Task OpenMoreAsync() => Accounts.OpenAsync(Book,
    [
        Open(SecondReserve, AccountKind.Reserve), Open(Concentrate, AccountKind.Stock), Open(Tailings, AccountKind.Loss),
        Open(Smelter, AccountKind.InProcess), Open(Cathode, AccountKind.Product), Open(Customer, AccountKind.External),
    ], null, Token);

    private Task<Trace> OriginsAsync(Code account, MixingRule rule = MixingRule.Proportional) =>
        Provenance.OriginsAsync(Query(account) with { Rule = rule }, null, Token);

    private static TraceQuery Query(Code account) => new() { Book = Book, Account = account, Commodity = Copper };

    private static (Code Account, long Amount)[] Shares(Trace trace) => [.. trace.Shares.Select(s => (s.Account, s.Amount))];

    private static ProductionDay Day(int month, int day) => new(new LocalDate(2026, month, day));
}

public sealed class ProvenanceOnSqlite() : ProvenanceContract(TestEngine.Sqlite);

public sealed class ProvenanceOnPostgreSql() : ProvenanceContract(TestEngine.PostgreSql);
