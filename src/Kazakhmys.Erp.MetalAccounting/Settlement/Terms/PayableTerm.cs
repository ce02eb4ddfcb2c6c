using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>How one metal is paid.</summary>
public sealed record PayableTerm
{
    /// <summary>The metal.</summary>
    public required Code Element { get; init; }

    /// <summary>What of its content is paid, by grade; ascending.</summary>
    public required IReadOnlyList<PayableStep> Steps { get; init; }

    /// <summary>Refining charge (RC) per unit of payable metal; null for none.</summary>
    public UnitPrice? RefiningCharge { get; init; }

    /// <summary>How the refining charge follows the price; null where it does not.</summary>
    public PriceParticipation? Participation { get; init; }

    /// <summary>The quotational period of the final invoice.</summary>
    public required QuotationalPeriod Pricing { get; init; }

    /// <summary>The quotational period of the provisional invoice; null for that of the final one.</summary>
    public QuotationalPeriod? ProvisionalPricing { get; init; }
}
