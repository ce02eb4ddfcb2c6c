using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

/// <summary>Whoever comes second is refused or answered the same; one consistent result is left.</summary>
public abstract class ConcurrentCallersContract(TestEngine engine) : WorksContract(engine)
{
    [Fact]
    public async Task A_bar_moved_by_two_at_once_lies_in_one_place()
    {
        var bars = Of<IBars>();
        await bars.RecordAsync(
            new()
            {
                Book = Book, Smelter = Zhezkazgan, Serial = Code.Parse("AU-7"), Metal = KnownCommodities.Gold, Shift = Day10, Owner = MetalOwner.Own,
                Gross = Mass.FromGrams(1000), Fineness = Grade.FromPercent(99.99m), ScaleUnit = Mass.FromGrams(0.1m), From = Precious,
            }, null, Token);
        MoveBar To(string place) => new()
        {
            Book = Book, Serial = Code.Parse("AU-7"), Revision = 1, Shift = Day10, To = Code.Parse(place), ReleasedBy = Code.Parse("a"), ReceivedBy = Code.Parse("b"),
        };
        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => bars.MoveAsync(To("vault/zhz"), null, Token)), OutcomeAsync(() => bars.MoveAsync(To("external/customer/x"), null, Token)));

        Assert.Equal(["", "smelting.document.revision"], outcomes.Order());
        var bar = await bars.FindAsync(Book, Code.Parse("AU-7"), null, Token);
        Assert.Equal(2, bar!.Revision);
        Assert.Equal(Mass.FromGrams(999.9m), await BalanceAsync(bar.Account, KnownCommodities.Gold));
        Assert.Equal(Mass.FromMilligrams(1), await BalanceAsync(bar.Account, KnownCommodities.Piece));
    }

    [Fact]
    public async Task The_same_anode_cast_by_two_at_once_is_cast_once()
    {
        await CastAsync();
        var anodes = Of<IAnodes>();
        RecordCasting Cast(string number) => Casting with { Number = Code.Parse(number), Anodes = [new() { Number = Code.Parse("an-7"), Mass = Mass.FromTonnes(1) }] };
        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => anodes.RecordAsync(Cast("cast-7"), null, Token)), OutcomeAsync(() => anodes.RecordAsync(Cast("cast-8"), null, Token)));

        Assert.Equal(["", "smelting.anode.taken"], outcomes.Order());
        var anode = await anodes.FindAnodeAsync(Book, Zhezkazgan, Code.Parse("an-7"), null, Token);
        Assert.Equal((AnodeState.Cast, 1), (anode!.State, anode.Step));
        Assert.Equal(Mass.FromMilligrams(1), await BalanceAsync(SmelterAccounts.AnodePieces(Zhezkazgan, anode.Casting), KnownCommodities.Piece));
        Assert.Equal(Mass.FromMilligrams(-5), await BalanceAsync(SmelterAccounts.Pieces(Zhezkazgan), KnownCommodities.Piece));
    }

    [Fact]
    public async Task Two_crops_that_draw_the_same_anodes_leave_them_in_one()
    {
        await CastAsync();
        var crops = Of<ICrops>();
        var second = Code.Parse("section-2");
        await Of<ISections>().RecordAsync(
            new() { Book = Book, Smelter = Zhezkazgan, Number = second, Kind = SectionKind.Refining, Cells = 30, ValidFrom = First }, null, Token);
        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => crops.LoadAsync(Load, null, Token)),
            OutcomeAsync(() => crops.LoadAsync(Load with { Section = second, Number = Code.Parse("crop-2") }, null, Token)));

        Assert.Equal(["", "smelting.anode.state"], outcomes.Order());
        var crop = Assert.Single(await crops.ListAsync(Book, Zhezkazgan, First, Last, null, Token));
        Assert.Equal(crop.Loaded.Number, (await Of<IAnodes>().FindAnodeAsync(Book, Zhezkazgan, Code.Parse("an-1"), null, Token))!.Crop);
        Assert.Equal(Mass.FromMilligrams(3), await BalanceAsync(SmelterAccounts.CropPieces(Zhezkazgan, crop.Loaded.Number), KnownCommodities.Piece));
        Assert.Equal(Mass.FromMilligrams(1), await BalanceAsync(SmelterAccounts.AnodePieces(Zhezkazgan, Casting.Number), KnownCommodities.Piece));
    }

    [Fact]
    public async Task Two_heats_opened_at_once_leave_one_in_the_furnace()
    {
        var heats = Of<IHeats>();
        var outcomes = await Task.WhenAll(
            OutcomeAsync(() => heats.OpenAsync(Open("electric-1", "e-1", Day10), null, Token)),
            OutcomeAsync(() => heats.OpenAsync(Open("electric-1", "e-2", Day10), null, Token)),
            OutcomeAsync(() => heats.OpenAsync(Open("electric-1", "e-3", Day10), null, Token)));

        Assert.Equal(["", "smelting.furnace.busy", "smelting.furnace.busy"], outcomes.Order());
        Assert.Single(await heats.ListAsync(Book, Zhezkazgan, First, Last, null, Token));
    }

    [Fact]
    public async Task The_same_command_from_two_callers_is_recorded_once()
    {
        await Of<IHeats>().OpenAsync(Open("electric-1", "e-1", Day10), null, Token);
        var charges = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Of<ICharges>().RecordAsync(Concentrates, null, Token)));

        Assert.Single(charges.Select(charge => charge.EntrySeq).Distinct());
        Assert.Equal(Mass.FromTonnes(190), await BalanceAsync(SmelterAccounts.Stage(Zhezkazgan, Stage.Heat, Code.Parse("e-1"), MetalOwner.Own)));
    }

    private static async Task<string> OutcomeAsync(Func<Task> operation)
    {
        try
        {
            await Task.Run(operation, Token);
            return "";
        }
        catch (ErpException refused)
        {
            return refused.Code;
        }
    }
}

public sealed class ConcurrentCallersOnSqlite() : ConcurrentCallersContract(TestEngine.Sqlite);

public sealed class ConcurrentCallersOnPostgreSql() : ConcurrentCallersContract(TestEngine.PostgreSql);
