using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>Checks a proof without the database and without trusting whoever wrote it. Pure.</summary>
public static class ReconciliationProofVerifier
{
    /// <summary>
    /// What does not hold: the hash of the input, a balance, stationarity, the objective, a statistic, any derived figure. Empty when the proof holds.
    /// </summary>
    public static IReadOnlyList<Violation> Verify(ReconciliationProof proof) => throw new NotSupportedException();
}
