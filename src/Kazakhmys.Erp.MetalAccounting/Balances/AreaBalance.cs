using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>The balance of one area: opening + received = issued + closing, exactly. Received and issued name the other area or the balance line.</summary>
public sealed record AreaBalance
{
    /// <summary>Code of the area; <c>not-in-layout</c> for accounts that no area means.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>In the area before the first day.</summary>
    public required Mass Opening { get; init; }

    /// <summary>How well the opening stock is known.</summary>
    public AmountUncertainty OpeningUncertainty { get; init; } = AmountUncertainty.Unknown;

    /// <summary>What came in, by other area (<c>area/mining</c>) or balance line.</summary>
    public required IReadOnlyList<AreaFlow> Received { get; init; }

    /// <summary>What went out, by other area or balance line: products, losses, sales, unaccounted.</summary>
    public required IReadOnlyList<AreaFlow> Issued { get; init; }

    /// <summary>In the area at the end of the last day.</summary>
    public required Mass Closing { get; init; }

    /// <summary>How well the closing stock is known.</summary>
    public AmountUncertainty ClosingUncertainty { get; init; } = AmountUncertainty.Unknown;

    /// <summary>Opening + received − issued − closing; zero by construction.</summary>
    public Mass Difference => Opening + Received.Sum(flow => flow.Amount) - Issued.Sum(flow => flow.Amount) - Closing;
}
