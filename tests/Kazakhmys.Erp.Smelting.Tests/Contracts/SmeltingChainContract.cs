using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Balances;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Losses;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.StockTakes;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

public abstract class SmeltingChainContract(TestEngine engine) : WorksContract(engine)
{
    private static Code At(Stage stage, string number, MetalOwner owner) => SmelterAccounts.Stage(Zhezkazgan, stage, Code.Parse(number), owner);

    [Fact]
    public async Task A_heat_sheet_says_what_went_in_what_came_out_and_what_is_left()
    {
        await SmeltAsync();

        var sheet = await Of<IHeats>().SheetAsync(Book, Code.Parse("e-1"), null, Token);
        Assert.Equal(HeatState.Closed, sheet.Heat.State);
        Assert.Equal((1, 3), (sheet.Charges.Count, sheet.Taps.Count));
        var copper = sheet.Metals.Single(metal => metal.Metal == Copper);
        Assert.Equal(
            (Mass.FromTonnes(250), Mass.FromTonnes(244), Mass.FromTonnes(6)), (copper.Charged, copper.Tapped, copper.Left));
        Assert.Equal(Mass.FromTonnes(1100), sheet.Metals.Single(metal => metal.Metal == KnownCommodities.Mass).Charged);
        // What is left lies in the bath, 76 parts own to 24 tolled, and the next heat takes it over.
        var bath = await BalanceAsync(At(Stage.Bath, "electric-1", MetalOwner.Own));
        Assert.Equal(Mass.FromTonnes(4.56m), bath);
        await Of<IHeats>().OpenAsync(Open("electric-1", "e-2", Day11), null, Token);
        Assert.Equal(bath, await BalanceAsync(At(Stage.Heat, "e-2", MetalOwner.Own)));
        Assert.Equal(
            Mass.FromTonnes(6), (await Of<IHeats>().SheetAsync(Book, Code.Parse("e-2"), null, Token)).Metals.Single(metal => metal.Metal == Copper).FromBath);
        Assert.Equal(2, (await Of<IHeats>().ListAsync(Book, Zhezkazgan, First, Last, null, Token)).Count);
    }

    [Fact]
    public async Task Tolled_metal_stays_the_partys_through_every_stage()
    {
        await RefineAsync();

        // 60 of 250 t of copper are the party's: 24 % of the matte, the anodes and the deposit.
        Assert.Equal(Mass.FromTonnes(33.6m), await BalanceAsync(At(Stage.Crop, "crop-1", Tolled)));
        var lots = Of<ICathodeLots>();
        await RefusedAsync<RuleViolatedException>("smelting.crop.short", () => lots.RecordAsync(Cathode("k-x", MetalOwner.Own, 106.5m), null, Token));
        await lots.RecordAsync(Cathode("k-1", MetalOwner.Own, 106.4m), null, Token);
        await lots.RecordAsync(Cathode("k-2", Tolled, 33.6m), null, Token);
        Assert.Equal(Mass.Zero, await BalanceAsync(At(Stage.Crop, "crop-1", Tolled)));
        var anodes = Of<IAnodes>();
        Assert.Equal(
            [AnodeState.Dissolved, AnodeState.Dissolved, AnodeState.Scrap, AnodeState.Cast],
            (await anodes.ListAnodesAsync(Book, Zhezkazgan, Code.Parse("cast-1"), null, Token)).Select(anode => anode.State));
        var balance = await Of<ISmelterBalances>().OfAsync(Book, Zhezkazgan, Copper, Quarter, Tolled, null, Token);
        Assert.Equal(Mass.FromTonnes(60), balance.Charged);
        Assert.Equal(balance.Charged - balance.Out - balance.Losses - balance.Unaccounted, balance.ClosingInProcess);
        Assert.Equal(Mass.FromTonnes(0.96m), balance.Losses);
    }

