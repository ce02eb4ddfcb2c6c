using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.AcidPlant;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.CellHouse;
using Kazakhmys.Erp.Smelting.Leaching;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.Smelting.Tests.Contracts;

public abstract class SulphurAndLeachContract(TestEngine engine) : WorksContract(engine)
{
    private static readonly Code Pad = Code.Parse("pad-1");

    private static StackOre Stack => new()
    {
        Book = Book, Smelter = Zhezkazgan, Pad = Pad, Number = Code.Parse("so-1"), Shift = Day10, From = Code.Parse("stock/ore/leach"),
        Owner = MetalOwner.Own, Dry = Mass.FromTonnes(5000), Assay = Cu(0.8m),
    };

    private static RecordPadReading Reading => new()
    {
        Book = Book, Smelter = Zhezkazgan, Pad = Pad, Number = Code.Parse("rd-1"), Shift = Day12, Irrigation = Volume.FromCubicMetres(1000),
        IrrigationCopper = Concentration.FromGramsPerLitre(0.3m), Pls = Volume.FromCubicMetres(950), PlsCopper = Concentration.FromGramsPerLitre(4),
        Acid = Mass.FromTonnes(5), AcidFrom = Code.Parse("external/acid-supplier"),
    };

    private static AdvancePad To(PadState state, int revision, Shift shift) => new() { Book = Book, Number = Pad, Revision = revision, Shift = shift, To = state };

