using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>Which step follows from which.</summary>
public static class LotRules
{
    /// <summary>The refusal of a step that does not follow; none when it does.</summary>
    public static Violation? Check(ConcentrateLot lot, ConcentrateLotStatus next)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var follows = next switch
        {
            ConcentrateLotStatus.Sampled => lot.Status == ConcentrateLotStatus.Made,
            ConcentrateLotStatus.Certified => lot.Status is ConcentrateLotStatus.Sampled or ConcentrateLotStatus.Held,
            ConcentrateLotStatus.Held => lot.Status is not (ConcentrateLotStatus.Held or ConcentrateLotStatus.Shipped),
            ConcentrateLotStatus.Released => lot.Status is ConcentrateLotStatus.Certified or ConcentrateLotStatus.Held && lot.Assay is not null,
            ConcentrateLotStatus.Shipped => lot.Status == ConcentrateLotStatus.Released,
            _ => false,
        };
        return follows ? null : EnrichmentViolations.LotStatus.At("Lot", lot.Made.Lot, ("status", lot.Status), ("next", next));
    }
}
