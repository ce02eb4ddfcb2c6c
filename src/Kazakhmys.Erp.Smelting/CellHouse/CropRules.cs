using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Calculations;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>What a crop allows, and how its metal is shared. Pure.</summary>
public static class CropRules
{
    /// <summary>Copper that Faraday's law allows: charge × cells in series.</summary>
    public static Mass Faraday(PullCrop pulled, int cells)
    {
        ArgumentNullException.ThrowIfNull(pulled);
        return Electrolysis.Copper(pulled.AmpereHours * (pulled.Cells ?? cells), Ratio.One);
    }

    /// <summary>Current efficiency: cathode over what Faraday's law allows.</summary>
    public static Ratio CurrentEfficiency(PullCrop pulled, int cells)
    {
        ArgumentNullException.ThrowIfNull(pulled);
        return pulled.Deposit / Faraday(pulled, cells);
    }

    /// <summary>
    /// Efficiency of the current that did not stray: cathode over what Faraday's law allows for charge × (1 − stray). What the current efficiency loses to stray
    /// current is an insulation fault; what this one loses is shorts, re-dissolution and side reactions. Null where stray current was not measured.
    /// </summary>
    public static Ratio? WorkingEfficiency(PullCrop pulled, int cells)
    {
        ArgumentNullException.ThrowIfNull(pulled);
        return pulled.StrayCurrent is { } stray ? CurrentEfficiency(pulled, cells) / (Ratio.One - stray) : null;
    }

    /// <summary>Whether a section can take a crop: it holds none, and anodes hang in a section that refines and only there.</summary>
    public static IReadOnlyList<Violation> CheckLoad(LoadCrop command, SectionKind kind, IReadOnlyList<Crop> crops)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(crops);
        var violations = new List<Violation>();
        if (crops.FirstOrDefault(crop => crop.State == CropState.Loaded && crop.Loaded.Number != command.Number) is { } present)
            violations.Add(SmeltingViolations.SectionBusy.At(nameof(command.Section), command.Section, ("crop", present.Loaded.Number)));
        if ((kind == SectionKind.Refining) != (command.Anodes.Count > 0))
            violations.Add(SmeltingViolations.CropAnodes.At(nameof(command.Anodes), command.Anodes.Count, ("crop", command.Number)));
        return violations;
    }

    /// <summary>
    /// Whether a crop can be pulled: it hangs, no earlier than it was loaded, with no more mass than hung in (beyond the tolerance), with no more copper than
    /// the current can deposit, and only its own anodes are called scrap.
    /// </summary>
    /// <param name="command">What is pulled.</param>
    /// <param name="crop">The crop as it hangs.</param>
    /// <param name="kind">What the section does.</param>
    /// <param name="loaded">The mass of the anodes.</param>
    /// <param name="options">Tolerance, and how strict implausible figures are taken.</param>
    public static IReadOnlyList<Violation> CheckPull(PullCrop command, Crop crop, SectionKind kind, Mass loaded, SmeltingOptions options)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(crop);
        ArgumentNullException.ThrowIfNull(options);
        var violations = new List<Violation>();
        if (crop.State == CropState.Pulled)
            violations.Add(SmeltingViolations.CropPulled.At(nameof(command.Number), command.Number));
        if (command.Shift < crop.Loaded.Shift)
            violations.Add(SmeltingViolations.CropBeforeLoad.At(nameof(command.Shift), command.Shift, ("loaded", crop.Loaded.Shift)));
        if (command.Scrapped.Except(crop.Loaded.Anodes).Any())
            violations.Add(SmeltingViolations.CropAnodes.At(nameof(command.Scrapped), command.Scrapped.Except(crop.Loaded.Anodes).First(), ("crop", command.Number)));
        var pulled = command.Deposit + (command.Scrap?.Dry ?? Mass.Zero) + (command.Slimes?.Dry ?? Mass.Zero);
        if (kind == SectionKind.Refining && pulled > loaded * (Ratio.One + options.CropTolerance))
            violations.Add(SmeltingViolations.CropAboveAnodes.At(nameof(command.Deposit), pulled, ("loaded", loaded)));
        var efficiency = CurrentEfficiency(command, crop.Cells);
        if (efficiency > Ratio.One)
            violations.Add(SmeltingViolations.CropEfficiency.At(nameof(command.Deposit), efficiency) with { Severity = options.Implausible });
        return violations;
    }

    /// <summary>
    /// What pulling moves: scrap and slimes to their lots; then everything but the deposit to the electrolyte, or what the deposit has more from it. The deposit
    /// counts as copper; its impurities are corrected when the cathode lots are assayed.
    /// </summary>
    /// <param name="command">What is pulled.</param>
    /// <param name="crop">What the owners have in the crop.</param>
    /// <param name="electrolyte">What the owners have in the electrolyte: they share the deposit of a section that wins copper.</param>
    /// <param name="smelter">The smelter.</param>
    public static IReadOnlyList<Transfer> Pull(
        PullCrop command, IReadOnlyList<OwnerContent> crop, IReadOnlyList<OwnerContent> electrolyte, Code smelter)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(crop);
        ArgumentNullException.ThrowIfNull(electrolyte);
        Code Crop(MetalOwner owner) => SmelterAccounts.Stage(smelter, Stage.Crop, command.Number, owner);
        Code Bath(MetalOwner owner) => SmelterAccounts.Stage(smelter, Stage.Electrolyte, StageDesk.Main, owner);
        var owners = crop.Count > 0 ? crop : electrolyte;
        var transfers = new List<Transfer>();
        if (command.Scrap is { } scrap)
            transfers.AddRange(Leaves(scrap, crop, Crop, smelter));
        if (command.Slimes is { } slimes)
            transfers.AddRange(Leaves(slimes, crop, Crop, smelter));
        var deposit = OwnerShares.Split(command.Deposit.Milligrams, KnownCommodities.Copper, owners);
        var left = OwnerShares.After(crop, transfers, Crop);
        for (var i = 0; i < owners.Count; i++)
        {
            var owner = owners[i].Owner;
            var content = left.FirstOrDefault(each => each.Owner == owner);
            foreach (var commodity in (content?.Content.Metals.Keys ?? []).Union([KnownCommodities.Mass, KnownCommodities.Copper]).Order())
            {
                var stays = commodity == KnownCommodities.Mass || commodity == KnownCommodities.Copper ? deposit[i] : 0;
                var over = (content?.AmountOf(commodity) ?? 0) - stays;
                if (over > 0)
                    transfers.Add(new Transfer(Crop(owner), Bath(owner), commodity, over));
                else if (over < 0)
                    transfers.Insert(0, new Transfer(Bath(owner), Crop(owner), commodity, -over));
            }
        }
        // What the electrolyte gives stands first, so that a trace finds it there before it is issued.
        return transfers;
    }

    private static IReadOnlyList<Transfer> Leaves(PulledLot lot, IReadOnlyList<OwnerContent> crop, Func<MetalOwner, Code> from, Code smelter)
    {
        Code To(MetalOwner owner) => SmelterAccounts.Stage(smelter, Stage.Lot, lot.Lot, owner);
        return lot.Assay is { } assay
            ? OwnerShares.Transfers(MaterialAmounts.Of(lot.Dry, assay, lot.CensoredAs), crop, from, To)
            : OwnerShares.Everything(OwnerShares.Part(lot.Dry, crop), from, To);
    }
}
