using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Heats;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Charges;

/// <summary>What a charge moves. Pure.</summary>
public static class ChargeRules
{
    /// <summary>Whether a charge can be made to a heat: it is open, of the same furnace, and was opened no later.</summary>
    public static IReadOnlyList<Violation> Check(RecordCharge charge, Heat heat)
    {
        ArgumentNullException.ThrowIfNull(charge);
        ArgumentNullException.ThrowIfNull(heat);
        var violations = new List<Violation>(HeatRules.CheckOpen(heat, charge.Shift, nameof(charge.Heat)));
        if (heat.Opened.Furnace != charge.Furnace || heat.Opened.Smelter != charge.Smelter)
            violations.Add(SmeltingViolations.ChargeOtherFurnace.At(nameof(charge.Furnace), charge.Furnace, ("heat", heat.Opened.Number), ("furnace", heat.Opened.Furnace)));
        return violations;
    }

    /// <summary>
    /// Flux and oxygen over the owners of what is in the heat after the parts and lots of the charge, in proportion to their dry mass; the parts sum to the
    /// addition exactly.
    /// </summary>
    public static IReadOnlyList<Transfer> Additions(RecordCharge charge, IReadOnlyList<OwnerContent> heat, Func<MetalOwner, Code> to)
    {
        ArgumentNullException.ThrowIfNull(charge);
        return
        [
            .. charge.Additions.SelectMany(addition => OwnerShares.Transfers(
                [(KnownCommodities.Mass, addition.Dry.Milligrams)], heat, _ => addition.From, to)),
        ];
    }
}
