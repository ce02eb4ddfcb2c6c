namespace Kazakhmys.Erp.MetalAccounting.Samples;

/// <summary>Where the material of a lot or sample comes from: its lots, and the steps of preparation down to it.</summary>
internal sealed record SampleOrigin(IReadOnlyList<RegisterLot> Lots, IReadOnlyList<PrepareSample> Steps);