    [Fact]
    public async Task A_cathode_lot_and_a_gold_bar_are_traced_back_to_concentrate_lots()
    {
        await MeltSlimesAsync();
        var lot = await Of<ICathodeLots>().RecordAsync(Cathode("k-1", MetalOwner.Own, 100), null, Token);
        var bars = Of<IBars>();
        await bars.CastAsync(GoldBar, null, Token);
        var bar = await bars.AssayAsync(Assayed, null, Token);

        var copper = await TraceAsync(SmelterAccounts.Cathode(Zhezkazgan, MetalOwner.Own), Copper, lot.EntrySeq);
        Assert.Equal(lot.Copper.Milligrams, copper.Amount);
        Assert.Equal(copper.Amount, copper.Shares.Sum(share => share.Amount));
        Assert.Equal([LotA, LotB], copper.Shares.Select(share => share.Account));
        Assert.Equal(150m / 190m, (decimal)copper.Shares[0].Amount / copper.Amount, 6);
        Assert.Equal(
            [
                LotA, At(Stage.Heat, "e-1", MetalOwner.Own), At(Stage.Lot, "m-1", MetalOwner.Own),
                At(Stage.Heat, "c-1", MetalOwner.Own), At(Stage.Lot, "b-1", MetalOwner.Own),
                At(Stage.Heat, "a-1", MetalOwner.Own), At(Stage.Anodes, "cast-1", MetalOwner.Own),
                At(Stage.Crop, "crop-1", MetalOwner.Own), SmelterAccounts.Cathode(Zhezkazgan, MetalOwner.Own),
            ],
            copper.Shares[0].Path);
        var gold = await TraceAsync(bar.Account, KnownCommodities.Gold, bar.EntrySeq);
        Assert.Equal((Mass.FromGrams(1999.8m).Milligrams, gold.Amount), (gold.Amount, gold.Shares.Sum(share => share.Amount)));
        Assert.Equal([LotA, LotB], gold.Shares.Select(share => share.Account));
        Assert.Contains(At(Stage.Lot, "slimes-1", MetalOwner.Own), gold.Shares[0].Path);
    }

    [Fact]
    public async Task Pieces_are_kept_from_casting_to_dissolving()
    {
        var piece = KnownCommodities.Piece;
        await CastAsync();
        Assert.Equal(Mass.FromMilligrams(4), await BalanceAsync(SmelterAccounts.AnodePieces(Zhezkazgan, Code.Parse("cast-1")), piece));
        await Of<ICrops>().LoadAsync(Load, null, Token);
        Assert.Equal(Mass.FromMilligrams(3), await BalanceAsync(SmelterAccounts.CropPieces(Zhezkazgan, Load.Number), piece));
        var crop = await Of<ICrops>().PullAsync(Pull, null, Token);
        Assert.Equal(Mass.FromMilligrams(-1), await BalanceAsync(SmelterAccounts.Pieces(Zhezkazgan), piece));
        Assert.Equal(CropState.Pulled, crop.State);
        Assert.Equal(0.9485m, decimal.Round(crop.CurrentEfficiency!.Value.Fraction, 4));
        Assert.Equal(321m, decimal.Round(crop.EnergyPerTonne!.Value.KilowattHours));
        Assert.Equal(crop, (await Of<ICrops>().ListAsync(Book, Zhezkazgan, First, Last, null, Token)).Single() with { Loaded = crop.Loaded, Pulled = crop.Pulled });
    }

