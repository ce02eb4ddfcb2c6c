using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>A stored reconciliation. Nothing of it ever changes but that it is accepted.</summary>
public sealed record ReconciliationRun
{
    /// <summary>The run; date first and unique in the book.</summary>
    public required Code Run { get; init; }

    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The flowsheet.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The version of the flowsheet.</summary>
    public required int FlowsheetVersion { get; init; }

    /// <summary>The days.</summary>
    public required Period Period { get; init; }

    /// <summary>SHA-256 of everything that went in, in hexadecimal: the same input is the same run.</summary>
    public required string InputHash { get; init; }

    /// <summary>The version of the algorithm.</summary>
    public required string AlgorithmVersion { get; init; }

    /// <summary>How far it has come.</summary>
    public required RunState State { get; init; }

    /// <summary>Three layers of every stream and component.</summary>
    public required IReadOnlyList<StreamLayers> Layers { get; init; }

    /// <summary>Every adjustment.</summary>
    public required IReadOnlyList<Adjustment> Adjustments { get; init; }

    /// <summary>How the reconciled amounts of neighbouring streams hang together; a pair that is not named is not known to.</summary>
    public required IReadOnlyList<ReconciledCorrelation> Correlations { get; init; }

    /// <summary>True when the global chi-square test at 95 % found no gross error.</summary>
    public required bool PassesGlobalTest { get; init; }

    /// <summary>The sum of the squared weighted adjustments, the statistic of the global test.</summary>
    public required double Objective { get; init; }

    /// <summary>Degrees of freedom of the global test.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>What deserves a look, as warnings with code and tag: unobservable and unchecked streams, suspects.</summary>
    public required IReadOnlyList<Violation> Flags { get; init; }

    /// <summary>The proof as JSON in UTF-8, which <c>kzerp verify-balance</c> checks without the database.</summary>
    public required ReadOnlyMemory<byte> Proof { get; init; }

    /// <summary>Who ran it.</summary>
    public required Code RunBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RunAt { get; init; }

    /// <summary>Who accepted it, if somebody did.</summary>
    public Code? AcceptedBy { get; init; }

    /// <summary>When it was accepted.</summary>
    public Instant? AcceptedAt { get; init; }

    /// <summary>True when the same input had been run before and nothing was stored.</summary>
    public bool WasRunBefore { get; init; }
}
