using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>What a flow or a stock holds, exact to the milligram: the dry material and the metals in it.</summary>
public sealed record TwinContent
{
    /// <summary>The components, in the order in which the twin tells them: mass, Cu, Ag, Au, S.</summary>
    public static IReadOnlyList<Code> Components { get; } = Array.AsReadOnly(
    [
        KnownCommodities.Mass, KnownCommodities.Copper, KnownCommodities.Silver, KnownCommodities.Gold, KnownCommodities.Sulphur,
    ]);

    /// <summary>Dry material; of a solution, all of it.</summary>
    public required Mass Mass { get; init; }

    /// <summary>Copper in it.</summary>
    public required Mass Copper { get; init; }

    /// <summary>Silver in it.</summary>
    public required Mass Silver { get; init; }

    /// <summary>Gold in it.</summary>
    public required Mass Gold { get; init; }

    /// <summary>Sulphur in it.</summary>
    public required Mass Sulphur { get; init; }

    /// <summary>The amount of a component.</summary>
    /// <exception cref="NotFoundException">It is none of <see cref="Components"/> (<c>testing.twin.component-unknown</c>).</exception>
    public Mass Of(Code component) => IndexOf(component) switch { 0 => Mass, 1 => Copper, 2 => Silver, 3 => Gold, _ => Sulphur };

    /// <summary>The grade of a component, rounded once, half to even; null when there is no material.</summary>
    /// <exception cref="NotFoundException">It is none of <see cref="Components"/> (<c>testing.twin.component-unknown</c>).</exception>
    public Grade? GradeOf(Code component)
    {
        var part = Of(component);
        return Mass.Milligrams == 0 ? null : Grade.FromPartsPerTrillion((part / Mass).PartsPerTrillion);
    }

    internal static int IndexOf(Code component)
    {
        for (var i = 0; i < Components.Count; i++)
            if (Components[i] == component)
                return i;
        throw new NotFoundException(TestingViolations.ComponentUnknown.At(nameof(component), component));
    }

    internal static TwinContent From(ReadOnlySpan<long> amounts) => new()
    {
        Mass = Mass.FromMilligrams(amounts[0]),
        Copper = Mass.FromMilligrams(amounts[1]),
        Silver = Mass.FromMilligrams(amounts[2]),
        Gold = Mass.FromMilligrams(amounts[3]),
        Sulphur = Mass.FromMilligrams(amounts[4]),
    };
}
