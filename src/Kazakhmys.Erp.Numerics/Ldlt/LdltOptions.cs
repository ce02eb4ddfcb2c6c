namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>The choices of an analysis and of the factorisations made from it. The defaults suit every symmetric matrix.</summary>
public sealed record LdltOptions
{
    /// <summary>How pivots are chosen; a definite matrix is factored faster by <see cref="PivotRule.Diagonal"/>.</summary>
    public PivotRule Pivots { get; init; } = PivotRule.Threshold;

    /// <summary>
    /// The threshold u of Duff and Reid: a pivot is accepted when no multiplier it makes is above 1/u. Between 0 and 0.5; larger is stabler and fills more. 0.01 as in MA27 and MA57.
    /// </summary>
    public double PivotThreshold { get; init; } = 0.01;

    /// <summary>
    /// Below this, against the largest entry of the scaled matrix and the growth of its elimination, a remaining column counts as zero: the matrix is singular there.
    /// </summary>
    public double SingularTolerance { get; init; } = 1e-13;

    /// <summary>
    /// Whether rows and columns are scaled symmetrically before the factorisation until the largest entry of each is about 1 (Ruiz 2001),
    /// after the least squares of Curtis and Reid (1972) where magnitudes lie far apart; by powers of two, so that the scaling rounds nothing.
    /// Answers are always in the units of the given matrix.
    /// </summary>
    public bool Equilibrate { get; init; } = true;

    /// <summary>
    /// An order of elimination of the caller's: element k is the row eliminated as the k-th. Null: approximate minimum degree (Amestoy, Davis and Duff 1996, 2004).
    /// </summary>
    public IReadOnlyList<int>? Ordering { get; init; }

    internal void Check(int order)
    {
        if (!(PivotThreshold is >= 0 and <= 0.5))
            throw new ArgumentException($"{nameof(PivotThreshold)} lies between 0 and 0.5.");
        if (!(SingularTolerance is >= 0 and < 1))
            throw new ArgumentException($"{nameof(SingularTolerance)} lies between 0 and 1.");
        if (!Enum.IsDefined(Pivots))
            throw new ArgumentException($"{nameof(Pivots)} is none of the rules.");
        if (Ordering is null)
            return;
        var seen = new bool[order];
        if (Ordering.Count != order || Ordering.Any(row => row < 0 || row >= order || seen[row] || !(seen[row] = true)))
            throw new ArgumentException($"{nameof(Ordering)} does not name each of the {order} rows once.");
    }
}
