using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>The papers of a heat: opened, charged, tapped, closed.</summary>
internal sealed class HeatDesk(IHeats heats, ICharges charges, ITaps taps)
{
    /// <summary>One segment: what it is, the day and the shift.</summary>
    public static Code Numbered(string what, Shift shift) => Code.Parse($"{what}-{shift.Day}-{shift.Number}");

    public static ChargePart Part(Code from, TwinContent content) =>
        new() { From = from, Owner = MetalOwner.Own, Dry = content.Mass, Assay = MonthFlows.AssayOf(content) };

    public static ChargeAddition Flux(TwinFlow flow) => new() { Material = Code.Parse("silica"), From = MonthCodes.Flux, Dry = flow.Content.Mass };

    public static ChargeAddition Oxygen(TwinFlow flow) => new() { Material = Code.Parse("oxygen"), From = MonthCodes.Air, Dry = flow.Content.Mass };

    public async Task OpenAsync(Code smelter, Code furnace, Code heat, Shift shift, RecordCharge charge, UnitOfWork within)
    {
        await heats.OpenAsync(new OpenHeat { Book = MonthCodes.Book, Smelter = smelter, Furnace = furnace, Number = heat, Shift = shift }, within);
        await charges.RecordAsync(charge, within);
    }

    public static RecordCharge Charge(Code smelter, Code furnace, Code heat, Shift shift) => new()
    {
        Book = MonthCodes.Book, Smelter = smelter, Furnace = furnace, Heat = heat, Number = Code.Parse($"charge-{heat}"), Shift = shift,
    };

    /// <summary>A tap as the twin gives it; answers the number of the lot that it makes.</summary>
    public async Task<Code> TapAsync(
        Code smelter, Code heat, string what, Shift shift, TapProduct product, TwinContent content, bool isDiscarded, UnitOfWork within)
    {
        var number = Numbered(what, shift);
        await taps.RecordAsync(
            new RecordTap
            {
                Book = MonthCodes.Book,
                Smelter = smelter,
                Heat = heat,
                Number = number,
                Shift = shift,
                Product = product,
                Dry = content.Mass,
                Assay = product == TapProduct.Gas ? Assay.Empty : MonthFlows.AssayOf(content),
                IsDiscarded = isDiscarded,
            },
            within);
        return number;
    }

    /// <summary>Gas leaves with all that the furnace lost of mass; sulphur is not kept in this book.</summary>
    public Task<Code> GasAsync(Code smelter, Code heat, string what, Shift shift, TwinFlow gas, UnitOfWork within) =>
        TapAsync(smelter, heat, what, shift, TapProduct.Gas, gas.Content, isDiscarded: true, within);

    public Task CloseAsync(Code heat, Shift shift, UnitOfWork within) =>
        heats.CloseAsync(new CloseHeat { Book = MonthCodes.Book, Number = heat, Revision = 1, Shift = shift }, within);
}
