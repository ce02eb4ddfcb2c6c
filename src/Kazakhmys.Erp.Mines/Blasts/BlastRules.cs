using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>The order of a blast and the gate behind it, without I/O.</summary>
public static class BlastRules
{
    /// <summary>What is wrong with a step of a blast: its order (<c>mines.blast.order</c>) and its moment.</summary>
    public static IEnumerable<Violation> CheckStep(Blast blast, BlastStage to, Instant at, Instant now)
    {
        ArgumentNullException.ThrowIfNull(blast);
        if ((int)blast.Stage + 1 != (int)to)
            yield return MinesViolations.BlastOrder.At("", blast.Passport.Blast, ("stage", blast.Stage), ("to", to));
        foreach (var fault in MomentRules.Check(at, blast.Steps.Count == 0 ? blast.Passport.IssuedAt : blast.Steps[^1].At, now))
            yield return fault;
    }

    /// <summary>More charged than the passport allows, by explosive (<c>mines.blast.above-passport</c>).</summary>
    public static IEnumerable<Violation> CheckCharge(IssueBlastPassport passport, IReadOnlyList<ExplosiveUse> charged, MinesOptions options)
    {
        ArgumentNullException.ThrowIfNull(passport);
        ArgumentNullException.ThrowIfNull(charged);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var use in charged)
        {
            var allowed = passport.Explosives.Where(planned => planned.Explosive == use.Explosive).Sum(planned => planned.Mass);
            if (use.Mass > allowed)
                yield return options.Weighed(MinesViolations.BlastAbovePassport.At(
                    "Explosives", use.Mass, ("explosive", use.Explosive), ("max", allowed)));
        }
    }

    /// <summary>
    /// Whether people may return: the time of the passport has passed (<c>mines.blast.re-entry-too-early</c>), and the latest test of the air taken after
    /// it, up to the moment of opening, read every gas of the passport (<c>mines.blast.gas-not-tested</c>) within its limit (<c>mines.blast.gas-limit</c>).
    /// An earlier good test does not outweigh a later bad one, nor does one that was taken before the time had passed.
    /// </summary>
    public static IEnumerable<Violation> CheckReEntry(Blast blast, Instant at)
    {
        ArgumentNullException.ThrowIfNull(blast);
        if (blast.ReEntryFrom is not { } from)
            yield break;
        if (at < from)
            yield return MinesViolations.BlastReEntryEarly.At("At", at, ("from", from));
        var test = blast.GasTests.Where(test => test.At >= from && test.At <= at).MaxBy(test => test.At);
        foreach (var limit in blast.Passport.GasLimits)
        {
            if (test?.Readings.FirstOrDefault(reading => reading.Gas == limit.Gas) is not { } reading)
                yield return MinesViolations.BlastGasNotTested.At("", limit.Gas, ("from", from));
            else if (!limit.Allows(reading.Share))
                yield return MinesViolations.BlastGasLimit.At("", reading.Share, ("gas", limit.Gas), ("at", test.At));
        }
    }
}
