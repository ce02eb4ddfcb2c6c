using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.Testing.Plants;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Instruments;

/// <summary>Puts the instruments on the plan: scales and moisture, assays with the laboratory of the region, surveys of the stocks.</summary>
internal sealed class InstrumentPlan
{
    private readonly List<TwinInstrument> _instruments = [];
    private readonly TwinNetwork _network;

    private InstrumentPlan(TwinNetwork network) => _network = network;

    public static IReadOnlyList<TwinInstrument> Of(EnterprisePlan plan, TwinNetwork network)
    {
        var laid = new InstrumentPlan(network);
        for (var s = 0; s < network.Streams.Count; s++)
            laid.OnStream(network.Streams[s], plan.StreamMeters[s], plan.Assayed[s]);
        for (var n = 0; n < network.Nodes.Count; n++)
            if (network.Nodes[n].IsStock)
                laid.OnStock(network.Nodes[n], plan.StockMeters[n]);
        return laid._instruments.AsReadOnly();
    }

    private void OnStream(TwinStream stream, Metering meter, bool assayed)
    {
        // The scale stands where the stream arrives, or where it leaves the enterprise.
        var site = Site(stream.To ?? stream.From!.Value);
        var isWet = Waters.Of(stream.Material) > 0;
        if (meter != Metering.None)
        {
            var quantity = isWet ? QuantityKind.WetMass : QuantityKind.DryMass;
            var tag = Code.Parse($"{stream.Code}.mass");
            var group = ScaleClasses.IsShared(meter) ? Code.Parse($"{site.Code}.{meter.ToString().ToLowerInvariant()}") : tag;
            Put(tag, stream.Code, onStock: false, quantity, null, ScaleClasses.Of(meter), group);
            if (isWet)
                Put(Code.Parse($"{stream.Code}.moisture"), stream.Code, onStock: false, QuantityKind.Moisture, null, AssayClasses.Moisture, null);
        }
        if (!assayed)
            return;
        foreach (var element in AssayClasses.Elements(stream.Material))
            Put(
                Code.Parse($"{stream.Code}.{element}"), stream.Code, onStock: false, QuantityKind.Assay, element,
                AssayClasses.Of(stream.Material, element), Laboratory(site, element));
    }

    private void OnStock(TwinNode stock, Metering survey)
    {
        Put(Code.Parse($"{stock.Code}.mass"), stock.Code, onStock: true, QuantityKind.DryMass, null, ScaleClasses.Of(survey), null);
        var material = _network.MaterialOf(stock);
        foreach (var element in AssayClasses.Elements(material))
            Put(
                Code.Parse($"{stock.Code}.{element}"), stock.Code, onStock: true, QuantityKind.Assay, element,
                AssayClasses.OfStock(survey, material, element), Laboratory(_network.Site(stock.Site), element));
    }

    private TwinSite Site(Code node) => _network.Site(_network.Node(node).Site);

    private static Code Laboratory(TwinSite site, Code element) => Code.Parse($"laboratory.{site.Region}.{element}");

    private void Put(Code tag, Code point, bool onStock, QuantityKind quantity, Code? element, InstrumentClass figures, Code? group) =>
        _instruments.Add(new TwinInstrument
        {
            Tag = tag,
            Point = point,
            IsOnStock = onStock,
            Quantity = quantity,
            Element = element,
            Kind = figures.Kind,
            Relative = TwinFigures.Fraction(figures.Relative),
            Absolute = TwinFigures.Of(quantity, figures.Absolute),
            SharedRelative = TwinFigures.Fraction(figures.Shared),
            Group = group ?? tag,
            Resolution = TwinFigures.Of(quantity, figures.Resolution),
            Class = figures,
        });
}
