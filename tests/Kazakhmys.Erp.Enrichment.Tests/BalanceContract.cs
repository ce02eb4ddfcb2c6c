using Kazakhmys.Erp.Enrichment.Lots;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.Enrichment.Tests;

public abstract class BalanceContract(TestEngine engine) : EnrichmentContract(engine)
{
    [Fact]
    public async Task A_published_quarter_gives_its_recovery_and_leaves_the_solids_unsplit()
    {
        await Receipts.ReceiveAsync(Receipt(7915), null, Token);
        var balance = await Periods.RecordAsync(Quarter(), null, Token);

        var copper = balance.Metals[0];
        Assert.Equal("87.5 %", copper.Recovery.ToString("%:1", null));
        Assert.Equal(Mass.Zero, copper.BookAboveAssay);
        Assert.Equal("enrichment.balance.metal-not-assayed", Assert.Single(balance.Flags).Code);
        Assert.Equal(Mass.FromKilotonnes(62.943m).Milligrams, await HeldAsync(Plant.Concentrate(Plant.Stacks[0])));
        Assert.Equal(copper.InTailings.Milligrams, await HeldAsync(Plant.Tailings(Plant.TailingsFacilities[0])));
        Assert.Equal(Mass.FromKilotonnes(7651).Milligrams, await HeldAsync(Plant.Unsplit, MassOf));
        Assert.Equal(Mass.FromKilotonnes(264).Milligrams, await HeldAsync(Plant.Bin(Plant.OreTypes[0]), MassOf));
        Assert.Equal(0, await HeldAsync(Plant.InProcess));
        Assert.Equal(0, await HeldAsync(Plant.Unaccounted));
        await AssertConservedAsync();
        var found = await Periods.FindAsync(Book, Plant.Code, Code.Parse("2022-Q1"), Plant.OreTypes[0], null, Token);
        Assert.Equal(balance.Metals, found!.Metals);
        Assert.Equal(balance.Entry, (await Periods.RecordAsync(Quarter(), null, Token)).Entry);
    }

    [Fact]
    public async Task A_balance_recorded_otherwise_is_corrected_by_a_revision_and_not_overwritten()
    {
        await Receipts.ReceiveAsync(Receipt(7915), null, Token);
        await Periods.RecordAsync(Quarter(), null, Token);

        Assert.Equal("enrichment.period-balance.recorded",
            (await Assert.ThrowsAsync<ConcurrencyException>(() => Periods.RecordAsync(Quarter(60), null, Token))).Code);
        Assert.Equal("enrichment.period-balance.revision",
            (await Assert.ThrowsAsync<ConcurrencyException>(() => Periods.CorrectAsync(Quarter(60), 2, null, Token))).Code);
        Assert.Equal(2, (await Periods.CorrectAsync(Quarter(60), 1, null, Token)).Revision);
        Assert.Equal(Mass.FromKilotonnes(60).Milligrams, await HeldAsync(Plant.Concentrate(Plant.Stacks[0])));
        await AssertConservedAsync();
    }

    [Theory]
    [InlineData("629.43", "enrichment.plausibility.metal-above-feed")]
    [InlineData("6.2943", "enrichment.plausibility.recovery")]
    public async Task A_figure_ten_times_off_is_refused_and_nothing_is_stored(string kilotonnes, string code)
    {
        await Receipts.ReceiveAsync(Receipt(7915), null, Token);
        var totals = Quarter(decimal.Parse(kilotonnes, System.Globalization.CultureInfo.InvariantCulture));

        var refusal = await Assert.ThrowsAsync<RuleViolatedException>(() => Periods.RecordAsync(totals, null, Token));

        Assert.Contains(code, refusal.Violations.Select(violation => violation.Code));
        Assert.Contains(code, (await Periods.CheckRecordAsync(totals, null, Token)).Select(violation => violation.Code));
        Assert.Null(await Periods.FindAsync(Book, Plant.Code, Code.Parse("2022-Q1"), Plant.OreTypes[0], null, Token));
        Assert.Equal(0, await HeldAsync(Plant.Unsplit, MassOf));
    }

