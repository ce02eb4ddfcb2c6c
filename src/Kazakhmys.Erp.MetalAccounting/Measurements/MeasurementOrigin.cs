using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Where a raw value came from, so that it can be found again.</summary>
public sealed record MeasurementOrigin
{
    /// <summary>The device that gave it (a tag of the control system, a serial number), if one did. Null takes the instrument of the measuring point.</summary>
    public Code? Device { get; init; }

    /// <summary>The file it was read from, if it was; at most 200 characters.</summary>
    public string? File { get; init; }

    /// <summary>Who read or weighed it, if a person did: a code, never personal data.</summary>
    public Code? Person { get; init; }
}
