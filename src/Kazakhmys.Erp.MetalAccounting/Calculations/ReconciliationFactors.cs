using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>
/// Reconciliation factors F1, F2, F3 (Morley, Beyond reconciliation, AusIMM 2003). Over several periods they come from summed tonnes and metal, never from
/// averaged ratios. Pure.
/// </summary>
public static class ReconciliationFactors
{
    /// <summary>F1 = ore control / reserve, F2 = received / ore control, F3 = received / reserve.</summary>
    public static IReadOnlyList<FactorDefinition> Morley { get; } =
    [
        Define("F1", "ore-control", "reserve"),
        Define("F2", "received", "ore-control"),
        Define("F3", "received", "reserve"),
    ];

    /// <summary>The factors of a definition, from each source's periods summed.</summary>
    /// <exception cref="ValidationFailedException">A definition names a source that was not given (<c>metal-accounting.factor.source-unknown</c>), or a
    /// denominator is not above zero (<c>metal-accounting.calculation.nothing-to-relate-to</c>).</exception>
    public static IReadOnlyList<ReconciliationFactor> Of(
        IReadOnlyList<FactorDefinition> definitions, IReadOnlyDictionary<Code, IReadOnlyList<FactorBasis>> sources)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(sources);
        return [.. definitions.Select(definition => Of(definition, Sum(definition, definition.Numerator), Sum(definition, definition.Denominator)))];

        FactorBasis Sum(FactorDefinition definition, Code source) => sources.TryGetValue(source, out var periods)
            ? new FactorBasis { Dry = periods.Sum(period => period.Dry), Metal = periods.Sum(period => period.Metal) }
            : throw new ValidationFailedException(MetalAccountingViolations.FactorSourceUnknown.At(
                "sources", source, ("factor", definition.Code)));
    }

    private static ReconciliationFactor Of(FactorDefinition definition, FactorBasis above, FactorBasis below)
    {
        foreach (var mass in new[] { above.Dry, below.Dry, below.Metal })
            if (mass <= Mass.Zero)
                throw new ValidationFailedException(MetalAccountingViolations.NothingToRelateTo.At("sources", mass));
        var (tonnes, metal) = (above.Dry / below.Dry, above.Metal / below.Metal);
        return new ReconciliationFactor { Code = definition.Code, Tonnes = tonnes, Grade = metal / tonnes, Metal = metal };
    }

    private static FactorDefinition Define(string code, string numerator, string denominator) =>
        new() { Code = Code.Parse(code), Numerator = Code.Parse(numerator), Denominator = Code.Parse(denominator) };
}