    [Fact]
    public async Task Sulphur_in_gas_becomes_acid_and_rhenium_solution()
    {
        await SmeltAsync();
        var (acids, rhenium) = (Of<IAcidProductions>(), Of<IRheniumSolutions>());
        var acid = new RecordAcid
        {
            Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("ac-1"), Shift = Day11, Acid = Mass.FromTonnes(600), Strength = Ratio.FromPercent(92.5m),
            TailSulphur = Mass.FromTonnes(2),
        };
        await RefusedAsync<RuleViolatedException>("smelting.acid.above-sulphur", () => acids.RecordAsync(acid with { Acid = Mass.FromTonnes(700) }, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.acid.strength", () => acids.RecordAsync(acid with { Strength = Ratio.Zero }, null, Token));
        var made = await acids.RecordAsync(acid, null, Token);

        Assert.Equal((Mass.FromTonnes(555), 98.91m), (made.Monohydrate, decimal.Round(made.Conversion.Percent, 2)));
        var (own, party) = (SmelterAccounts.Acid(Zhezkazgan, MetalOwner.Own), SmelterAccounts.Acid(Zhezkazgan, Tolled));
        Assert.Equal(Mass.FromTonnes(555), await BalanceAsync(own, KnownCommodities.Acid) + await BalanceAsync(party, KnownCommodities.Acid));
        Assert.Equal(Mass.FromTonnes(444), await BalanceAsync(own, KnownCommodities.Acid));
        Assert.Equal(made.Sulphur, await BalanceAsync(own, KnownCommodities.Sulphur) + await BalanceAsync(party, KnownCommodities.Sulphur));
        Assert.Equal(Mass.FromTonnes(2), await BalanceAsync(SmelterAccounts.Loss(Zhezkazgan, LossKind.Gas), KnownCommodities.Sulphur));
        Assert.Equal(2, (await acids.CorrectAsync(acid with { Acid = Mass.FromTonnes(500) }, 1, null, Token)).Revision);
        Assert.Equal(Mass.FromTonnes(370), await BalanceAsync(own, KnownCommodities.Acid));
        var solution = new RecordRhenium
        {
            Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("re-1"), Shift = Day11, Solution = Volume.FromCubicMetres(10),
            Rhenium = Concentration.FromMilligramsPerLitre(500),
        };
        await RefusedAsync<RuleViolatedException>("smelting.rhenium.short", () => rhenium.RecordAsync(solution with { Solution = Volume.FromCubicMetres(100) }, null, Token));
        await rhenium.RecordAsync(solution, null, Token);
        Assert.Equal(Mass.FromKilograms(4), await BalanceAsync(SmelterAccounts.Rhenium(Zhezkazgan, MetalOwner.Own), KnownCommodities.Rhenium));
        var gas = await TraceAsync(own, KnownCommodities.Sulphur, made.EntrySeq);
        Assert.Equal(gas.Amount, gas.Shares.Sum(share => share.Amount));
    }

    [Fact]
    public async Task A_pad_is_stacked_irrigated_rinsed_and_closed_and_its_copper_becomes_cathode()
    {
        var (pads, stackings, readings, crops) = (Of<ILeachPads>(), Of<IStackings>(), Of<IPadReadings>(), Of<ICrops>());
        await RefusedAsync<NotFoundException>("smelting.document.unknown", () => stackings.RecordAsync(Stack, null, Token));
        await pads.BuildAsync(new() { Book = Book, Smelter = Zhezkazgan, Number = Pad, First = ProductionDay.Parse("2026-01-10") }, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.stage.empty", () => pads.AdvanceAsync(To(PadState.Irrigated, 1, Day11), null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.pad.before", () => stackings.RecordAsync(Stack with { Shift = Shift.Parse("2026-01-09/1") }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.owner.tolled-feed", () => stackings.RecordAsync(Stack with { From = Toll }, null, Token));
        await stackings.RecordAsync(Stack, null, Token);
        await RefusedAsync<RuleViolatedException>("smelting.pad.state", () => readings.RecordAsync(Reading, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.pad.state", () => pads.AdvanceAsync(To(PadState.Rinsed, 1, Day11), null, Token));
        var irrigated = await pads.AdvanceAsync(To(PadState.Irrigated, 1, Day11), null, Token);
        Assert.Equal((PadState.Irrigated, 2), (irrigated.State, (await pads.AdvanceAsync(To(PadState.Irrigated, 1, Day11), null, Token)).Revision));
        await RefusedAsync<RuleViolatedException>("smelting.pad.state", () => stackings.CorrectAsync(Stack with { Dry = Mass.FromTonnes(1) }, 1, null, Token));
        await RefusedAsync<ValidationFailedException>("smelting.pad.acid", () => readings.RecordAsync(Reading with { AcidFrom = null }, null, Token));
        await RefusedAsync<RuleViolatedException>("smelting.pad.short", () => readings.RecordAsync(Reading with { PlsCopper = Concentration.FromGramsPerLitre(50) }, null, Token));
        await readings.RecordAsync(Reading, null, Token);
        var state = await pads.StateAsync(Book, Pad, Day20.Day, null, Token);
        Assert.Equal((Mass.FromTonnes(40), Mass.FromTonnes(3.5m), Mass.FromTonnes(5)), (state.Copper, state.Leached, state.Acid));
        Assert.Equal((Ratio.FromPercent(8.75m), Ratio.FromPercent(0.1m)), (state.Recovery!.Value, state.AcidPerOre!.Value));
        var extraction = new RecordExtraction
        {
            Book = Book, Smelter = Zhezkazgan, Number = Code.Parse("sx-1"), Shift = Day12, Flow = Volume.FromCubicMetres(900),
            Pls = Concentration.FromGramsPerLitre(4), Raffinate = Concentration.FromGramsPerLitre(0.3m),
        };
        await RefusedAsync<ValidationFailedException>("smelting.extraction.raffinate", () => Of<IExtractions>().RecordAsync(extraction with { Raffinate = Concentration.FromGramsPerLitre(5) }, null, Token));
        await Of<IExtractions>().RecordAsync(extraction, null, Token);
        var electrolyte = SmelterAccounts.Stage(Zhezkazgan, Stage.Electrolyte, Code.Parse("main"), MetalOwner.Own);
        Assert.Equal(Mass.FromTonnes(3.33m), await BalanceAsync(electrolyte));
        await crops.LoadAsync(new() { Book = Book, Smelter = Zhezkazgan, Section = Winning, Number = Code.Parse("ew-1"), Shift = Day12 }, null, Token);
        await crops.PullAsync(new() { Book = Book, Number = Code.Parse("ew-1"), Revision = 1, Shift = Day20, AmpereHours = 280_000, Deposit = Mass.FromTonnes(3) }, null, Token);
        var lot = await Of<ICathodeLots>().RecordAsync(Cathode("ew-k", MetalOwner.Own, 3) with { Crop = Code.Parse("ew-1") }, null, Token);
        // The last lot leaves nothing behind in the crop: what was counted as copper and is impurity goes to the electrolyte.
        Assert.Equal(Mass.FromTonnes(3.33m) - lot.Copper, await BalanceAsync(electrolyte));
        var trace = await TraceAsync(SmelterAccounts.Cathode(Zhezkazgan, MetalOwner.Own), Copper, lot.EntrySeq);
        Assert.Equal(Code.Parse("stock/ore/leach"), trace.Shares[0].Account);
        await pads.AdvanceAsync(To(PadState.Rinsed, 2, Day20), null, Token);
        await pads.AdvanceAsync(To(PadState.Closed, 3, Day20), null, Token);
        Assert.Equal(Mass.FromTonnes(36.5m), await BalanceAsync(SmelterAccounts.LeachResidue(Zhezkazgan)));
        await RefusedAsync<RuleViolatedException>("smelting.pad.state", () => readings.RecordAsync(Reading with { Number = Code.Parse("rd-2"), Shift = Day20 }, null, Token));
    }
}

public sealed class SulphurAndLeachOnSqlite() : SulphurAndLeachContract(TestEngine.Sqlite);

public sealed class SulphurAndLeachOnPostgreSql() : SulphurAndLeachContract(TestEngine.PostgreSql);
