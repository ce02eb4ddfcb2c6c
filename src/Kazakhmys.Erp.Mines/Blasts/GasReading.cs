using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>What an instrument read of one gas.</summary>
public sealed record GasReading
{
    /// <summary>The gas: CO, NO2, O2.</summary>
    public required Code Gas { get; init; }

    /// <summary>Its share by volume.</summary>
    public required Ratio Share { get; init; }
}
