using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Calculations;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Leaching;

/// <summary>The life of a pad and what its solutions carry. Pure.</summary>
public static class PadRules
{
    /// <summary>Whether a pad can go on: to the next state and no other (<c>smelting.pad.state</c>), not before what happened last (<c>smelting.pad.before</c>).</summary>
    public static IReadOnlyList<Violation> CheckAdvance(AdvancePad command, PadState state, ProductionDay latest)
    {
        ArgumentNullException.ThrowIfNull(command);
        var violations = new List<Violation>();
        if ((int)command.To != (int)state + 1)
            violations.Add(SmeltingViolations.PadState.At(nameof(command.To), command.To, ("pad", command.Number), ("state", state)));
        if (command.Shift.Day < latest)
            violations.Add(SmeltingViolations.PadBefore.At(nameof(command.Shift), command.Shift, ("pad", command.Number), ("latest", latest)));
        return violations;
    }

    /// <summary>Whether a pad takes ore: it is stacked still and was begun (<c>smelting.pad.state</c>, <c>smelting.pad.before</c>).</summary>
    public static IReadOnlyList<Violation> CheckStacking(StackOre command, LeachPad pad)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(pad);
        return Check(pad, command.Shift, PadState.Stacked);
    }

    /// <summary>
    /// Whether a pad can be read: it is irrigated or rinsed, and gave no more than it holds (<c>smelting.pad.short</c>, as strict as implausible figures are taken).
    /// </summary>
    public static IReadOnlyList<Violation> CheckReading(RecordPadReading command, LeachPad pad, Mass held, ViolationSeverity implausible)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(pad);
        var violations = new List<Violation>(Check(pad, command.Shift, PadState.Irrigated, PadState.Rinsed));
        if (Leached(command) > held)
            violations.Add(SmeltingViolations.PadShort.At(nameof(command.Pls), Leached(command), ("held", held)) with { Severity = implausible });
        return violations;
    }

    /// <summary>Copper that a pad gave in a reading: in PLS less what the irrigation brought; negative while a pad fills up.</summary>
    public static Mass Leached(RecordPadReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return (reading.Pls * reading.PlsCopper) - (reading.Irrigation * reading.IrrigationCopper);
    }

    /// <summary>What a reading moves between pad and solution, both ways, and the acid. The dry mass of copper goes with the copper.</summary>
    public static IReadOnlyList<Transfer> Transfers(RecordPadReading reading, IReadOnlyList<OwnerContent> pad, IReadOnlyList<OwnerContent> solution)
    {
        ArgumentNullException.ThrowIfNull(reading);
        Code Pad(MetalOwner owner) => SmelterAccounts.Stage(reading.Smelter, Stage.Pad, reading.Pad, owner);
        Code Solution(MetalOwner owner) => SmelterAccounts.Stage(reading.Smelter, Stage.Solution, StageDesk.Main, owner);
        static IEnumerable<(Code Commodity, long Amount)> Copper(Mass copper) =>
            [(KnownCommodities.Mass, copper.Milligrams), (KnownCommodities.Copper, copper.Milligrams)];
        return
        [
            .. OwnerShares.Transfers(Copper(reading.Pls * reading.PlsCopper), Weights(pad), Pad, Solution),
            .. OwnerShares.Transfers(Copper(reading.Irrigation * reading.IrrigationCopper), Weights(Among(solution, pad)), Solution, Pad),
            .. reading is { AcidFrom: { } from } && reading.Acid > Mass.Zero
                ? [new Transfer(from, SmelterAccounts.LeachAcid(reading.Smelter), KnownCommodities.Acid, reading.Acid.Milligrams)]
                : Array.Empty<Transfer>(),
        ];
    }

    /// <summary>What extraction moves from solution to electrolyte.</summary>
    public static IReadOnlyList<Transfer> Transfers(RecordExtraction extraction, IReadOnlyList<OwnerContent> solution)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        var copper = SolventExtraction.Transfer(extraction.Flow, extraction.Pls, extraction.Raffinate).Milligrams;
        return OwnerShares.Transfers(
            [(KnownCommodities.Mass, copper), (KnownCommodities.Copper, copper)], Weights(solution),
            owner => SmelterAccounts.Stage(extraction.Smelter, Stage.Solution, StageDesk.Main, owner),
            owner => SmelterAccounts.Stage(extraction.Smelter, Stage.Electrolyte, StageDesk.Main, owner));
    }

    // Mass follows copper: both are split by the owners' copper, so that no milligram of one lies with another owner than the other.
    private static List<OwnerContent> Weights(IReadOnlyList<OwnerContent> owners) =>
    [
        .. owners.Select(owner => owner with
        {
            Content = owner.Content with { Dry = Mass.FromMilligrams(owner.AmountOf(KnownCommodities.Copper)) },
        }),
    ];

    private static IReadOnlyList<OwnerContent> Among(IReadOnlyList<OwnerContent> owners, IReadOnlyList<OwnerContent> fallback)
    {
        var both = owners.Where(owner => fallback.Any(each => each.Owner == owner.Owner)).ToList();
        return both.Any(owner => owner.AmountOf(KnownCommodities.Copper) > 0) ? both : fallback;
    }

    private static List<Violation> Check(LeachPad pad, Shift shift, params ReadOnlySpan<PadState> allowed)
    {
        var violations = new List<Violation>();
        if (!allowed.Contains(pad.State))
            violations.Add(SmeltingViolations.PadState.At("Pad", allowed[0], ("pad", pad.Built.Number), ("state", pad.State)));
        if (shift.Day < pad.Since)
            violations.Add(SmeltingViolations.PadBefore.At("Shift", shift, ("pad", pad.Built.Number), ("latest", pad.Since)));
        return violations;
    }
}
