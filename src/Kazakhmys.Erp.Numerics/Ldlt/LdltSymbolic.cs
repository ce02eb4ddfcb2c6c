using Kazakhmys.Erp.Numerics.Fronts;
using Kazakhmys.Erp.Numerics.Ordering;
using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>
/// All that can be known of a factorisation P A Pᵀ = L D Lᵀ from the places of the entries: the fill-reducing order, the elimination tree, the supernodes and the work. Made once
/// for a pattern; any number of factors of matrices with this pattern are made from it. Immutable; may be shared between threads.
/// </summary>
public sealed class LdltSymbolic
{
    private LdltSymbolic(SparsePattern pattern, LdltOptions options, FrontTree tree)
    {
        Pattern = pattern;
        Options = options;
        Tree = tree;
    }

    /// <summary>The pattern that was analysed.</summary>
    public SparsePattern Pattern { get; }

    /// <summary>The choices that factors made from this follow.</summary>
    public LdltOptions Options { get; }

    /// <summary>The order of elimination: element k is the row planned as the k-th.</summary>
    public ReadOnlySpan<int> Ordering => Tree.Order;

    /// <summary>Numbers in the triangular factor with the diagonal, if no pivot is delayed; zeros that wider fronts store on purpose are counted.</summary>
    public long PredictedFactorEntries => Tree.FactorEntries;

    /// <summary>Multiplications and additions of a factorisation, if no pivot is delayed.</summary>
    public double PredictedOperations => Tree.Operations;

    /// <summary>Bytes that a factor takes, if no pivot is delayed.</summary>
    public long PredictedBytes => FactorStore.Bytes(Tree);

    /// <summary>Dense fronts that the factorisation works in.</summary>
    public int Fronts => Tree.Count;

    /// <summary>Rows of the largest dense front.</summary>
    public int LargestFront => Tree.LargestFront;

    internal FrontTree Tree { get; }

    /// <summary>Analyses a pattern.</summary>
    /// <exception cref="ArgumentException">The options are out of their range, or their ordering is not a permutation.</exception>
    public static LdltSymbolic Analyse(SparsePattern pattern, LdltOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Plan(pattern, null, options ?? new LdltOptions());
    }

    /// <summary>
    /// Analyses a pattern with values of the kind that will be factored. Where they have zeros on the diagonal (multipliers of constraints), such a row is kept together with a row it can
    /// pivot with, so that fewer pivots are delayed (Duff and Pralet 2005). Nothing else is taken from the values.
    /// </summary>
    /// <exception cref="ArgumentException">The options are out of their range, their ordering is not a permutation, or the number of values is not that of the pattern.</exception>
    public static LdltSymbolic Analyse(SparsePattern pattern, ReadOnlySpan<double> values, LdltOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        Lengths.Expect(values.Length, pattern.Count, nameof(values));
        return Plan(pattern, SaddlePairs.Match(pattern, values), options ?? new LdltOptions());
    }

    /// <summary>A factor with the memory that the analysis predicts; it is empty until its first <see cref="LdltFactor.Refactor"/>.</summary>
    public LdltFactor CreateFactor() => new(this);

    private static LdltSymbolic Plan(SparsePattern pattern, int[]? partners, LdltOptions options)
    {
        options.Check(pattern.Order);
        var graph = Graph.Of(pattern);
        var order = options.Ordering is { } given ? [.. given]
            : partners is null ? ApproximateMinimumDegree.Order(graph)
            : SaddlePairs.Order(graph, partners);
        return new LdltSymbolic(pattern, options, FrontTreeBuilder.Build(pattern, graph, order, partners is not null));
    }
}
