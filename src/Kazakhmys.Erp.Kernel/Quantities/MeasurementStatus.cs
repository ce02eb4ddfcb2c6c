namespace Kazakhmys.Erp.Kernel.Quantities;

/// <summary>Whether a measured value may still change.</summary>
public enum MeasurementStatus
{
    /// <summary>A first value that a later one will replace (a daily moisture before the umpire's).</summary>
    Provisional = 0,

    /// <summary>The value that settlement and closing use.</summary>
    Final = 1,
}
