using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Taps;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>
/// A shift in the Zhezkazgan smelter, by heats: concentrate to matte, matte to blister, blister to anodes, with slag, dust, gas and what goes back through the stores. The
/// main product is tapped last, because it takes what the lots of the stores have more or less than the twin's mean.
/// </summary>
internal sealed class SmelterWork(HeatDesk desk, IAnodes anodes)
{
    public static readonly Code Furnace = Code.Parse("electric-1");
    public static readonly Code Converter = Code.Parse("converter-1");
    public static readonly Code AnodeFurnace = Code.Parse("anode-1");

    private static readonly Code _smelter = MonthCodes.Zhezkazgan;

    /// <summary>What lay in the stores when the month began, as one heat of the day before.</summary>
    public async Task OpenAsync(MonthFlows flows, MonthScale scale, WorksStores stores, Shift shift, UnitOfWork within)
    {
        TwinContent Stock(string name) => flows.Twin.Stock(Code.Parse($"{_smelter}.{name}"), shift.Day);
        var heat = Code.Parse("opening");
        var content = MonthFlows.Sum([Stock("dust-store"), Stock("converter-slag-store"), Stock("reverts-store"), Stock("scrap-store"), Stock("anode-store")]);
        await desk.OpenAsync(
            _smelter, AnodeFurnace, heat, shift,
            HeatDesk.Charge(_smelter, AnodeFurnace, heat, shift) with { Parts = [HeatDesk.Part(MonthCodes.OpeningStock, content)] }, within);
        await StoreAsync(stores.Dust, heat, "opening-dust", shift, TapProduct.Dust, Stock("dust-store"), within);
        await StoreAsync(stores.ConverterSlag, heat, "opening-slag", shift, TapProduct.Slag, Stock("converter-slag-store"), within);
        await StoreAsync(stores.Reverts, heat, "opening-reverts", shift, TapProduct.Reverts, Stock("reverts-store"), within);
        await StoreAsync(stores.Scrap, heat, "opening-scrap", shift, TapProduct.Reverts, Stock("scrap-store"), within);
        await CastAsync(stores, scale, heat, shift, Stock("anode-store"), within);
        await desk.CloseAsync(heat, shift, within);
    }

    public async Task WorkAsync(MonthFlows flows, MonthScale scale, WorksStores stores, Shift shift, UnitOfWork within)
    {
        TwinFlow Flow(string name) => flows.True($"{_smelter}.{name}", shift);
        var matte = await SmeltAsync(Flow, stores, shift, within);
        var blister = await ConvertAsync(Flow, stores, shift, matte, within);
        await RefineAsync(Flow, scale, stores, shift, blister, within);
    }

    private async Task<LotQueue> SmeltAsync(Func<string, TwinFlow> flow, WorksStores stores, Shift shift, UnitOfWork within)
    {
        var (heat, matte) = (HeatDesk.Numbered("smelting", shift), new LotQueue());
        var fresh = MonthFlows.Sum([flow("charge").Content], [flow("dust-returned").Content]);
        await desk.OpenAsync(
            _smelter, Furnace, heat, shift,
            HeatDesk.Charge(_smelter, Furnace, heat, shift) with
            {
                Parts = [HeatDesk.Part(MonthCodes.Bedding(_smelter), fresh)],
                Lots = [.. stores.Dust.Take(flow("dust-returned").Content.Mass), .. stores.ConverterSlag.Take(flow("converter-slag-returned").Content.Mass)],
                Additions = [HeatDesk.Flux(flow("furnace-flux")), HeatDesk.Oxygen(flow("furnace-oxygen"))],
            },
            within);
        await desk.TapAsync(_smelter, heat, "slag", shift, TapProduct.Slag, flow("slag").Content, isDiscarded: true, within);
        await StoreAsync(stores.Dust, heat, "furnace-dust", shift, TapProduct.Dust, flow("furnace-dust").Content, within);
        await desk.GasAsync(_smelter, heat, "furnace-gas", shift, flow("furnace-gas"), within);
        await StoreAsync(matte, heat, "matte", shift, TapProduct.Matte, flow("matte").Content, within);
        await desk.CloseAsync(heat, shift, within);
        return matte;
    }

