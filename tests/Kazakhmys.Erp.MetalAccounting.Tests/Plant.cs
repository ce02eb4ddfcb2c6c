using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Tests;

/// <summary>
/// A synthetic concentrator: ore over a weighbridge into a bin, from the bin over a belt scale into flotation, concentrate over a weighbridge, tailings
/// that nobody weighs.
/// </summary>
internal static class Plant
{
    public static readonly Code Book = Code.Parse("zhz");
    public static readonly Code Sheet = Code.Parse("concentrator");
    public static readonly Code Cu = Elements.Cu;
    public static readonly Period January = Period.Month(2026, 1);

    public static Code C(string code) => Code.Parse(code);

    public static Instant At(string moment) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(moment).Value;

    public static FlowsheetNode Node(string code, NodeKind kind = NodeKind.Area) => new() { Code = C(code), Name = code, Kind = kind };

    public static FlowsheetStream Stream(string code, string? from, string? to, StreamKind kind = StreamKind.Flow) => new()
    {
        Code = C(code), Name = code, From = from is null ? null : C(from), To = to is null ? null : C(to), Kind = kind,
    };

    public static MeasuringPoint Point(string code, string stream, QuantityKind quantity, string? instrument = null, string? element = null) => new()
    {
        Code = C(code),
        Name = code,
        Stream = C(stream),
        Quantity = quantity,
        Element = element is null ? null : C(element),
        Instrument = instrument is null ? null : C(instrument),
        Method = "synthetic",
    };

    public static MeasuringPoint OnStock(string code, string stock, QuantityKind quantity, string? element = null) =>
        Point(code, stock, quantity, null, element) with { Stream = null, Stock = C(stock) };

    public static DraftFlowsheet Drawn => new()
    {
        Book = Book,
        Code = Sheet,
        Version = 1,
        Name = "Concentrator",
        ValidFrom = new LocalDate(2025, 12, 1),
        Elements = [Cu],
        Nodes = [Node("bin", NodeKind.Stock), Node("flotation")],
        Streams =
        [
            Stream("ore", null, "bin"), Stream("feed", "bin", "flotation"), Stream("concentrate", "flotation", null), Stream("tailings", "flotation", null),
            Stream("bin-opening", null, "bin", StreamKind.OpeningStock), Stream("bin-closing", "bin", null, StreamKind.ClosingStock),
        ],
        Points =
        [
            Point("wb-ore", "ore", QuantityKind.WetMass, "weighbridge-1"), Point("m-ore", "ore", QuantityKind.Moisture, "lab/drying"),
            Point("cu-ore", "ore", QuantityKind.Assay, "lab/aas", "Cu"),
            Point("bs-feed", "feed", QuantityKind.WetMass, "belt-scale-1") with
            {
                Limits = new PointLimits
                {
                    Low = MeasuredValue.Of(WetMass.FromTonnes(1)), High = MeasuredValue.Of(WetMass.FromTonnes(5000)),
                    LargestStep = MeasuredValue.Of(WetMass.FromTonnes(1000)), FrozenAfter = 3, LateAfter = Duration.FromDays(40),
                },
            },
            Point("m-feed", "feed", QuantityKind.Moisture, "lab/drying"), Point("cu-feed", "feed", QuantityKind.Assay, "lab/aas", "Cu"),
            Point("wb-conc", "concentrate", QuantityKind.WetMass, "weighbridge-1"), Point("m-conc", "concentrate", QuantityKind.Moisture, "lab/drying"),
            Point("cu-conc", "concentrate", QuantityKind.Assay, "lab/aas", "Cu"), Point("cu-tail", "tailings", QuantityKind.Assay, "lab/aas", "Cu"),
            OnStock("bin-mass", "bin", QuantityKind.DryMass), OnStock("cu-bin", "bin", QuantityKind.Assay, "Cu"),
        ],
        Reason = "first version",
    };

    public static IEnumerable<RegisterInstrument> Instruments =>
    [
        Instrument("weighbridge-1", InstrumentKind.Weighbridge), Instrument("belt-scale-1", InstrumentKind.BeltScale),
        Instrument("lab/aas", InstrumentKind.LaboratoryMethod) with { SharedErrorGroup = C("lab") },
        Instrument("lab/drying", InstrumentKind.LaboratoryMethod) with { SharedErrorGroup = C("lab") },
    ];

    public static RegisterInstrument Instrument(string code, InstrumentKind kind) => new() { Book = Book, Code = C(code), Name = code, Kind = kind };

    public static InstrumentUncertainty Uncertainty(QuantityKind quantity, decimal percent, decimal sharedPercent = 0, string? element = null) => new()
    {
        Quantity = quantity,
        Element = element is null ? null : C(element),
        Relative = Ratio.FromPercent(percent),
        SharedRelative = Ratio.FromPercent(sharedPercent),
        ValidFrom = new LocalDate(2025, 1, 1),
        Source = "synthetic certificate",
    };

    public static Calibration Calibration => new()
    {
        ValidFrom = new LocalDate(2025, 6, 1), ValidTo = new LocalDate(2026, 6, 1), Certificate = "synthetic 17",
    };

    public static RecordMeasurement Measurement(string point, string to, MeasuredValue value, MeasuredValue? uncertainty = null) => new()
    {
        Book = Book, Point = C(point), To = At(to), Value = value, StandardUncertainty = uncertainty, Status = MeasurementStatus.Final,
    };

    public static MeasuredValue Wet(decimal tonnes) => MeasuredValue.Of(WetMass.FromTonnes(tonnes));

    public static MeasuredValue Dry(decimal tonnes) => MeasuredValue.Of(Mass.FromTonnes(tonnes));

    public static MeasuredValue Moist(decimal percent) => MeasuredValue.Of(Moisture.FromPercent(percent));

    public static MeasuredValue Assayed(string text) => MeasuredValue.Parse(QuantityKind.Assay, text, CultureInfo.InvariantCulture);
}
