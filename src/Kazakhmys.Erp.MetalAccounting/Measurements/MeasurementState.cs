namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What became of a revision of a measurement.</summary>
public enum MeasurementState
{
    /// <summary>On record as it came; nobody has judged it.</summary>
    Recorded = 0,

    /// <summary>Judged fit: its validated value stands beside the raw one.</summary>
    Validated = 1,

    /// <summary>Judged unfit, with the reason.</summary>
    Rejected = 2,

    /// <summary>A later revision took its place: the final value of a provisional one, or a repeated measurement.</summary>
    Replaced = 3,
}
