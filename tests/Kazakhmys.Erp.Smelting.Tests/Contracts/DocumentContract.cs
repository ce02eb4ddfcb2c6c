using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Balances;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Losses;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Tests.Cathodes;
using Kazakhmys.Erp.Smelting.Tolling;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

public abstract class DocumentContract(TestEngine engine) : SmeltingContract(engine)
{
    private static readonly MetalOwner Tolled = MetalOwner.Tolled(Kaz);

    private static RecordCharge Charge => new()
    {
        Book = Book, Smelter = Zhezkazgan, Furnace = Code.Parse("electric-1"), Number = Code.Parse("c-1"), Shift = Shift,
        Parts =
        [
            new() { From = Concentrate, Owner = MetalOwner.Own, Dry = Mass.FromTonnes(1000), Assay = Cu(25) },
            new() { From = Code.Parse("external/toll/kaz"), Owner = Tolled, Dry = Mass.FromTonnes(100), Assay = Cu(30) },
        ],
    };

    private static RecordCathodeLot Lot => new()
    {
        Book = Book, Smelter = Zhezkazgan, Lot = Code.Parse("k-1"), Shift = Shift, Owner = MetalOwner.Own, Mass = Mass.FromTonnes(200),
        Assay = CathodeGradeTests.Pure, Grade = Code.Parse("LME-Grade-A"),
    };

    private static RecordBar Bar => new()
    {
        Book = Book, Smelter = Zhezkazgan, Serial = Code.Parse("KZ-000001"), Metal = Code.Parse("Au"), Shift = Shift, Owner = MetalOwner.Own,
        Gross = Mass.FromGrams(12_441.4m), Fineness = Grade.FromPercent(99.99m), ScaleUnit = Mass.FromGrams(0.1m), From = Precious,
    };

    [Fact]
    public async Task Charged_metal_is_out_or_in_process_or_lost()
    {
        await Of<ICharges>().RecordAsync(Charge, null, Token);
        var lot = await Of<ICathodeLots>().RecordAsync(Lot, null, Token);
        await Of<IMetalLosses>().RecordAsync(
            new()
            {
                Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("s-1"), Shift = Shift, Kind = LossKind.Slag, Owner = MetalOwner.Own,
                Dry = Mass.FromTonnes(500), Assay = Cu(0.6m),
            }, null, Token);

        Assert.Equal((Code.Parse("LME-Grade-A"), Mass.FromTonnes(200) - Mass.FromGrams(4_300)), (lot.Grade!.Value, lot.Copper));
        var balance = await Of<ISmelterBalances>().OfAsync(Book, Zhezkazgan, Copper, Quarter, MetalOwner.Own, null, Token);
        Assert.Equal((Mass.FromTonnes(250), lot.Copper, Mass.FromTonnes(3)), (balance.Charged, balance.Out, balance.Losses));
        Assert.Equal(balance.Charged - balance.Out - balance.Losses - balance.Unaccounted, balance.ClosingInProcess - balance.OpeningInProcess);
        Assert.Equal(Mass.FromTonnes(30), await BalanceAsync(SmelterAccounts.InProcess(Zhezkazgan, Tolled)));
        var found = await Of<ICathodeLots>().FindAsync(Book, Lot.Lot, null, Token);
        Assert.Equal((lot, Lot.Mass), (found! with { Recorded = lot.Recorded }, found.Recorded.Mass));
    }

