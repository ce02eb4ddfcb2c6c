using System.Collections.Frozen;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.Testing.Studies;

/// <summary>What the tests say of one month, against what is wrong in it.</summary>
internal sealed record Verdict
{
    /// <summary>What is wrong in a clean month.</summary>
    public static IReadOnlySet<ReadingTag> None { get; } = FrozenSet<ReadingTag>.Empty;

    /// <summary>The reconciliation found no answer that it can stand for; then no test says anything.</summary>
    public bool IsRefused { get; private init; }

    public bool IsRedundant { get; private init; }

    public bool Global { get; private init; }

    public bool Measurement { get; private init; }

    public bool MeasurementLocated { get; private init; }

    public bool Nodal { get; private init; }

    public bool NodalLocated { get; private init; }

    public bool Eliminated { get; private init; }

    public bool EliminationLocated { get; private init; }

    public bool EliminationExact { get; private init; }

    /// <param name="problem">The month.</param>
    /// <param name="options">The confidence.</param>
    /// <param name="faulty">The readings that hold the fault; none for a clean month.</param>
    public static Verdict Of(ReconciliationProblem problem, ReconciliationOptions options, IReadOnlySet<ReadingTag> faulty)
    {
        try
        {
            return Judged(problem, options, faulty);
        }
        catch (RuleViolatedException)
        {
            return new Verdict { IsRefused = true };
        }
    }

    private static Verdict Judged(ReconciliationProblem problem, ReconciliationOptions options, IReadOnlySet<ReadingTag> faulty)
    {
        var result = Reconciler.Reconcile(problem, options);
        var suspect = result.Readings.Where(r => r.IsSuspect).MaxBy(r => r.TestStatistic);
        var tested = result.Balances.Where(b => b.TestStatistic is not null && !b.IsDependent).ToList();
        var worst = tested.MaxBy(b => b.TestStatistic);
        var nodal = worst?.TestStatistic > NormalTail.Critical(options.Confidence, tested.Count);
        // Elimination only ever begins when the global test fails.
        var eliminated = result.GlobalTest.Passes
            ? []
            : Reconciler.Reconcile(problem, options with { EliminatesGrossErrors = true }).Eliminated;
        var hits = eliminated.Count(e => e.EquivalenceSet.Append(e.Tag).Any(faulty.Contains));
        return new Verdict
        {
            IsRedundant = result.Readings.Any(r => faulty.Contains(r.Tag) && r.Standing == ReadingStanding.Redundant),
            Global = !result.GlobalTest.Passes,
            Measurement = suspect is not null,
            MeasurementLocated = suspect is not null && (faulty.Contains(suspect.Tag) || SetOf(result, suspect).Any(faulty.Contains)),
            Nodal = nodal,
            NodalLocated = nodal && Touches(problem, worst!, faulty),
            Eliminated = eliminated.Count > 0,
            EliminationLocated = hits > 0,
            EliminationExact = hits > 0 && hits == eliminated.Count,
        };
    }

    private static IReadOnlyList<ReadingTag> SetOf(ReconciliationResult result, ReconciledReading reading) =>
        reading.EquivalenceSet is { } set ? result.EquivalenceSets[set] : [];

    /// <summary>A mass takes part in every balance of its node, an assay in that of its component.</summary>
    private static bool Touches(ReconciliationProblem problem, NodeBalance balance, IReadOnlySet<ReadingTag> faulty) =>
        problem.Streams.Where(s => s.From == balance.Node || s.To == balance.Node)
            .Any(s => faulty.Contains(ReadingTag.MassOf(s.Code))
                || (balance.Component is { } component && faulty.Contains(ReadingTag.AssayOf(s.Code, component))));
}
