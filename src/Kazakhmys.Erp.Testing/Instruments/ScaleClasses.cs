using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.Testing.Plants;

namespace Kazakhmys.Erp.Testing.Instruments;

/// <summary>
/// Classes of scales, meters and surveys, by day and by close. The figures are made up in the order of what the trade expects of such instruments.
/// </summary>
internal static class ScaleClasses
{
    private const long Gram = 1_000;
    private const long Kilogram = 1_000 * Gram;
    private const long Tonne = 1_000 * Kilogram;

    public static InstrumentClass Of(Metering meter) => meter switch
    {
        Metering.Belt => new(InstrumentKind.BeltScale, 0.015, 2 * Tonne, 0.004, Tonne / 10),
        Metering.MillBelt => new(InstrumentKind.BeltScale, 0.006, Tonne, 0.003, Tonne / 10),
        Metering.LoadingScale => new(InstrumentKind.Weighbridge, 0.006, Tonne / 2, 0.003, Tonne / 10),
        Metering.Weighbridge => new(InstrumentKind.Weighbridge, 0.003, Tonne / 5, 0.0015, Tonne / 100),
        Metering.CraneScale => new(InstrumentKind.Weighbridge, 0.012, Tonne / 5, 0.003, Tonne / 10),
        Metering.ChargeScale => new(InstrumentKind.BeltScale, 0.008, Tonne / 10, 0.003, Tonne / 100),
        Metering.PieceScale => new(InstrumentKind.Weighbridge, 0.0008, 5 * Kilogram, 0.0005, Kilogram),
        Metering.BullionScale => new(InstrumentKind.Weighbridge, 0.00001, 10 * Gram, 0.00001, Gram),
        Metering.FlowMeter => new(InstrumentKind.FlowMeter, 0.01, Tonne, 0.004, Tonne / 10),
        Metering.SlurryMeter => new(InstrumentKind.FlowMeter, 0.02, 5 * Tonne, 0.008, Tonne),
        Metering.PileSurvey => new(InstrumentKind.Survey, 0.03, 50 * Tonne, 0, 10 * Tonne),
        Metering.BinLevel => new(InstrumentKind.LevelGauge, 0.03, 20 * Tonne, 0, Tonne),
        Metering.WagonCount => new(InstrumentKind.Survey, 0.005, Tonne, 0, Tonne / 10),
        Metering.StoreSurvey => new(InstrumentKind.Survey, 0.02, Tonne / 2, 0, Tonne / 10),
        Metering.PieceCount => new(InstrumentKind.Survey, 0.002, Tonne / 20, 0, Tonne / 100),
        Metering.HeapSurvey => new(InstrumentKind.Survey, 0.03, 100 * Tonne, 0, 10 * Tonne),
        Metering.PondLevel => new(InstrumentKind.LevelGauge, 0.01, 5 * Tonne, 0, Tonne),
        _ => throw new InvalidOperationException($"{meter} reads nothing."),
    };

    /// <summary>True where one scale weighs several streams of a site.</summary>
    public static bool IsShared(Metering meter) =>
        meter is Metering.Weighbridge or Metering.CraneScale or Metering.PieceScale;
}
