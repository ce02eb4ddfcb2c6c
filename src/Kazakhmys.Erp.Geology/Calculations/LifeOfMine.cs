using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Calculations;

/// <summary>
/// How long reserves last under a plan. Drawn ore is clean ore plus admixed rock, D = B (1 − n) / (1 − p), so a year that draws D extinguishes
/// B = D (1 − p) / (1 − n) of reserves, with losses n = P/B and dilution by mass p = V/D as the CIS school names them. Pure.
/// </summary>
public static class LifeOfMine
{
    /// <summary>
    /// One line a year until the reserves are extinguished; the last year of the plan repeats. The last line is the part of a year that is left.
    /// </summary>
    /// <param name="reserves">Reserves at the beginning, dry.</param>
    /// <param name="plan">Ore to be drawn year by year; the last figure repeats and is above zero.</param>
    /// <param name="losses">n, from 0 to below 1.</param>
    /// <param name="dilution">p by mass, from 0 to below 1.</param>
    /// <exception cref="ValidationFailedException">A mass is negative, the plan is empty or ends with nothing (<c>geology.life.plan</c>), or a coefficient
    /// is not within 0 and below 1 (<c>geology.life.coefficient</c>).</exception>
    public static IReadOnlyList<LifeOfMineYear> Of(Mass reserves, IReadOnlyList<Mass> plan, Ratio losses, Ratio dilution)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Require(reserves, plan, losses, dilution);
        var years = new List<LifeOfMineYear>();
        for (var left = reserves; left > Mass.Zero;)
        {
            var drawn = plan[Math.Min(years.Count, plan.Count - 1)];
            var wanted = drawn * (Ratio.One - dilution) / (Ratio.One - losses);
            var extinguished = wanted < left ? wanted : left;
            var isLast = extinguished == left;
            var year = new LifeOfMineYear
            {
                Number = years.Count + 1,
                Opening = left,
                Extinguished = extinguished,
                Drawn = isLast && extinguished < wanted ? extinguished * (Ratio.One - losses) / (Ratio.One - dilution) : drawn,
                Share = wanted > Mass.Zero ? extinguished / wanted : Ratio.One,
            };
            years.Add(year);
            left = year.Closing;
        }
        return years;
    }

    /// <summary>The life in years: whole years and the part of the last one.</summary>
    public static Ratio Years(IReadOnlyList<LifeOfMineYear> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        return years.Count == 0 ? Ratio.Zero : Ratio.FromFraction(years.Count - 1) + years[^1].Share;
    }

    private static void Require(Mass reserves, IReadOnlyList<Mass> plan, Ratio losses, Ratio dilution)
    {
        var found = new List<Violation>();
        if (reserves < Mass.Zero)
            found.Add(GeologyViolations.LifePlan.At(nameof(reserves), reserves));
        if (plan.Count == 0 || plan[^1] <= Mass.Zero || plan.Any(year => year < Mass.Zero))
            found.Add(GeologyViolations.LifePlan.At(nameof(plan), plan.Count == 0 ? null : plan[^1]));
        foreach (var (name, value) in new[] { (nameof(losses), losses), (nameof(dilution), dilution) })
            if (value < Ratio.Zero || value >= Ratio.One)
                found.Add(GeologyViolations.LifeCoefficient.At(name, value));
        if (found.Count > 0)
            throw new ValidationFailedException(found);
    }
}