    [Fact]
    public async Task What_has_the_wrong_shape_is_refused_with_every_fault()
    {
        var totals = Quarter() with
        {
            Plant = Code.Parse("a/b"), Processed = Mass.Zero, Metals = [Metal(0.94m, -1, 0) with { FeedGradeHalfWidth = Grade.FromPercent(1) }],
        };
        var refusal = await Assert.ThrowsAsync<ValidationFailedException>(() => Periods.RecordAsync(totals, null, Token));

        Assert.Equal(
            ["enrichment.code.segment", "enrichment.half-width.too-wide", "enrichment.mass.negative", "enrichment.mass.not-positive"],
            refusal.Violations.Select(violation => violation.Code).Distinct().Order());
        Assert.Equal("enrichment.metals.missing", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => Periods.RecordAsync(Quarter() with { Metals = [] }, null, Token))).Code);
        Assert.Equal("enrichment.period-balance.not-found", (await Assert.ThrowsAsync<NotFoundException>(
            () => Periods.CorrectAsync(Quarter(), 1, null, Token))).Code);
    }

    [Fact]
    public async Task A_plant_is_opened_once_and_whole()
    {
        var plants = Host.GetRequiredService<IPlants>();
        Assert.True(PlantRules.AreSame(Plant, await plants.OpenAsync(Plant, null, Token)));
        Assert.Equal("enrichment.plant.differs", (await Assert.ThrowsAsync<IdempotencyConflictException>(
            () => plants.OpenAsync(Plant with { Name = "Other" }, null, Token))).Code);
        Assert.Equal("enrichment.plant.incomplete", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => plants.OpenAsync(Plant with { Stacks = [] }, null, Token))).Code);
        Assert.Contains("enrichment.plant.no-facility", (await Periods.CheckRecordAsync(
            Quarter() with { TailingsFacility = Code.Parse("x") }, null, Token)).Select(violation => violation.Code));
    }

    [Fact]
    public async Task More_than_the_bin_holds_is_not_fed()
    {
        await Receipts.ReceiveAsync(Receipt(1), null, Token);

        Assert.Equal("enrichment.feed.bin-short",
            (await Assert.ThrowsAsync<RuleViolatedException>(() => Periods.RecordAsync(Quarter(), null, Token))).Code);
    }

    [Fact]
    public async Task A_shift_divides_its_feed_by_the_two_product_formula_and_names_every_gap()
    {
        await Receipts.ReceiveAsync(Receipt(100), null, Token);
        var balance = await Shifts.RecordAsync(Shift(), null, Token);

        Assert.Equal(balance.Recorded.Feed, balance.Concentrate + balance.Tailings);
        Assert.Equal("3.4 %", balance.Yield.Value.ToString("%:1", null));
        Assert.True(balance.Metals[0].Recovery.StandardUncertainty > Ratio.Zero);
        Assert.Equal(Mass.Zero, balance.Metals[0].Unaccounted);
        Assert.NotEqual(Mass.Zero, balance.Metals[1].Unaccounted);
        Assert.Equal(balance.Concentrate.Milligrams, await HeldAsync(Plant.Concentrate(Plant.Stacks[0]), MassOf));
        foreach (var metal in balance.Metals)
        {
            Assert.Equal((metal.Unaccounted + metal.BookAboveAssay).Milligrams, await HeldAsync(Plant.Unaccounted, metal.Element));
            Assert.Equal(0, await HeldAsync(Plant.InProcess, metal.Element));
        }
        Assert.Equal(0, await HeldAsync(Plant.InProcess, MassOf));
        await AssertConservedAsync();
        var again = await Shifts.RecordAsync(Shift(), null, Token);
        Assert.Equal((balance.Entry, balance.Concentrate), (again.Entry, again.Concentrate));
        Assert.Equal(balance.Metals, again.Metals);
    }

    [Fact]
    public async Task A_shift_is_corrected_by_a_revision()
    {
        await Receipts.ReceiveAsync(Receipt(100), null, Token);
        Assert.Equal("enrichment.shift-balance.not-found",
            (await Assert.ThrowsAsync<NotFoundException>(() => Shifts.CorrectAsync(Shift(), 1, null, Token))).Code);
        await Shifts.RecordAsync(Shift(), null, Token);

        Assert.Equal("enrichment.shift-balance.recorded",
            (await Assert.ThrowsAsync<ConcurrencyException>(() => Shifts.RecordAsync(Shift("0.12"), null, Token))).Code);
        Assert.Equal("enrichment.shift-balance.revision",
            (await Assert.ThrowsAsync<ConcurrencyException>(() => Shifts.CorrectAsync(Shift("0.12"), 7, null, Token))).Code);
        var corrected = await Shifts.CorrectAsync(Shift("0.12", Mass.FromTonnes(330)), 1, null, Token);
        Assert.Equal(2, corrected.Revision);
        Assert.Equal(Mass.FromTonnes(330).Milligrams, await HeldAsync(Plant.Concentrate(Plant.Stacks[0]), MassOf));
        await AssertConservedAsync();
    }

    [Fact]
    public async Task Assays_that_make_no_balance_are_refused()
    {
        await Receipts.ReceiveAsync(Receipt(100), null, Token);

        Assert.Equal("kernel.two-product.order",
            (await Assert.ThrowsAsync<RuleViolatedException>(() => Shifts.RecordAsync(Shift("0.97"), null, Token))).Code);
    }

    [Fact]
    public async Task Oxide_ore_and_ore_without_a_bin_are_not_received()
    {
        Assert.Equal("enrichment.ore.oxide", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Receipts.ReceiveAsync(Receipt(1) with { OreType = Code.Parse("oxide") }, null, Token))).Code);
        Assert.Equal("enrichment.ore.no-bin", (await Assert.ThrowsAsync<RuleViolatedException>(
            () => Receipts.ReceiveAsync(Receipt(1) with { OreType = Code.Parse("mixed") }, null, Token))).Code);
        Assert.Equal("enrichment.plant.not-found", (await Assert.ThrowsAsync<NotFoundException>(
            () => Receipts.ReceiveAsync(Receipt(1) with { Plant = Code.Parse("other") }, null, Token))).Code);
    }

    [Fact]
    public async Task The_same_receipt_twice_moves_its_ore_once()
    {
        await Receipts.ReceiveAsync(Receipt(100), null, Token);
        Assert.True((await Receipts.ReceiveAsync(Receipt(100), null, Token)).Receipt.WasPostedBefore);
        Assert.Equal(Mass.FromKilotonnes(100).Milligrams, await HeldAsync(Plant.Bin(Plant.OreTypes[0]), MassOf));
    }

    [Fact]
    public async Task A_lot_ships_only_released_by_weight_and_assay_of_its_own()
    {
        await Receipts.ReceiveAsync(Receipt(100), null, Token);
        await Shifts.RecordAsync(Shift(), null, Token);
        var lot = Code.Parse("L-1");
        var make = new MakeLot
        {
            Book = Book, Plant = Plant.Code, Lot = lot, Stack = Plant.Stacks[0], Shift = Shift().Shift, Dry = Mass.FromTonnes(200),
        };
        var ship = new ShipLot { Book = Book, Plant = Plant.Code, Lot = lot, ToAccount = Smelter, Shift = Shift().Shift };
        await Lots.MakeAsync(make, null, Token);
        Assert.Equal(1, (await Lots.MakeAsync(make, null, Token)).Revision);
        Assert.Equal("enrichment.lot.status", (await Assert.ThrowsAsync<RuleViolatedException>(() => Lots.ShipAsync(ship, null, Token))).Code);

        await Lots.SampleAsync(Book, Plant.Code, lot, "S-1", null, Token);
        var certificate = new CertifyLot
        {
            Book = Book, Plant = Plant.Code, Lot = lot, Wet = WetMass.FromTonnes(220), Moisture = Moisture.FromPercent(10),
            Assay = Assay.Parse("Cu 24.8 %; As 0.3 %", null), Certificate = "C-1",
        };
        Assert.Equal("enrichment.lot.assay-pending", (await Assert.ThrowsAsync<RuleViolatedException>(() =>
            Lots.CertifyAsync(certificate with { Assay = Assay.Parse("Cu pending", null) }, null, Token))).Code);
        await Lots.CertifyAsync(certificate, null, Token);
        Assert.Equal("enrichment.text.missing", (await Assert.ThrowsAsync<ValidationFailedException>(
            () => Lots.HoldAsync(Book, Plant.Code, lot, "", null, Token))).Code);
        await Lots.HoldAsync(Book, Plant.Code, lot, "second sample", null, Token);
        await Lots.ReleaseAsync(Book, Plant.Code, lot, null, Token);
        var shipped = await Lots.ShipAsync(ship, null, Token);

        Assert.Equal(ConcentrateLotStatus.Shipped, shipped.Status);
        Assert.Equal(Mass.FromTonnes(198).Milligrams, await HeldAsync(Smelter, MassOf));
        Assert.Equal(Mass.FromTonnes(49.104m).Milligrams, await HeldAsync(Smelter));
        Assert.Equal(0, await HeldAsync(Plant.Concentrate(lot)));
        Assert.Equal(6, (await Lots.HistoryAsync(Book, Plant.Code, lot, null, Token)).Count);
        await AssertConservedAsync();
    }

    [Fact]
    public async Task A_lot_cannot_take_more_than_its_stack_nor_the_code_of_another()
    {
        var make = new MakeLot
        {
            Book = Book, Plant = Plant.Code, Lot = Code.Parse("L-1"), Stack = Plant.Stacks[0], Shift = Shift().Shift, Dry = Mass.FromTonnes(200),
        };
        Assert.Equal("enrichment.lot.stack-short",
            (await Assert.ThrowsAsync<RuleViolatedException>(() => Lots.MakeAsync(make, null, Token))).Code);
        Assert.Equal("enrichment.lot.differs",
            (await Assert.ThrowsAsync<IdempotencyConflictException>(() => Lots.MakeAsync(make with { Lot = Plant.Stacks[0] }, null, Token))).Code);
        Assert.Equal("enrichment.plant.no-stack",
            (await Assert.ThrowsAsync<NotFoundException>(() => Lots.MakeAsync(make with { Stack = Code.Parse("x") }, null, Token))).Code);
        Assert.Equal("enrichment.lot.not-found",
            (await Assert.ThrowsAsync<NotFoundException>(() => Lots.ReleaseAsync(Book, Plant.Code, Code.Parse("L-9"), null, Token))).Code);
    }
}

public sealed class BalancesOnSqlite() : BalanceContract(TestEngine.Sqlite);

public sealed class BalancesOnPostgreSql() : BalanceContract(TestEngine.PostgreSql);
