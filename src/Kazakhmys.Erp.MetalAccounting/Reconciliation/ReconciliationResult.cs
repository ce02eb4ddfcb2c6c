using System.Text.Json.Serialization;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>The reconciled network with its statistics.</summary>
public sealed record ReconciliationResult
{
    /// <summary>The version of the algorithm, as the proof names it.</summary>
    public required string Algorithm { get; init; }

    /// <summary>The streams, in the order of the problem.</summary>
    public required IReadOnlyList<ReconciledStream> Streams { get; init; }

    /// <summary>The balances: mass of every node, then each component of every node, in the order of the problem.</summary>
    public required IReadOnlyList<NodeBalance> Balances { get; init; }

    /// <summary>The global test.</summary>
    public required GlobalTest GlobalTest { get; init; }

    /// <summary>The two-sided critical value of a single measurement or nodal test.</summary>
    public required double SingleCriticalValue { get; init; }

    /// <summary>The critical value of all measurement tests together, by Šidák's inequality over the measured readings.</summary>
    public required double JointCriticalValue { get; init; }

    /// <summary>Sets of readings that no test can tell apart, each of two or more.</summary>
    public required IReadOnlyList<IReadOnlyList<ReadingTag>> EquivalenceSets { get; init; }

    /// <summary>Gross errors in the order in which they were taken out; empty unless that was asked for.</summary>
    public required IReadOnlyList<EliminatedReading> Eliminated { get; init; }

    /// <summary>The recoveries that were asked for.</summary>
    public required IReadOnlyList<ReconciledRecovery> Recoveries { get; init; }

    /// <summary>The covariances that were asked for.</summary>
    public required IReadOnlyList<AdjustedCovariance> Covariances { get; init; }

    /// <summary>What deserves a look: warnings with code and tag, such as a recovery outside 0 to 100 % or an unobservable stream.</summary>
    public required IReadOnlyList<Violation> Flags { get; init; }

    /// <summary>The numbers by which the answer was accepted.</summary>
    public required ReconciliationCertificate Certificate { get; init; }

    /// <summary>All readings: of each stream the mass, then the assays.</summary>
    [JsonIgnore]
    public IEnumerable<ReconciledReading> Readings => Streams.SelectMany(stream => stream.Assays.Prepend(stream.Mass));
}
