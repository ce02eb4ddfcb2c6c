using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>The fine weight of a bar, and the life that it can have. Pure.</summary>
public static class BarRules
{
    /// <summary>
    /// Gross × fineness, rounded once, half to even, to the last unit of the scale (LBMA Good Delivery Rules weigh gold to 0.025 oz t and settle fine
    /// ounces to the third decimal; a scale in kilograms settles to its own last digit).
    /// </summary>
    public static Mass Fine(Mass gross, Grade fineness, Mass scaleUnit)
    {
        var (product, unit) = ((Int128)gross.Milligrams * fineness.PartsPerTrillion, (Int128)scaleUnit.Milligrams * Grade.Pure.PartsPerTrillion);
        return Mass.FromMilligrams((long)(HalfEven.Divide(product, unit) * scaleUnit.Milligrams));
    }

    /// <summary>The steps that a bar can take; no other. It can be moved from vault to vault.</summary>
    public static bool CanBecome(BarState from, BarState to) => (from, to) switch
    {
        (BarState.Cast, BarState.Assayed) => true,
        (BarState.Assayed, BarState.Vaulted) => true,
        (BarState.Vaulted, BarState.Vaulted or BarState.Shipped) => true,
        _ => false,
    };

    /// <summary>What a bar becomes where it is put: shipped outside and in transit, vaulted on stock or among products; null for places that hold no bars.</summary>
    public static BarState? StateAt(AccountKind place) => place switch
    {
        AccountKind.External or AccountKind.InTransit => BarState.Shipped,
        AccountKind.Product or AccountKind.Stock => BarState.Vaulted,
        _ => null,
    };

    /// <summary>
    /// Whether a bar can be moved: by two people (<c>smelting.bar.second-person</c>), to a place that holds bars (<c>smelting.bar.place</c>), not to where it lies
    /// (<c>smelting.bar.same-place</c>), not to a place of another owner where a party's metal is concerned (<c>smelting.owner.tolled-feed</c>), and in the order of
    /// its life (<c>smelting.bar.state</c>).
    /// </summary>
    public static IReadOnlyList<Violation> CheckMove(MoveBar command, BarState state, MetalOwner owner, Code account, AccountKind place)
    {
        ArgumentNullException.ThrowIfNull(command);
        var violations = new List<Violation>();
        if (command.ReleasedBy == command.ReceivedBy)
            violations.Add(SmeltingViolations.BarSecondPerson.At(nameof(command.ReceivedBy), command.ReceivedBy));
        if (account == command.To)
            violations.Add(SmeltingViolations.BarSamePlace.At(nameof(command.To), command.To));
        if (place != AccountKind.External && SmelterAccounts.OwnerOf(command.To) is { } there && there != owner && (there.IsTolled || owner.IsTolled))
            violations.Add(SmeltingViolations.OwnerTolledFeed.At(nameof(command.To), command.Serial, ("owner", there)));
        if (StateAt(place) is not { } next)
            violations.Add(SmeltingViolations.BarPlace.At(nameof(command.To), command.To, ("kind", place)));
        else if (!CanBecome(state, next))
            violations.Add(SmeltingViolations.BarState.At(nameof(command.Serial), command.Serial, ("state", state), ("wanted", next)));
        return violations;
    }
}