    [Fact]
    public async Task Bars_go_their_way_with_two_signatures_and_a_chain_of_custody()
    {
        await MeltSlimesAsync();
        var bars = Of<IBars>();
        Assert.Equal(BarState.Cast, (await bars.CastAsync(GoldBar, null, Token)).State);
        var vault = new MoveBar
        {
            Book = Book, Serial = GoldBar.Serial, Revision = 1, Shift = Day20, To = SmelterAccounts.Gold(Zhezkazgan, MetalOwner.Own),
            ReleasedBy = Code.Parse("refiner"), ReceivedBy = Code.Parse("vault-keeper"),
        };
        await RefusedAsync<RuleViolatedException>("smelting.bar.state", () => bars.MoveAsync(vault, null, Token));
        Assert.Equal(Mass.FromGrams(1999.8m), (await bars.AssayAsync(Assayed, null, Token)).Fine);
        Assert.Equal(2, (await bars.AssayAsync(Assayed, null, Token)).Revision);
        await RefusedAsync<RuleViolatedException>("smelting.bar.place", () => bars.MoveAsync(vault with { Revision = 2, To = SmelterAccounts.Unaccounted(Zhezkazgan) }, null, Token));
        await RefusedAsync<NotFoundException>("smelting.bar.place-unknown", () => bars.MoveAsync(vault with { Revision = 2, To = Code.Parse("no/where") }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.bar.before", () => bars.MoveAsync(vault with { Revision = 2, Shift = Day12 }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.bar.state", () => bars.MoveAsync(vault with { Revision = 2, To = Code.Parse("external/customer/x") }, null, Token));
        await bars.MoveAsync(vault with { Revision = 2 }, null, Token);
        Assert.Equal(Mass.FromGrams(1999.8m), await BalanceAsync(vault.To, KnownCommodities.Gold));
        var ship = vault with { Revision = 3, To = Code.Parse("external/customer/x"), ReleasedBy = Code.Parse("vault-keeper"), ReceivedBy = Code.Parse("courier") };
        Assert.Equal(BarState.Shipped, (await bars.MoveAsync(ship, null, Token)).State);
        Assert.Equal("smelting.bar.state", (await bars.CheckMoveAsync(vault with { Revision = 4 }, null, Token))[0].Code);
        await RefusedAsync<RuleViolatedException>("smelting.bar.state", () => bars.MoveAsync(vault with { Revision = 4 }, null, Token));
        var custody = await bars.CustodyAsync(Book, GoldBar.Serial, null, Token);
        Assert.Equal([BarState.Cast, BarState.Assayed, BarState.Vaulted, BarState.Shipped], custody.Select(step => step.State));
        Assert.Equal((ship.ReleasedBy, ship.ReceivedBy), (custody[3].ReleasedBy, custody[3].ReceivedBy));
        await RefusedAsync<RuleViolatedException>(
            "smelting.lot.short", () => bars.CastAsync(GoldBar with { Serial = Code.Parse("AU-0002"), Gross = Mass.FromTonnes(1) }, null, Token));
        await RefusedAsync<NotFoundException>(
            "smelting.lot.unknown", () => bars.CastAsync(GoldBar with { Serial = Code.Parse("AU-0002"), Lot = Code.Parse("dore-x") }, null, Token));
    }

    [Fact]
    public async Task Slag_kept_as_a_lot_can_be_charged_again_or_dumped()
    {
        await CastAsync();
        await Of<IMetalLosses>().RecordAsync(
            new()
            {
                Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("dump-1"), Shift = Day11, Kind = LossKind.Slag, Owner = MetalOwner.Own,
                Dry = Mass.FromTonnes(10), Assay = Cu(4), Lot = Code.Parse("cs-1"),
            }, null, Token);
        await Of<IHeats>().OpenAsync(Open("converter-1", "c-2", Day11), null, Token);
        await RefusedAsync<RuleViolatedException>(
            "smelting.lot.short", () => Of<ICharges>().RecordAsync(LotCharge("converter-1", "c-2", "ch-9", Day11, "cs-1", 91), null, Token));
        await Of<ICharges>().RecordAsync(LotCharge("converter-1", "c-2", "ch-9", Day11, "cs-1", 90), null, Token);
        Assert.Equal(Mass.Zero, await BalanceAsync(At(Stage.Lot, "cs-1", MetalOwner.Own), KnownCommodities.Mass));
    }

    [Fact]
    public async Task A_tap_and_a_casting_are_corrected_by_revision()
    {
        await CastAsync();
        var anodes = Of<IAnodes>();
        var right = Casting with { Anodes = [.. Casting.Anodes.Skip(1), new() { Number = Code.Parse("an-5"), Mass = Mass.FromTonnes(56) }] };
        Assert.Equal(2, (await anodes.CorrectAsync(right, 1, null, Token)).Revision);
        Assert.Equal(["an-2", "an-3", "an-4", "an-5"], (await anodes.ListAnodesAsync(Book, Zhezkazgan, Casting.Number, null, Token)).Select(anode => anode.Number.Value));
        Assert.Null(await anodes.FindAnodeAsync(Book, Zhezkazgan, Code.Parse("an-1"), null, Token));
        Assert.Equal(Mass.FromMilligrams(4), await BalanceAsync(SmelterAccounts.AnodePieces(Zhezkazgan, Casting.Number), KnownCommodities.Piece));
        await RefusedAsync<NotFoundException>("smelting.anode.unknown", () => Of<ICrops>().LoadAsync(Load, null, Token));
        await Of<ICrops>().LoadAsync(Load with { Anodes = [Code.Parse("an-2"), Code.Parse("an-3")] }, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.anode.state", () => anodes.CorrectAsync(Casting, 2, null, Token));
        var slag = Tap("a-1", "as-1", TapProduct.Slag, 1, "Cu 30 %", shift: Day11);
        await Of<ITaps>().RecordAsync(slag, null, Token);
        await Of<ITaps>().CorrectAsync(slag with { Dry = Mass.FromTonnes(0.5m) }, 1, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.heat.closed", () => Of<ITaps>().CorrectAsync(
            Tap("e-1", "m-1", TapProduct.Matte, 399, "Cu 60 %; S 25 %; Ag 740 g/t; Au 12.4 g/t"), 1, null, Token));
        Assert.Equal(Mass.FromTonnes(0.15m), await BalanceAsync(At(Stage.Lot, "as-1", MetalOwner.Own)) + await BalanceAsync(At(Stage.Lot, "as-1", Tolled)));
    }

    [Fact]
    public async Task What_can_be_done_can_be_checked_before_and_the_check_stores_nothing()
    {
        Assert.Empty(await Of<IHeats>().CheckOpenAsync(Open("electric-1", "e-1", Day10), null, Token));
        await CastAsync();
        var seq = (await Of<IIntegrity>().HeadAsync(Book, Token)).Seq;
        Assert.Empty(await Of<ITaps>().CheckRecordAsync(Tap("a-1", "as-1", TapProduct.Slag, 1, "Cu 30 %", shift: Day11), null, Token));
        Assert.Equal("smelting.anode.taken", (await Of<IAnodes>().CheckRecordAsync(Casting with { Number = Code.Parse("cast-2") }, null, Token))[0].Code);
        Assert.Empty(await Of<ICrops>().CheckLoadAsync(Load, null, Token));
        Assert.Empty(await Of<IHeats>().CheckCloseAsync(Close("a-1", Day11), null, Token));
        Assert.Empty(await Of<ICampaigns>().CheckStartAsync(Campaign("anode-1"), null, Token));
        Assert.Equal(seq, (await Of<IIntegrity>().HeadAsync(Book, Token)).Seq);
        await Of<ErpStore>().WriteAsync(null, unitOfWork => Of<ICrops>().CheckLoadAsync(Load, unitOfWork, Token), Token);
        Assert.Null(await Of<IAccounts>().FindAsync(Book, SmelterAccounts.CropPieces(Zhezkazgan, Load.Number), null, Token));
        await Of<ICrops>().LoadAsync(Load, null, Token);
        Assert.Empty(await Of<ICrops>().CheckPullAsync(Pull, null, Token));
        await Of<ICrops>().PullAsync(Pull, null, Token);
        Assert.Empty(await Of<ICathodeLots>().CheckRecordAsync(Cathode("k-1", MetalOwner.Own, 100), null, Token));
        Assert.Empty(await Of<IBars>().CheckCastAsync(GoldBar with { Lot = Code.Parse("slimes-1"), Gross = Mass.FromGrams(1) }, null, Token));
        Assert.Empty(await Of<IStockTakes>().CheckTakeAsync(
            new()
            {
                Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("inv-1"), Day = Day20.Day, Place = Code.Parse("smelter/zhz/electrolyte/main"),
                Counts = [new() { Commodity = Copper, Counted = Mass.FromTonnes(5), StandardUncertainty = Mass.FromTonnes(1) }],
            }, null, Token));
    }

    [Fact]
    public async Task An_assay_is_corrected_after_the_lot_was_used_where_the_lot_is_left_no_emptier_than_nothing()
    {
        await Of<IHeats>().OpenAsync(Open("electric-1", "e-1", Day10), null, Token);
        await Of<ICharges>().RecordAsync(Concentrates, null, Token);
        var matte = Tap("e-1", "m-1", TapProduct.Matte, 400, "Cu 60 %");
        await Of<ITaps>().RecordAsync(matte, null, Token);
        await Of<IHeats>().OpenAsync(Open("converter-1", "c-1", Day10), null, Token);
        await Of<ICharges>().RecordAsync(LotCharge("converter-1", "c-1", "ch-2", Day10, "m-1", 390), null, Token);
        Assert.Equal(2, (await Of<ITaps>().CorrectAsync(matte with { Dry = Mass.FromTonnes(398) }, 1, null, Token)).Revision);
        Assert.Equal(
            Mass.FromTonnes(238.8m - 234),
            await BalanceAsync(At(Stage.Lot, "m-1", MetalOwner.Own)) + await BalanceAsync(At(Stage.Lot, "m-1", Tolled)));
        await RefusedAsync<RuleViolatedException>(
            "ledger.balance.overdrawn", () => Of<ITaps>().CorrectAsync(matte with { Dry = Mass.FromTonnes(380) }, 2, null, Token));
    }

    private static AssayBar Assayed => new()
    {
        Book = Book, Serial = GoldBar.Serial, Revision = 1, Shift = Day20, Fineness = Grade.FromPercent(99.99m), Certificate = "laboratory 12/2026",
    };
}

public sealed class SmeltingChainOnSqlite() : SmeltingChainContract(TestEngine.Sqlite);

public sealed class SmeltingChainOnPostgreSql() : SmeltingChainContract(TestEngine.PostgreSql);
