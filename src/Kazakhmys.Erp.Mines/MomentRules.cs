using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines;

/// <summary>When a fact may be said to have happened, without I/O.</summary>
internal static class MomentRules
{
    /// <summary>Not before the fact that it follows, and not in the future: who could name any moment could open any gate.</summary>
    public static IEnumerable<Violation> Check(Instant at, Instant previous, Instant now, string path = "At")
    {
        if (at < previous)
            yield return MinesViolations.MomentOrder.At(path, at, ("previous", previous));
        foreach (var fault in CheckPast(at, now, path))
            yield return fault;
    }

    /// <summary>Not longer ago than the host lets facts be recorded.</summary>
    public static IEnumerable<Violation> CheckRecent(Instant at, Instant now, Duration? within)
    {
        if (within is { } limit && at < now - limit)
            yield return MinesViolations.MomentLate.At("At", at, ("earliest", now - limit));
    }

    public static IEnumerable<Violation> CheckPast(Instant at, Instant now, string path = "At")
    {
        if (at > now)
            yield return MinesViolations.MomentFuture.At(path, at, ("now", now));
    }
}
