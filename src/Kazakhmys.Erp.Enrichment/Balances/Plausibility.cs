using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Balances;

/// <summary>
/// What keeps a misread figure out: grades, recovery and capacity within reason, contained metal not above the feed, and a grade of
/// concentrate that tells contained metal from a mass of concentrate.
/// </summary>
public static class Plausibility
{
    /// <summary>Grade of feed, metal in concentrate against feed, recovery (of the first metal of a balance) and grade of concentrate.</summary>
    /// <param name="options">What is plausible.</param>
    /// <param name="path">Path of the metal in the command.</param>
    /// <param name="element">The metal.</param>
    /// <param name="feed">Grade of feed.</param>
    /// <param name="inFeed">Metal in feed; the greatest that the rounding of the figures allows.</param>
    /// <param name="inConcentrate">Metal in concentrate.</param>
    /// <param name="concentrate">Dry concentrate, where known.</param>
    /// <param name="isKey">Whether it is the first metal of the balance.</param>
    public static IReadOnlyList<Violation> OfMetal(
        EnrichmentOptions options, string path, Code element, Grade feed, Mass inFeed, Mass inConcentrate, Mass? concentrate, bool isKey)
    {
        ArgumentNullException.ThrowIfNull(options);
        var found = new List<Violation>();
        if (options.FeedGrades.TryGetValue(element, out var grades) && !grades.Contains(feed))
            found.Add(EnrichmentViolations.PlausibilityGrade.At(
                path, feed, ("element", element), ("from", grades.From), ("to", grades.To)));
        if (inConcentrate > inFeed)
            found.Add(EnrichmentViolations.PlausibilityMetalAboveFeed.At(path, inConcentrate, ("element", element), ("feed", inFeed)));
        else if (isKey && inFeed > Mass.Zero && (inConcentrate / inFeed) is var recovery
            && (recovery < options.RecoveryFrom || recovery > options.RecoveryTo))
            found.Add(EnrichmentViolations.PlausibilityRecovery.At(
                path, recovery, ("element", element), ("from", options.RecoveryFrom), ("to", options.RecoveryTo)));
        if (concentrate is { } dry && dry > Mass.Zero && inConcentrate <= dry
            && options.ConcentrateGrades.TryGetValue(element, out var known) && Grade.Of(inConcentrate, dry) is var grade && !known.Contains(grade))
            found.Add(EnrichmentViolations.PlausibilityMetalAsMass.At(
                "Concentrate", Grade.FromPercent(decimal.Round(grade.Percent, 2)), ("element", element), ("from", known.From), ("to", known.To)));
        return [.. found.Select(violation => Weighed(options, violation))];
    }

    /// <summary>Ore processed in a number of days against the capacity of the plant, where that is known.</summary>
    public static IReadOnlyList<Violation> OfCapacity(EnrichmentOptions options, Plant plant, string path, Mass processed, Ratio days)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(plant);
        if (plant.YearlyCapacity is not { } yearly)
            return [];
        var capacity = yearly * (days / Ratio.FromFraction(365));
        return processed <= capacity
            ? []
            : [Weighed(options, EnrichmentViolations.PlausibilityCapacity.At(path, processed, ("days", days.Fraction), ("capacity", capacity)))];
    }

    private static Violation Weighed(EnrichmentOptions options, Violation violation) =>
        options.Severities.TryGetValue(violation.Code, out var severity) ? violation with { Severity = severity } : violation;
}
