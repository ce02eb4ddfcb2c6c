using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Cathodes;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Losses;
using Kazakhmys.Erp.Smelting.Smelters;

namespace CopperChain.Synthetic;

/// <summary>A shift in the concentrators and smelters: balances by the two-product formula, charges, slag and cathode.</summary>
internal sealed class SyntheticMetallurgy(IShiftBalances balances, ICharges charges, IMetalLosses losses, ICathodeLots cathodes)
{
    // Two hundredths of the concentrate stay in the stack, so that nothing is charged that is not there.
    private static readonly Ratio _charged = Ratio.FromFraction(0.98m);

    public async Task WorkAsync(SyntheticScale scale, SyntheticFigures figures, Shift shift, Mass[] received, UnitOfWork within)
    {
        List<ShiftBalance> made = [];
        for (var plant = 0; plant < scale.Plants; plant++)
            made.Add(await balances.RecordAsync(Balance(figures, plant, shift, received[plant]), within));
        var share = Ratio.FromFraction(1m / (scale.Smelters * SyntheticCodes.Furnaces.Length));
        for (var smelter = 0; smelter < scale.Smelters; smelter++)
            await SmeltAsync(smelter, shift, made, _charged * share, within);
    }

    private static RecordShiftBalance Balance(SyntheticFigures figures, int plant, Shift shift, Mass feed) => new()
    {
        Book = SyntheticCodes.Book,
        Plant = SyntheticCodes.Plant(plant),
        Shift = shift,
        OreType = SyntheticCodes.OreType,
        Feed = feed,
        Metals = figures.Shift(),
        Stack = SyntheticCodes.Stack,
        TailingsFacility = SyntheticCodes.Tailings,
    };

    private async Task SmeltAsync(int smelter, Shift shift, List<ShiftBalance> made, Ratio share, UnitOfWork within)
    {
        var copper = Mass.Zero;
        foreach (var furnace in SyntheticCodes.Furnaces)
        {
            List<ChargePart> parts = [.. made.Select(balance => Part(balance, share))];
            copper += parts.Sum(part => part.Assay.MetalIn(part.Dry, Elements.Cu));
            await charges.RecordAsync(
                new RecordCharge
                {
                    Book = SyntheticCodes.Book,
                    Smelter = SyntheticCodes.Smelter(smelter),
                    Furnace = furnace,
                    Number = Numbered(shift, smelter, furnace.Value),
                    Shift = shift,
                    Parts = parts,
                },
                within);
        }
        await losses.RecordAsync(Slag(smelter, shift, copper), within);
        foreach (var lot in new[] { "a", "b" })
            await cathodes.RecordAsync(Cathode(smelter, shift, lot, copper * Ratio.FromFraction(0.49m)), within);
    }

    private static ChargePart Part(ShiftBalance balance, Ratio share) => new()
    {
        From = PlantAccounts.Concentrate(balance.Recorded.Plant, SyntheticCodes.Stack),
        Owner = MetalOwner.Own,
        Dry = balance.Concentrate * share,
        Assay = Assay.Of(balance.Recorded.Metals.Select(metal => (metal.Element, AssayValue.Reported(metal.Concentrate.Value)))),
    };

    /// <summary>Slag of 0.6 % Cu with a hundredth of the copper charged.</summary>
    private static RecordMetalLoss Slag(int smelter, Shift shift, Mass copper) => new()
    {
        Book = SyntheticCodes.Book,
        Smelter = SyntheticCodes.Smelter(smelter),
        Number = Numbered(shift, smelter, "slag"),
        Shift = shift,
        Kind = LossKind.Slag,
        Owner = MetalOwner.Own,
        Dry = copper * Ratio.FromFraction(0.01m) / Grade.FromPercent(0.6m),
        Assay = Assay.Empty.With(Elements.Cu, Grade.FromPercent(0.6m)),
    };

    private static RecordCathodeLot Cathode(int smelter, Shift shift, string lot, Mass mass) => new()
    {
        Book = SyntheticCodes.Book,
        Smelter = SyntheticCodes.Smelter(smelter),
        Lot = Numbered(shift, smelter, "cathode-" + lot),
        Shift = shift,
        Owner = MetalOwner.Own,
        Mass = mass,
        Assay = Assay.Empty.With(Elements.Cu, Grade.FromPercent(99.99m)),
    };

    private static Code Numbered(Shift shift, int smelter, string what) =>
        Code.Parse($"{shift.Day}-{shift.Number}-{SyntheticCodes.Smelter(smelter)}-{what}");
}
