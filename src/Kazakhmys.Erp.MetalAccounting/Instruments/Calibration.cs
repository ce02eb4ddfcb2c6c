using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Instruments;

/// <summary>For which days a calibration certificate holds.</summary>
public sealed record Calibration
{
    /// <summary>The first day.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The first day on which it has expired.</summary>
    public required LocalDate ValidTo { get; init; }

    /// <summary>The certificate; at most 200 characters.</summary>
    public required string Certificate { get; init; }

    /// <summary>True when it covers the day.</summary>
    public bool Covers(LocalDate day) => ValidFrom <= day && day < ValidTo;
}
