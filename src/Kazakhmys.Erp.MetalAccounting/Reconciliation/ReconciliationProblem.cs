using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>
/// One network to be reconciled: what must balance, what was measured and how well. Everything that the answer depends on is in here, so that the
/// answer can be proved later.
/// </summary>
/// <remarks>
/// Numbers are in the units that the network declares: one unit of mass for all streams, one unit of assay for each component (<c>t</c>, <c>%</c>,
/// <c>g/t</c>). Inside a numerical algorithm the suite calculates in floating point; callers that hold masses and assays as quantities convert on the way in
/// and round once on the way out.
/// Sources: Narasimhan and Jordache, Data Reconciliation and Gross Error Detection, 2000, chapters 3 and 6; VDI 2048 Part 1, 2017.
/// </remarks>
public sealed record ReconciliationProblem
{
    /// <summary>The flowsheet that the network was taken from.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The version of the flowsheet.</summary>
    public required int FlowsheetVersion { get; init; }

    /// <summary>The unit of every mass of the network: <c>t</c>.</summary>
    public required string MassUnit { get; init; }

    /// <summary>Areas, units and stocks: what enters each of them leaves it, as a whole and of every component.</summary>
    public required IReadOnlyList<NetworkNode> Nodes { get; init; }

    /// <summary>The components whose balance is kept besides that of mass; none for a balance of masses, or of one metal as flows.</summary>
    public IReadOnlyList<NetworkComponent> Components { get; init; } = [];

    /// <summary>The streams; opening and closing stocks are streams from and to the outside.</summary>
    public required IReadOnlyList<NetworkStream> Streams { get; init; }

    /// <summary>Errors that several readings have in common: a weighbridge, a laboratory.</summary>
    public IReadOnlyList<SharedError> SharedErrors { get; init; } = [];

    /// <summary>Covariances between readings that are known as numbers; each pair stands once, what is not named is zero.</summary>
    public IReadOnlyList<ReadingCovariance> Covariances { get; init; } = [];

    /// <summary>Recoveries to be stated with their uncertainty.</summary>
    public IReadOnlyList<NetworkRecovery> Recoveries { get; init; } = [];
}
