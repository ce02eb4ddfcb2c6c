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

    /// <summary>The factors of a definition, from each source's periods, in their order, aligned in time and summed.</summary>
    /// <exception cref="ValidationFailedException">A definition names a source that was not given (<c>metal-accounting.factor.source-unknown</c>), its delay
    /// is negative or does not leave a period of both sources (<c>metal-accounting.factor.delay</c>), or a denominator is not above zero
    /// (<c>metal-accounting.calculation.nothing-to-relate-to</c>).</exception>
    public static IReadOnlyList<ReconciliationFactor> Of(
        IReadOnlyList<FactorDefinition> definitions, IReadOnlyDictionary<Code, IReadOnlyList<FactorBasis>> sources)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(sources);
        return [.. definitions.Select(definition =>
        {
            var (above, below) = (Find(definition, definition.Numerator), Find(definition, definition.Denominator));
            var delay = definition.NumeratorDelay;
            if (delay != 0 && (delay < 0 || above.Count != below.Count || delay >= above.Count))
                throw new ValidationFailedException(MetalAccountingViolations.FactorDelay.At(
                    nameof(definition.NumeratorDelay), delay, ("factor", definition.Code), ("periods", Math.Min(above.Count, below.Count))));
            return Of(definition, Sum(above.Skip(delay)), Sum(below.SkipLast(delay)));
        })];

        IReadOnlyList<FactorBasis> Find(FactorDefinition definition, Code source) => sources.TryGetValue(source, out var periods)
            ? periods
            : throw new ValidationFailedException(MetalAccountingViolations.FactorSourceUnknown.At(
                "sources", source, ("factor", definition.Code)));
    }

    private static FactorBasis Sum(IEnumerable<FactorBasis> periods)
    {
        var all = periods.ToList();
        return new FactorBasis { Dry = all.Sum(period => period.Dry), Metal = all.Sum(period => period.Metal) };
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
