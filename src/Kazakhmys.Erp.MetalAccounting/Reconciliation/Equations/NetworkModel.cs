using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>
/// A checked problem as arrays, in canonical order: nodes, streams and components by code, so that the answer does not depend on the order of the input.
/// Variable s(K+1)+q is the mass (q = 0) or the assay of component q−1 of stream s; row i(K+1)+q is the balance of the same quantity over node i. Variables after those
/// are the shared errors, in units of their standard deviation.
/// </summary>
internal sealed class NetworkModel
{
    public required ReconciliationProblem Problem { get; init; }

    public required IReadOnlyList<Code> Nodes { get; init; }

    public required IReadOnlyList<NetworkStream> Streams { get; init; }

    public required IReadOnlyList<Code> Components { get; init; }

    /// <summary>Where each component of the canonical order stands in the problem.</summary>
    public required int[] ComponentOf { get; init; }

    /// <summary>Where the ends of each stream start in <see cref="EndNodes"/>; one more than streams.</summary>
    public required int[] EndStarts { get; init; }

    public required int[] EndNodes { get; init; }

    public required double[] EndCoefficients { get; init; }

    public required ReadingState[] States { get; init; }

    /// <summary>Measured and fixed values, guesses of unmeasured ones, and zeros for shared errors.</summary>
    public required double[] Values { get; init; }

    /// <summary>The length of one unit of each scaled variable: standard uncertainties, for unmeasured and fixed variables the size of their kind.</summary>
    public required double[] Scales { get; init; }

    public required ErrorStructure Errors { get; init; }

    /// <summary>Quantities of a stream: mass and assays.</summary>
    public int Width => Components.Count + 1;

    public int ReadingCount => Streams.Count * Width;

    public int VariableCount => Values.Length;

    public int RowCount => Nodes.Count * Width;

    public bool IsMeasured(int variable) => variable < ReadingCount && States[variable] == ReadingState.Measured;

    /// <summary>The name of a variable.</summary>
    public ReadingTag TagOf(int variable) => variable % Width == 0
        ? ReadingTag.MassOf(Streams[variable / Width].Code)
        : ReadingTag.AssayOf(Streams[variable / Width].Code, Components[variable % Width - 1]);

    public IReadOnlyDictionary<ReadingTag, int> Variables() =>
        Enumerable.Range(0, ReadingCount).ToDictionary(TagOf, variable => variable);
}
