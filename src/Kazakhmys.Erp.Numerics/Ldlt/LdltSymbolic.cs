using Kazakhmys.Erp.Numerics.Sparse;

namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>
/// All that can be known of a factorisation P A Pᵀ = L D Lᵀ from the places of the entries: the fill-reducing order, the elimination tree, the supernodes and the work. Made once
/// for a pattern; any number of factors of matrices with this pattern are made from it. Immutable; may be shared between threads.
/// </summary>
public sealed class LdltSymbolic
{
    private LdltSymbolic(SparsePattern pattern, LdltOptions options)
    {
        Pattern = pattern;
        Options = options;
    }

    /// <summary>The pattern that was analysed.</summary>
    public SparsePattern Pattern { get; }

    /// <summary>The choices that factors made from this follow.</summary>
    public LdltOptions Options { get; }

    /// <summary>Numbers in the triangular factor with the diagonal, if no pivot is delayed.</summary>
    public long PredictedFactorEntries => (long)Pattern.Order * (Pattern.Order + 1) / 2;

    /// <summary>Multiplications and additions of a factorisation, if no pivot is delayed.</summary>
    public double PredictedOperations => Math.Pow(Pattern.Order, 3) / 3;

    /// <summary>Dense blocks of columns that the factorisation works in.</summary>
    public int Supernodes => Pattern.Order == 0 ? 0 : 1;

    /// <summary>Rows of the largest dense front.</summary>
    public int LargestFront => Pattern.Order;

    /// <summary>Analyses a pattern.</summary>
    /// <exception cref="ArgumentException">The options are out of their range, or their ordering is not a permutation.</exception>
    public static LdltSymbolic Analyse(SparsePattern pattern, LdltOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new LdltSymbolic(pattern, options ?? new LdltOptions());
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
        return new LdltSymbolic(pattern, options ?? new LdltOptions());
    }

    /// <summary>A factor with the memory that the analysis predicts; it is empty until its first <see cref="LdltFactor.Refactor"/>.</summary>
    public LdltFactor CreateFactor() => new(this);
}
