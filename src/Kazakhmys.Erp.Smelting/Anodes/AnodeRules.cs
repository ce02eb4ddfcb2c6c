using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Anodes;

/// <summary>The life of an anode, and whether a casting or crop may take it further. Pure.</summary>
public static class AnodeRules
{
    /// <summary>The steps that an anode can take; no other.</summary>
    public static bool CanBecome(AnodeState from, AnodeState to) => (from, to) switch
    {
        (AnodeState.Cast, AnodeState.Loaded or AnodeState.Withdrawn) => true,
        (AnodeState.Loaded, AnodeState.Dissolved or AnodeState.Scrap) => true,
        (AnodeState.Withdrawn, AnodeState.Cast) => true,
        _ => false,
    };

    /// <summary>Whether an anode can take a step (<c>smelting.anode.state</c>).</summary>
    public static Violation? Check(string path, Anode anode, AnodeState to)
    {
        ArgumentNullException.ThrowIfNull(anode);
        return CanBecome(anode.State, to) ? null : SmeltingViolations.AnodeState.At(path, anode.Number, ("state", anode.State), ("wanted", to));
    }

    /// <summary>
    /// Whether the anodes of a casting can be cast: none of their numbers is in use by another casting (<c>smelting.anode.taken</c>), and in a correction all
    /// anodes of the casting are on stock still (<c>smelting.anode.state</c>).
    /// </summary>
    /// <param name="casting">The casting.</param>
    /// <param name="known">What is known of anodes with these numbers, and of those of the casting's earlier revision.</param>
    public static IReadOnlyList<Violation> CheckCast(RecordCasting casting, IReadOnlyList<Anode> known)
    {
        ArgumentNullException.ThrowIfNull(casting);
        ArgumentNullException.ThrowIfNull(known);
        var violations = new List<Violation>();
        foreach (var anode in known.Where(anode => anode.State != AnodeState.Withdrawn))
        {
            if (anode.Casting != casting.Number)
                violations.Add(SmeltingViolations.AnodeTaken.At("Anodes", anode.Number, ("casting", anode.Casting)));
            else if (Check("Anodes", anode, AnodeState.Withdrawn) is { } late)
                violations.Add(late);
        }
        return violations;
    }
}
