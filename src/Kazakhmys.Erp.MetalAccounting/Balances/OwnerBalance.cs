using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>The balance of one owner's metal: opening + received = issued + closing, exactly. Metal that changes hands inside the chain is named.</summary>
public sealed record OwnerBalance
{
    /// <summary><c>own</c>, <c>purchased</c>, <c>tolled-&lt;party&gt;</c>; <c>not-in-layout</c> where neither account nor layout says.</summary>
    public required Code Owner { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>In the chain before the first day.</summary>
    public required Mass Opening { get; init; }

    /// <summary>How well the opening stock is known.</summary>
    public AmountUncertainty OpeningUncertainty { get; init; } = AmountUncertainty.Unknown;

    /// <summary>What came in, by other owner (<c>owner/own</c>) or balance line.</summary>
    public required IReadOnlyList<AreaFlow> Received { get; init; }

    /// <summary>What went out, by other owner or balance line.</summary>
    public required IReadOnlyList<AreaFlow> Issued { get; init; }

    /// <summary>In the chain at the end of the last day.</summary>
    public required Mass Closing { get; init; }

    /// <summary>How well the closing stock is known.</summary>
    public AmountUncertainty ClosingUncertainty { get; init; } = AmountUncertainty.Unknown;

    /// <summary>Opening + received − issued − closing; zero by construction.</summary>
    public Mass Difference => Opening + Received.Sum(flow => flow.Amount) - Issued.Sum(flow => flow.Amount) - Closing;
}
