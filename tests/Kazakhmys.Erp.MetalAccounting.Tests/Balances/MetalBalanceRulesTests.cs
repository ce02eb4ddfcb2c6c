using CsCheck;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.MetalAccounting.Balances;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Balances;

public sealed class MetalBalanceRulesTests
{
    private static readonly Code Book = Code.Parse("kz");
    private static readonly Code Copper = Code.Parse("Cu");

    private static readonly (string Code, AccountKind Kind)[] Accounts =
    [
        ("reserve/zhz/annensk/1/C1", AccountKind.Reserve), ("external/exploration", AccountKind.External), ("stock/ore/south/1", AccountKind.Stock),
        ("waste/south/1", AccountKind.Stock), ("plant/zhz1/bin/sulphide", AccountKind.Stock), ("plant/zhz1/in-process", AccountKind.InProcess),
        ("stock/concentrate/zhz1/1", AccountKind.Stock), ("tailings/zhz1/1", AccountKind.Loss), ("unaccounted/zhz1", AccountKind.Unaccounted),
        ("smelter/zhz/in-process/own", AccountKind.InProcess), ("smelter/zhz/in-process/tolled-kaz", AccountKind.InProcess),
        ("product/cathode/zhz/own", AccountKind.Product), ("product/cathode/zhz/tolled-kaz", AccountKind.Product), ("loss/zhz/slag", AccountKind.Loss),
        ("unaccounted/zhz", AccountKind.Unaccounted), ("external/supplier/undisclosed", AccountKind.External), ("external/toll/kaz", AccountKind.External),
        ("external/customer/x", AccountKind.External), ("rail/train-1", AccountKind.InTransit), ("used/1", AccountKind.Consumed),
        ("money/1", AccountKind.Funding), ("somewhere/else", AccountKind.Stock), ("reserve/lost", AccountKind.Loss),
    ];

    private static readonly Gen<(int From, int To, long Amount)[]> Postings =
        Gen.Select(Gen.Int[0, Accounts.Length - 1], Gen.Int[0, Accounts.Length - 1], Gen.Long[-1_000_000, 1_000_000])
            .Where(posting => posting.Item1 != posting.Item2 && posting.Item3 != 0).Array[0, 60];

    [Fact]
    public void Whatever_was_posted_the_balance_closes_to_the_milligram_as_a_whole_and_by_area() =>
        Gen.Select(Postings, Postings, Gen.Bool).Sample((before, during, named) =>
        {
            var layout = named ? BalanceLayouts.CopperChain : BalanceLayouts.CopperChain with { Crossings = [], Stocks = [], Areas = [] };
            var balance = Compose(layout, before, during);

            Assert.Equal(Mass.Zero, balance.Difference);
            Assert.All(balance.Areas, area => Assert.Equal(Mass.Zero, area.Difference));
            foreach (var line in balance.Lines)
                Assert.Equal(line.Amount, line.Cells.Select(cell => cell.Owner).Distinct().Select(line.AmountOf).Sum());
        });

    [Fact]
    public void The_2010_copper_that_stayed_in_concentrate_is_a_line_of_its_own()
    {
        var balance = Compose(BalanceLayouts.CopperChain, [],
        [
            Move("reserve/zhz/annensk/1/C1", "stock/ore/south/1", 380), Move("stock/ore/south/1", "plant/zhz1/in-process", 380),
            Move("plant/zhz1/in-process", "stock/concentrate/zhz1/1", 335), Move("plant/zhz1/in-process", "tailings/zhz1/1", 45),
            Move("stock/concentrate/zhz1/1", "smelter/zhz/in-process/own", 303), Move("smelter/zhz/in-process/own", "product/cathode/zhz/own", 303),
        ]);

        Assert.Equal(Kt(32), balance.ChangeOf(Code.Parse("stock-concentrate")));
        Assert.Equal(Kt(303), balance.Of(Code.Parse("cathode-own")));
        Assert.Equal(Kt(45), balance.Of(Code.Parse("tailings")));
        Assert.Equal(Mass.Zero, balance.Of(BalanceTerm.Unaccounted));
        Assert.Equal(Ratio.Of(335, 380), balance.Recoveries[0].Recovery);
        Assert.Equal(Ratio.One, balance.Recoveries[1].Recovery);
        Assert.DoesNotContain(balance.Lines, line => line.Code == MetalBalanceRules.NotInLayout);
    }

