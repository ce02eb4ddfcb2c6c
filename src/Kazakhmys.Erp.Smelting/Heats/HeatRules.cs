using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Smelting.Campaigns;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;

namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>What a heat allows, whatever the order of calls. Pure.</summary>
public static class HeatRules
{
    /// <summary>
    /// Whether a furnace can begin a heat: it runs in a campaign that had begun (<c>smelting.campaign.none</c>) and has no open heat
    /// (<c>smelting.furnace.busy</c>).
    /// </summary>
    public static IReadOnlyList<Violation> CheckOpen(OpenHeat command, IReadOnlyList<Campaign> campaigns, IReadOnlyList<Heat> heats)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(campaigns);
        ArgumentNullException.ThrowIfNull(heats);
        var violations = new List<Violation>();
        if (!campaigns.Any(campaign => CampaignRules.Covers(campaign, command.Shift.Day)))
            violations.Add(SmeltingViolations.CampaignNone.At(nameof(command.Furnace), command.Furnace, ("day", command.Shift.Day)));
        if (heats.FirstOrDefault(heat => heat.State != HeatState.Closed && heat.Opened.Number != command.Number) is { } open)
            violations.Add(SmeltingViolations.FurnaceBusy.At(nameof(command.Furnace), command.Furnace, ("heat", open.Opened.Number)));
        return violations;
    }

    /// <summary>Whether a heat takes a charge, tap or casting in a shift: it is not closed, and the shift is not before it was opened.</summary>
    public static IReadOnlyList<Violation> CheckOpen(Heat heat, Shift shift, string path)
    {
        ArgumentNullException.ThrowIfNull(heat);
        if (heat.State == HeatState.Closed)
            return [SmeltingViolations.HeatClosed.At(path, heat.Opened.Number)];
        return shift < heat.Opened.Shift ? [SmeltingViolations.HeatBeforeOpen.At("Shift", shift, ("heat", heat.Opened.Number), ("opened", heat.Opened.Shift))] : [];
    }

    /// <summary>Whether a heat can be closed: it was tapped, is not closed, and nothing of it happened after the shift.</summary>
    public static IReadOnlyList<Violation> CheckClose(CloseHeat command, Heat heat, Shift latest)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(heat);
        if (heat.State == HeatState.Closed)
            return [SmeltingViolations.HeatClosed.At(nameof(command.Number), command.Number)];
        if (heat.State == HeatState.Open)
            return [SmeltingViolations.HeatUntapped.At(nameof(command.Number), command.Number)];
        return command.Shift < latest ? [SmeltingViolations.HeatBeforeOpen.At("Shift", command.Shift, ("heat", command.Number), ("opened", latest))] : [];
    }

    /// <summary>The products that a furnace of a kind gives (<c>smelting.tap.product</c>): no blister from an electric furnace, no matte from an anode furnace.</summary>
    public static Violation? CheckProduct(FurnaceKind furnace, TapProduct product) => product switch
    {
        TapProduct.Matte when furnace is FurnaceKind.Electric or FurnaceKind.Bath => null,
        TapProduct.Blister when furnace is FurnaceKind.Converter => null,
        TapProduct.Dore when furnace is FurnaceKind.Dore => null,
        TapProduct.Slag or TapProduct.Dust or TapProduct.Gas or TapProduct.Reverts => null,
        _ => SmeltingViolations.TapProduct.At("Product", product, ("furnace", furnace)),
    };

    /// <summary>
    /// A metal of which more is tapped than the heat holds, beyond the tolerance that weights and assays explain (<c>smelting.heat.short</c>).
    /// </summary>
    public static IReadOnlyList<Violation> CheckHeld(
        IEnumerable<(Code Commodity, long Amount)> tapped, IReadOnlyList<OwnerContent> heat, SmeltingOptions options)
    {
        ArgumentNullException.ThrowIfNull(tapped);
        ArgumentNullException.ThrowIfNull(heat);
        ArgumentNullException.ThrowIfNull(options);
        var violations = new List<Violation>();
        foreach (var (commodity, amount) in tapped.Where(each => each.Commodity != KnownCommodities.Mass))
        {
            var held = Mass.FromMilligrams(heat.Sum(owner => owner.AmountOf(commodity)));
            // A metal that was not assayed in the charge cannot be compared.
            if (held > Mass.Zero && Mass.FromMilligrams(amount) > held * (Ratio.One + options.HeatTolerance))
                violations.Add(SmeltingViolations.HeatShort.At("Dry", Mass.FromMilligrams(amount), ("metal", commodity), ("held", held)) with
                {
                    Severity = options.Implausible,
                });
        }
        return violations;
    }
}
