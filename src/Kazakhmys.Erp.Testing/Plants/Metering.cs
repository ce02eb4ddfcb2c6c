namespace Kazakhmys.Erp.Testing.Plants;

/// <summary>How the mass of a stream or a stock is found.</summary>
internal enum Metering
{
    None,
    Belt,
    MillBelt,
    LoadingScale,
    Weighbridge,
    CraneScale,
    ChargeScale,
    PieceScale,
    BullionScale,
    FlowMeter,
    SlurryMeter,
    PileSurvey,
    BinLevel,
    WagonCount,
    StoreSurvey,
    PieceCount,
    HeapSurvey,
    PondLevel,
}
