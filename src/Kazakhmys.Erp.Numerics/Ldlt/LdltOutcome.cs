namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>What a factorisation found. A singular matrix is not an error here: it is diagnosed.</summary>
public readonly record struct LdltOutcome
{
    /// <summary>Positive eigenvalues of the matrix (Sylvester's law of inertia: those of D).</summary>
    public required int Positive { get; init; }

    /// <summary>Negative eigenvalues of the matrix.</summary>
    public required int Negative { get; init; }

    /// <summary>Eigenvalues that count as zero: the defect of the rank.</summary>
    public required int Zero { get; init; }

    /// <summary>
    /// The columns, in the numbering of the given matrix, that depended on the others when their turn came, ascending; as many as <see cref="Zero"/>. Which column of a dependent set is named
    /// depends on the ordering; <see cref="LdltFactor.NullVector"/> tells the set. Valid until the next factorisation with the same <see cref="LdltFactor"/>.
    /// </summary>
    public required ReadOnlyMemory<int> SingularColumns { get; init; }

    /// <summary>Pivots of two rows.</summary>
    public required int TwoByTwoPivots { get; init; }

    /// <summary>How often a column was passed on to a parent front because no stable pivot was there; each passing adds fill to what the analysis predicted.</summary>
    public required int DelayedPivots { get; init; }

    /// <summary>
    /// Growth: the largest number met during the elimination against the largest of the (scaled) matrix. Up to about 1e4 is harmless; 1e8 loses half the digits, which
    /// <see cref="LdltFactor.SolveRefined"/> recovers as far as the condition of the matrix allows.
    /// </summary>
    public required double PivotGrowth { get; init; }

    /// <summary>Numbers stored in the triangular factor, with what delayed pivots added.</summary>
    public required long FactorEntries { get; init; }

    /// <summary>Whether the matrix is singular to working precision.</summary>
    public bool IsSingular => Zero > 0;
}