    private async Task<LotQueue> ConvertAsync(Func<string, TwinFlow> flow, WorksStores stores, Shift shift, LotQueue matte, UnitOfWork within)
    {
        var (heat, blister) = (HeatDesk.Numbered("converting", shift), new LotQueue());
        await desk.OpenAsync(
            _smelter, Converter, heat, shift,
            HeatDesk.Charge(_smelter, Converter, heat, shift) with
            {
                Lots = [.. matte.Take(flow("matte").Content.Mass), .. stores.Reverts.Take(flow("reverts-charged").Content.Mass)],
                Additions = [HeatDesk.Flux(flow("converter-flux")), HeatDesk.Oxygen(flow("converter-oxygen"))],
            },
            within);
        await StoreAsync(stores.ConverterSlag, heat, "converter-slag", shift, TapProduct.Slag, flow("converter-slag").Content, within);
        await StoreAsync(stores.Dust, heat, "converter-dust", shift, TapProduct.Dust, flow("converter-dust").Content, within);
        await desk.GasAsync(_smelter, heat, "converter-gas", shift, flow("converter-gas"), within);
        await StoreAsync(blister, heat, "blister", shift, TapProduct.Blister, flow("blister").Content, within);
        await desk.CloseAsync(heat, shift, within);
        return blister;
    }

    private async Task RefineAsync(Func<string, TwinFlow> flow, MonthScale scale, WorksStores stores, Shift shift, LotQueue blister, UnitOfWork within)
    {
        var heat = HeatDesk.Numbered("anodes", shift);
        await desk.OpenAsync(
            _smelter, AnodeFurnace, heat, shift,
            HeatDesk.Charge(_smelter, AnodeFurnace, heat, shift) with
            {
                Lots = [.. blister.Take(flow("blister").Content.Mass), .. stores.Scrap.Take(flow("scrap-charged").Content.Mass)],
                Additions = [HeatDesk.Oxygen(flow("anode-furnace-oxygen"))],
            },
            within);
        await StoreAsync(stores.Reverts, heat, "skimmings", shift, TapProduct.Reverts, flow("skimmings").Content, within);
        await desk.GasAsync(_smelter, heat, "anode-gas", shift, flow("anode-furnace-gas"), within);
        await CastAsync(stores, scale, heat, shift, flow("anodes").Content, within);
        await desk.CloseAsync(heat, shift, within);
    }

    private async Task StoreAsync(LotQueue store, Code heat, string what, Shift shift, TapProduct product, TwinContent content, UnitOfWork within) =>
        store.Add(await desk.TapAsync(_smelter, heat, what, shift, product, content, isDiscarded: false, within), content.Mass);

    private async Task CastAsync(WorksStores stores, MonthScale scale, Code heat, Shift shift, TwinContent content, UnitOfWork within)
    {
        var pieces = Pieces(content.Mass, scale.Anode).Select((mass, i) => new CastAnode { Number = Code.Parse($"{heat}-{i + 1:0000}"), Mass = mass }).ToList();
        await anodes.RecordAsync(
            new RecordCasting
            {
                Book = MonthCodes.Book,
                Smelter = _smelter,
                Heat = heat,
                Number = Code.Parse($"casting-{heat}"),
                Shift = shift,
                Assay = MonthFlows.AssayOf(content),
                Anodes = pieces,
            },
            within);
        pieces.ForEach(stores.Anodes.Enqueue);
    }

    /// <summary>Equal pieces of about a size that sum to the whole.</summary>
    internal static IReadOnlyList<Mass> Pieces(Mass whole, Mass about)
    {
        var count = (int)Math.Max(1, (whole.Milligrams + (about.Milligrams / 2)) / about.Milligrams);
        return Apportionment.ByLargestRemainder(whole, [.. Enumerable.Repeat(1L, count)]);
    }
}
