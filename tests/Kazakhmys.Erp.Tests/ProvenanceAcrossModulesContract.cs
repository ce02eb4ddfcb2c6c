using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Ledger.Provenance;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Tests;

/// <summary>From the reserve block through blast, stockpile, bin, concentrate lot, heats, anodes and cells to cathode and gold, and back, on either engine.</summary>
public abstract class ProvenanceAcrossModulesContract(TestEngine engine) : IAsyncLifetime
{
    private static readonly Code _south = Code.Parse("south");
    private static readonly Code _east = Code.Parse("east");

    private ChainScene _scene = null!;
    private long _report;
    private CathodeLot _cathode = null!;
    private Bar _gold = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        _scene = await ChainScene.CreateAsync(engine);
        _report = await _scene.MineAsync(_south, 6_000, "Cu 1 %; Ag 10 g/t; Au 0.2 g/t");
        await _scene.MineAsync(_east, 4_000, "Cu 1.5 %; Ag 20 g/t; Au 0.5 g/t");
        await _scene.ConcentrateAsync();
        (_cathode, _gold) = await new SmelterScene(_scene).WorkAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_scene is not null)
            await _scene.DisposeAsync();
    }

    [Fact]
    public async Task A_cathode_lot_leads_back_to_the_blocks_of_its_mines_and_the_shares_sum_exactly()
    {
        var trace = await OriginsAsync(SmelterAccounts.Cathode(SmelterScene.Smelter, MetalOwner.Own), Elements.Cu, _cathode.EntrySeq);
        Assert.Equal(_cathode.Copper.Milligrams, trace.Amount);
        Assert.Equal(trace.Amount, trace.Shares.Sum(share => share.Amount));
        // 60 t of copper came from each mine.
        Assert.Equal([ChainScene.BlockOf(_east), ChainScene.BlockOf(_south)], trace.Shares.Select(share => share.Account).Order());
        Assert.All(trace.Shares, share => Assert.Equal(0.5m, (decimal)share.Amount / trace.Amount, 9));
        Assert.Equal(
            [
                "reserve/zhz/south/block-1/unstated", "stock/ore/south/rom", "plant/zhz-conc/bin/sulphide", "plant/zhz-conc/in-process", "stock/concentrate/zhz-conc/main",
                "stock/concentrate/zhz-conc/lot-1", "stock/bedding/zhz", "smelter/zhz/heat/heat-e/own", "smelter/zhz/lot/matte/own", "smelter/zhz/heat/heat-c/own",
                "smelter/zhz/lot/blister/own", "smelter/zhz/heat/heat-a/own", "smelter/zhz/anodes/casting-1/own", "smelter/zhz/crop/crop-1/own", "product/cathode/zhz/own",
            ],
            trace.Shares.Single(share => share.Account == ChainScene.BlockOf(_south)).Path.Select(account => account.Value));
    }

    [Fact]
    public async Task A_gold_bar_leads_back_to_the_blocks_of_its_mines_and_the_shares_sum_exactly()
    {
        var trace = await OriginsAsync(_gold.Account, Elements.Au, _gold.EntrySeq);
        Assert.Equal(Mass.FromGrams(1899.8m).Milligrams, trace.Amount);
        Assert.Equal(trace.Amount, trace.Shares.Sum(share => share.Amount));
        // 1.2 kg of gold came from the south, 2.0 kg from the east.
        Assert.Equal([ChainScene.BlockOf(_east), ChainScene.BlockOf(_south)], trace.Shares.Select(share => share.Account));
        Assert.Equal(0.625m, (decimal)trace.Shares[0].Amount / trace.Amount, 6);
        Assert.Contains("smelter/zhz/lot/slimes/own", trace.Shares[0].Path.Select(account => account.Value));
    }

    [Fact]
    public async Task The_ore_of_a_blast_leads_forward_to_cathode_tailings_slag_and_what_is_in_process()
    {
        var trace = await _scene.Of<IProvenance>().DestinationsAsync(
            new TraceQuery { Book = ChainScene.Book, Account = ChainScene.BlockOf(_south), Commodity = Elements.Cu, Seq = _report }, null, Token);
        Assert.Equal(Mass.FromTonnes(60).Milligrams, trace.Amount);
        Assert.Equal(trace.Amount, trace.Shares.Sum(share => share.Amount));
        var places = trace.Shares.ToDictionary(share => share.Account.Value, share => Mass.FromMilligrams(share.Amount));
        Assert.Equal(Mass.FromTonnes(9), places["tailings/zhz-conc/pond"]);
        Assert.Equal(Mass.FromTonnes(0.5m), places["loss/zhz/slag"]);
        Assert.Equal(0.5m, (decimal)(places["product/cathode/zhz/own"] / _cathode.Copper).Fraction, 9);
        Assert.True((await _scene.Of<IIntegrity>().VerifyAsync(null, null, null, Token)).IsSound);
    }

    private Task<Trace> OriginsAsync(Code account, Code commodity, long seq) => _scene.Of<IProvenance>().OriginsAsync(
        new TraceQuery { Book = ChainScene.Book, Account = account, Commodity = commodity, Seq = seq }, null, Token);
}

public sealed class ProvenanceAcrossModulesOnSqlite() : ProvenanceAcrossModulesContract(TestEngine.Sqlite);

public sealed class ProvenanceAcrossModulesOnPostgreSql() : ProvenanceAcrossModulesContract(TestEngine.PostgreSql);
