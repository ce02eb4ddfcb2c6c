using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Bars;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>A day at precious metals: slimes to doré in one heat, doré to a gold bar and a silver bar, assayed and put into the vault with two signatures.</summary>
internal sealed class PreciousWork(HeatDesk desk, IBars bars, HostTransfers host)
{
    public static readonly Code Furnace = Code.Parse("dore-1");

    private static readonly Mass _scale = Mass.FromGrams(0.1m);
    private static readonly Mass _largestBar = Mass.FromKilograms(12.5m);
    private static readonly Grade _fineness = Grade.FromPercent(99.99m);

    /// <summary>Answers the gold bar of the day.</summary>
    public async Task<Bar> WorkAsync(MonthFlows flows, Shift last, UnitOfWork within)
    {
        TwinContent Flow(string name) => flows.Twin.Flow(Code.Parse($"{MonthCodes.Precious}.{name}"), last.Day).Content;
        var heat = HeatDesk.Numbered("dore-heat", last);
        await desk.OpenAsync(
            MonthCodes.Precious, Furnace, heat, last,
            HeatDesk.Charge(MonthCodes.Precious, Furnace, heat, last) with { Parts = [HeatDesk.Part(MonthCodes.Slimes, Flow("slimes-charged"))] }, within);
        var residue = await desk.TapAsync(MonthCodes.Precious, heat, "residue", last, TapProduct.Reverts, Flow("residue"), isDiscarded: false, within);
        var dore = await desk.TapAsync(MonthCodes.Precious, heat, "dore", last, TapProduct.Dore, Flow("dore"), isDiscarded: false, within);
        await desk.CloseAsync(heat, last, within);
        await host.PostAsync(
            "residue", "blk", last, SmelterAccounts.Stage(MonthCodes.Precious, Stage.Lot, residue, MetalOwner.Own),
            SmelterAccounts.InProcess(MonthCodes.Balkhash, MetalOwner.Own), Flow("residue").Mass, MonthFlows.AssayOf(Flow("residue")), within);
        await CastAsync("AG", Elements.Ag, dore, Flow("dore").Silver, last, within);
        return await CastAsync("AU", Elements.Au, dore, Flow("dore").Gold, last, within);
    }

    private async Task<Bar> CastAsync(string series, Code metal, Code dore, Mass held, Shift shift, UnitOfWork within)
    {
        var serial = Code.Parse($"{series}-{shift.Day}");
        await bars.CastAsync(
            new CastBar
            {
                Book = MonthCodes.Book, Smelter = MonthCodes.Precious, Serial = serial, Metal = metal, Shift = shift, Owner = MetalOwner.Own,
                Gross = Gross(held), ScaleUnit = _scale, Lot = dore,
            },
            within);
        var bar = await bars.AssayAsync(
            new AssayBar
            {
                Book = MonthCodes.Book, Serial = serial, Revision = 1, Shift = shift, Fineness = _fineness, Certificate = $"laboratory {serial}",
            },
            within);
        await bars.MoveAsync(
            new MoveBar
            {
                Book = MonthCodes.Book, Serial = serial, Revision = bar.Revision, Shift = shift,
                To = metal == Elements.Au ? SmelterAccounts.Gold(MonthCodes.Precious, MetalOwner.Own) : SmelterAccounts.Silver(MonthCodes.Precious, MetalOwner.Own),
                ReleasedBy = MonthPeople.Refiner, ReceivedBy = MonthPeople.VaultKeeper,
            },
            within);
        return bar;
    }

    /// <summary>What the doré gives, less the two hundredths that stay in the crucible; no bar heavier than 12.5 kg.</summary>
    private static Mass Gross(Mass held)
    {
        var wanted = held * Ratio.FromPercent(98);
        var bar = wanted < _largestBar ? wanted : _largestBar;
        return Mass.FromMilligrams(bar.Milligrams / _scale.Milligrams * _scale.Milligrams);
    }
}
