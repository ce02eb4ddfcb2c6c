using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>What an area received from, or issued to, one place.</summary>
public sealed record AreaFlow
{
    /// <summary><c>area/&lt;area&gt;</c> for another area, else the code of the balance line.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The amount.</summary>
    public required Mass Amount { get; init; }

    /// <summary>How well it is known.</summary>
    public AmountUncertainty Uncertainty { get; init; } = AmountUncertainty.Unknown;
}