    [Fact]
    public void Cathode_above_own_concentrate_is_third_party_feed_by_name_never_unaccounted()
    {
        var balance = Compose(BalanceLayouts.CopperChain,
            [Move("external/exploration", "stock/concentrate/zhz1/1", 62)],
            [
                Move("stock/concentrate/zhz1/1", "smelter/zhz/in-process/own", 62),
                Move("external/supplier/undisclosed", "smelter/zhz/in-process/own", 16), Move("smelter/zhz/in-process/own", "product/cathode/zhz/own", 78),
                Move("external/toll/kaz", "smelter/zhz/in-process/tolled-kaz", 5), Move("smelter/zhz/in-process/tolled-kaz", "product/cathode/zhz/tolled-kaz", 4),
            ]);

        var feed = Assert.Single(balance.Lines, line => line.Code == Code.Parse("feed-supplier"));
        Assert.Equal((Kt(16), "own"), (feed.Amount, feed.Cells[0].Owner));
        Assert.Equal((Code.Parse("external/supplier/undisclosed"), (Code?)Code.Parse("smelter/zhz/in-process/own")), (feed.Cells[0].Account, feed.Cells[0].Counterpart));
        Assert.Equal(Kt(4), balance.Of(Code.Parse("cathode-tolled")));
        Assert.Equal(Kt(1), balance.Lines.Single(line => line.Code == Code.Parse("in-process-smelter")).AmountOf("tolled-kaz"));
        Assert.Equal(Mass.Zero, balance.Of(BalanceTerm.Unaccounted));
        var smelting = Assert.Single(balance.Areas, area => area.Code == Code.Parse("smelting"));
        Assert.Equal(Kt(62), smelting.Received.Single(flow => flow.Code == Code.Parse("area/enrichment")).Amount);
    }

    [Theory]
    [InlineData("stock/ore/**", "stock/ore/south/1", true)]
    [InlineData("stock/ore/**", "stock/orebody/south", false)]
    [InlineData("product/cathode/*/tolled-*", "product/cathode/zhz/tolled-kaz", true)]
    [InlineData("product/cathode/*/tolled-*", "product/cathode/zhz/own", false)]
    [InlineData("plant/*/in-process", "plant/zhz1/in-process/more", false)]
    [InlineData("plant/*/in-process", "plant/zhz1", false)]
    public void A_pattern_means_what_its_segments_say(string pattern, string account, bool isMeant) =>
        Assert.Equal(isMeant, new AccountPattern { Path = pattern }.Matches(Code.Parse(account), AccountKind.Stock));

    private static MetalBalance Compose(BalanceLayout layout, (int From, int To, long Amount)[] before, (int From, int To, long Amount)[] during)
    {
        var opening = new long[Accounts.Length];
        foreach (var (from, to, amount) in before)
            (opening[from], opening[to]) = (opening[from] - amount, opening[to] + amount);
        var net = new long[Accounts.Length];
        foreach (var (from, to, amount) in during)
            (net[from], net[to]) = (net[from] - amount, net[to] + amount);
        return MetalBalanceRules.Compose(Copper, Period.Year(2010), layout,
        [
            new BookMovements
            {
                Book = Book,
                Kinds = Accounts.ToDictionary(account => Code.Parse(account.Code), account => account.Kind),
                Turnover = [.. Accounts.Select((account, i) => new AccountTurnover
                {
                    Account = Code.Parse(account.Code), Commodity = Copper, Opening = opening[i], Received = net[i], Issued = 0,
                })],
                Flows = [.. during.Select(each => new AccountFlow(CodeOf(each.From), CodeOf(each.To), Copper, each.Amount))],
            },
        ]);
    }

    private static Code CodeOf(int index) => Code.Parse(Accounts[index].Code);

    private static (int From, int To, long Amount) Move(string from, string to, long kilotonnes) =>
        (Array.FindIndex(Accounts, account => account.Code == from), Array.FindIndex(Accounts, account => account.Code == to), Kt(kilotonnes).Milligrams);

    private static Mass Kt(decimal kilotonnes) => Mass.FromKilotonnes(kilotonnes);
}
