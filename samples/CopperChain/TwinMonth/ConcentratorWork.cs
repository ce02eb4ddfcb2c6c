using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Lots;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace CopperChain.TwinMonth;

/// <summary>A shift in the concentrators: the balance, and at the end of a day the concentrate lot that goes to the smelter.</summary>
internal sealed class ConcentratorWork(IShiftBalances balances, IConcentrateLots lots)
{
    public async Task WorkAsync(MonthFlows flows, MonthSites sites, Shift shift, UnitOfWork within)
    {
        foreach (var plant in sites.Plants)
            await balances.RecordAsync(Balance(flows, plant.Code, shift), within);
    }

    public async Task ShipAsync(MonthFlows flows, MonthSites sites, Shift last, UnitOfWork within)
    {
        foreach (var plant in sites.Plants)
            await ShipAsync(flows, plant.Code, sites.SmelterOf(plant), last, within);
    }

    private static RecordShiftBalance Balance(MonthFlows flows, Code plant, Shift shift) => new()
    {
        Book = MonthCodes.Book,
        Plant = plant,
        Shift = shift,
        OreType = MonthCodes.OreType,
        Feed = flows.Dry($"{plant}.feed", shift),
        Metals =
        [
            .. MonthFlows.Metals.Select(metal => new AssayedMetal
            {
                Element = metal,
                Feed = flows.MeasuredGrade($"{plant}.feed", metal, shift.Day),
                Concentrate = flows.MeasuredGrade($"{plant}.concentrate", metal, shift.Day),
                Tailings = flows.MeasuredGrade($"{plant}.tailings", metal, shift.Day),
            }),
        ],
        Concentrate = flows.Dry($"{plant}.concentrate", shift),
        Stack = MonthCodes.Stack,
        TailingsFacility = MonthCodes.Tailings,
    };

    /// <summary>Property passes when the smelter has weighed and assayed the lot, so it is certified and shipped by what the smelter found.</summary>
    private async Task ShipAsync(MonthFlows flows, Code plant, Code smelter, Shift last, UnitOfWork within)
    {
        var (stream, lot) = ($"{plant}.received", Code.Parse($"{plant}-{last.Day}"));
        var wet = WetMass.FromMilligrams(flows.Twin.Readings.Of(Code.Parse($"{stream}.mass"), last.Day).WetMass!.Value.Milligrams);
        var moisture = flows.Moisture(stream, last.Day);
        await lots.MakeAsync(
            new MakeLot { Book = MonthCodes.Book, Plant = plant, Lot = lot, Stack = MonthCodes.Stack, Shift = last, Dry = wet.Dry(moisture) }, within);
        await lots.SampleAsync(MonthCodes.Book, plant, lot, $"S-{lot}", within);
        await lots.CertifyAsync(
            new CertifyLot
            {
                Book = MonthCodes.Book, Plant = plant, Lot = lot, Wet = wet, Moisture = moisture, Assay = flows.Laboratory(stream, last.Day),
                Certificate = $"C-{lot}",
            },
            within);
        await lots.ReleaseAsync(MonthCodes.Book, plant, lot, within);
        await lots.ShipAsync(
            new ShipLot { Book = MonthCodes.Book, Plant = plant, Lot = lot, ToAccount = MonthCodes.Bedding(smelter), Shift = last }, within);
    }
}