    [Fact]
    public async Task A_charge_is_corrected_by_revision()
    {
        var charges = Of<ICharges>();
        var first = await charges.RecordAsync(Charge, null, Token);
        Assert.Equal(first.EntrySeq, (await charges.RecordAsync(Charge, null, Token)).EntrySeq);
        var right = Charge with { Parts = [Charge.Parts[0] with { Dry = Mass.FromTonnes(900) }] };
        Assert.Equal(2, (await charges.CorrectAsync(right, 1, null, Token)).Revision);

        Assert.Equal(Mass.FromTonnes(225), await BalanceAsync(SmelterAccounts.InProcess(Zhezkazgan, MetalOwner.Own)));
        Assert.Equal(Mass.Zero, await BalanceAsync(SmelterAccounts.InProcess(Zhezkazgan, Tolled)));
        Assert.Equal(2, (await charges.FindAsync(Book, Charge.Number, null, Token))!.Revision);
        await RefusedAsync<ConcurrencyException>("smelting.document.revision", () => charges.CorrectAsync(right, 1, null, Token));
        await RefusedAsync<IdempotencyConflictException>("smelting.document.differs", () => charges.RecordAsync(Charge, null, Token));
    }

    [Fact]
    public async Task A_wrong_charge_or_lot_is_refused()
    {
        var charges = Of<ICharges>();
        await RefusedAsync<NotFoundException>("smelting.furnace.unknown", () => charges.RecordAsync(Charge with { Furnace = Code.Parse("x") }, null, Token));
        var stolen = Charge with { Parts = [Charge.Parts[1] with { Owner = MetalOwner.Own }] };
        await RefusedAsync<RuleViolatedException>("smelting.owner.tolled-feed", () => charges.RecordAsync(stolen, null, Token));
        Assert.Equal("smelting.owner.tolled-feed", Assert.Single(await charges.CheckRecordAsync(stolen, null, Token)).Code);
        var tailings = Charge with { Parts = [Charge.Parts[0] with { From = Code.Parse("tailings/zhz1/1") }] };
        await RefusedAsync<RuleViolatedException>("smelting.source.kind", () => charges.RecordAsync(tailings, null, Token));
        await RefusedAsync<ValidationFailedException>("kernel.list.empty", () => charges.RecordAsync(Charge with { Parts = [] }, null, Token));
        var lots = Of<ICathodeLots>();
        var dirty = Lot with { Assay = Lot.Assay.With(Elements.Pb, Grade.FromGramsPerTonne(6)) };
        await RefusedAsync<RuleViolatedException>("smelting.cathode-lot.grade-not-met", () => lots.RecordAsync(dirty, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.cathode-lot.not-assayed", () => lots.RecordAsync(Lot with { Assay = Cu(99.99m) }, null, Token));
        await RefusedAsync<NotFoundException>("smelting.cathode-lot.grade-unknown", () => lots.RecordAsync(Lot with { Grade = Code.Parse("M00k") }, null, Token));
        Assert.Null((await lots.RecordAsync(dirty with { Grade = null }, null, Token)).Grade);
        Assert.Equal("smelting.owner.malformed", Assert.Throws<ValidationFailedException>(() => MetalOwner.Parse("stolen")).Code);
    }

    [Fact]
    public async Task A_bar_exists_once_and_moves_with_two_signatures()
    {
        var bars = Of<IBars>();
        var bar = await bars.RecordAsync(Bar, null, Token);
        Assert.Equal(Mass.FromGrams(12_440.2m), bar.Fine);
        await RefusedAsync<IdempotencyConflictException>(
            "smelting.document.differs", () => bars.RecordAsync(Bar with { Gross = Mass.FromGrams(12_441.5m) }, null, Token));
        var move = new MoveBar
        {
            Book = Book, Serial = Bar.Serial, Revision = 1, Shift = Shift, To = Code.Parse("external/customer/x"),
            ReleasedBy = Code.Parse("vault-keeper"), ReceivedBy = Code.Parse("courier"),
        };
        await RefusedAsync<RuleViolatedException>("smelting.bar.second-person", () => bars.MoveAsync(move with { ReceivedBy = move.ReleasedBy }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.bar.same-place", () => bars.MoveAsync(move with { To = bar.Account }, null, Token));

        Assert.Equal((2, move.To), ((await bars.MoveAsync(move, null, Token)).Revision, (await bars.FindAsync(Book, Bar.Serial, null, Token))!.Account));
        Assert.Equal(2, (await bars.MoveAsync(move, null, Token)).Revision);
        await RefusedAsync<ConcurrencyException>(
            "smelting.document.revision", () => bars.MoveAsync(move with { ReceivedBy = Code.Parse("somebody-else") }, null, Token));
        Assert.Equal(2, (await bars.RecordAsync(Bar, null, Token)).Revision);
        Assert.Equal(Mass.Zero, await BalanceAsync(bar.Account, Code.Parse("Au")));
        await RefusedAsync<ValidationFailedException>("smelting.bar.metal", () => bars.RecordAsync(Bar with { Metal = Copper }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.bar.scale", () => bars.RecordAsync(Bar with { Gross = Mass.FromGrams(1.05m) }, null, Token));
    }

    [Fact]
    public async Task A_tolling_account_shows_metal_in_returnable_and_out()
    {
        var tolling = Of<ITolling>();
        var back = new ReturnTolledMetal
        {
            Book = Book, Smelter = Zhezkazgan, Party = Kaz, Number = Code.Parse("r-1"), Shift = Shift, Metal = Copper, Amount = Mass.FromTonnes(20),
        };
        await RefusedAsync<MissingRuleException>("smelting.tolling.no-contract", () => tolling.ReturnAsync(back, null, Token));
        var contract = new TollContract
        {
            Book = Book, Smelter = Zhezkazgan, Party = Kaz, Metal = Copper, Returnable = Ratio.FromPercent(96), ValidFrom = ProductionDay.Parse("2026-01-01"),
            Source = "contract 7 of 1 December 2025",
        };
        await tolling.AgreeAsync(contract, null, Token);
        await tolling.AgreeAsync(contract, null, Token);
        await RefusedAsync<IdempotencyConflictException>(
            "smelting.document.differs", () => tolling.AgreeAsync(contract with { Returnable = Ratio.FromPercent(95) }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.tolling.returnable", () => tolling.AgreeAsync(contract with { Returnable = Ratio.Zero }, null, Token));
        await Of<ICharges>().RecordAsync(Charge, null, Token);
        await Of<ICathodeLots>().RecordAsync(Lot with { Owner = Tolled, Mass = Mass.FromTonnes(29), Assay = Cu(100), Grade = null }, null, Token);

        var statement = await tolling.ReturnAsync(back, null, Token);
        Assert.Equal((Mass.FromTonnes(30), Mass.FromTonnes(28.8m), Mass.FromTonnes(20)), (statement.MetalIn, statement.Returnable, statement.MetalOut));
        Assert.Equal((Mass.FromTonnes(8.8m), Mass.FromTonnes(1), Mass.FromTonnes(9)), (statement.Owed, statement.InProcess, statement.Product));
        await RefusedAsync<RuleViolatedException>(
            "smelting.tolling.above-owed",
            () => tolling.ReturnAsync(back with { Number = Code.Parse("r-2"), Amount = Mass.FromTonnes(9) }, null, Token));
    }

    [Fact]
    public async Task A_smelter_is_registered_once()
    {
        var smelters = Of<ISmelters>();
        await smelters.RegisterAsync(Smelter, null, Token);
        Assert.Equal(4, Assert.Single(await smelters.ListAsync(Book, null, Token)).Furnaces.Count);
        await RefusedAsync<IdempotencyConflictException>("smelting.smelter.differs", () => smelters.RegisterAsync(Smelter with { AnnualCapacity = null }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.smelter.code", () => smelters.RegisterAsync(Smelter with { Code = Code.Parse("a/b") }, null, Token));
        await RefusedAsync<ValidationFailedException>(
            "smelting.smelter.furnace-twice", () => smelters.RegisterAsync(Smelter with { Furnaces = [Smelter.Furnaces[0], Smelter.Furnaces[0]] }, null, Token));
    }
}

public sealed class DocumentOnSqlite() : DocumentContract(TestEngine.Sqlite);

public sealed class DocumentOnPostgreSql() : DocumentContract(TestEngine.PostgreSql);
