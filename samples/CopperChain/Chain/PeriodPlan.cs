using CopperChain.Inputs;
using Kazakhmys.Erp.Kernel.Calendars;

namespace CopperChain.Chain;

/// <summary>The ledger's periods: the year before the first, the published ones, and the stretches between them of which nothing is published.</summary>
internal sealed record PeriodPlan
{
    /// <summary>The year before the first published period; reserves are stated at its end.</summary>
    public required Period Opening { get; init; }

    /// <summary>Published periods with the stretch before each, null where they follow one another.</summary>
    public required IReadOnlyList<(Period? Gap, PublishedPeriod Published)> Steps { get; init; }

    /// <summary>Every period, in order, without a hole.</summary>
    public IEnumerable<Period> All =>
        [Opening, .. Steps.SelectMany(step => step.Gap is null ? [step.Published.Period] : new[] { step.Gap, step.Published.Period })];

    public static PeriodPlan Of(IReadOnlyList<PublishedPeriod> published)
    {
        List<(Period?, PublishedPeriod)> steps = [(null, published[0])];
        for (var i = 1; i < published.Count; i++)
            steps.Add((PublishedPeriods.Between(published[i - 1].Period, published[i].Period), published[i]));
        return new PeriodPlan { Opening = Period.Year(published[0].Period.First.Date.Year - 1), Steps = steps };
    }
}
