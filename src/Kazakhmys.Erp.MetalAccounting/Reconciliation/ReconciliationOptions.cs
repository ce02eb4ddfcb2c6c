namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>How a network is reconciled and tested.</summary>
public sealed record ReconciliationOptions
{
    /// <summary>What is used unless the caller says otherwise.</summary>
    public static ReconciliationOptions Default { get; } = new();

    /// <summary>The confidence of all tests, above 0 and below 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>
    /// Whether a reading is suspect only beyond the critical value that Šidák's inequality gives for all measurement tests together (Mah and Tamhane, AIChE
    /// Journal 28, 1982, 828–830), or already beyond that of a single test.
    /// </summary>
    public bool CorrectsForManyTests { get; init; } = true;

    /// <summary>The largest scaled residual of stationarity and of the balances that is accepted.</summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>After so many steps without an answer the network is refused.</summary>
    public int MaxIterations { get; init; } = 100;

    /// <summary>
    /// Whether adjusted masses and assays are kept from becoming negative. When readings contradict each other so much that no such answer can be accepted, the answer without
    /// bounds is given and what is negative in it is flagged (<c>metal-accounting.reconciliation.negative</c>).
    /// </summary>
    public bool KeepsNonNegative { get; init; } = true;

    /// <summary>
    /// Whether suspects are taken out one after the other until the global test passes (serial elimination, Ripps 1965; Narasimhan and Jordache, section 8.3).
    /// </summary>
    public bool EliminatesGrossErrors { get; init; }

    /// <summary>The most readings that serial elimination takes out.</summary>
    public int MaxEliminated { get; init; } = 10;

    /// <summary>Covariances of adjusted readings to be stated, as pairs.</summary>
    public IReadOnlyList<ReadingPair> Covariances { get; init; } = [];

    /// <summary>State the covariances of all pairs of observable readings; for small networks.</summary>
    public bool StatesAllCovariances { get; init; }
}
