namespace Kazakhmys.Erp.Numerics.Ldlt;

/// <summary>How pivots are chosen.</summary>
public enum PivotRule
{
    /// <summary>
    /// Pivots of one and two rows that pass the threshold test of Duff and Reid (1983), the rest delayed to the parent front. For any symmetric matrix:
    /// indefinite ones, saddle points with zeros on the diagonal.
    /// </summary>
    Threshold = 0,

    /// <summary>
    /// The diagonal in the order of the analysis, as in a Cholesky factorisation. For matrices that are positive (or negative) definite or semi-definite by construction, such as
    /// the normal matrix A V Aᵀ, where it is stable without a test and about as fast as the machine. A pivot of the wrong sign is not repaired; the inertia tells it.
    /// </summary>
    Diagonal = 1,
}
