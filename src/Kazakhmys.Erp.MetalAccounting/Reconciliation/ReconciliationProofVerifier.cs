using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>
/// Checks a proof without the database and without trusting whoever wrote it: the hashes; the conditions of a minimum, straight from the stated values and multipliers; and every
/// figure against a calculation made anew. Pure.
/// </summary>
public static class ReconciliationProofVerifier
{
    /// <summary>
    /// What does not hold: the form (<c>metal-accounting.proof.version</c>, <c>.algorithm</c>), a hash (<c>.input-hash</c>, <c>.result-hash</c>), a balance (<c>.balance</c>), stationarity
    /// (<c>.stationarity</c>), any figure (<c>.figure</c>, with its path); or the violations of the problem itself. Empty when the proof holds.
    /// </summary>
    public static IReadOnlyList<Violation> Verify(ReconciliationProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        List<Violation> found = [.. Form(proof)];
        found.AddRange(Reconciler.Check(proof.Problem, proof.Options));
        if (found.Any(violation => violation.IsError && violation.Code != MetalAccountingViolations.ProofResultHash.Code
            && violation.Code != MetalAccountingViolations.ProofInputHash.Code))
            return found;
        try
        {
            var again = Reconciler.Reconcile(proof.Problem, proof.Options);
            found.AddRange(StatedFigures.Differences(proof.Result, again));
            if (StatedFigures.AreComparable(proof.Result, again))
                found.AddRange(StatedPoint.Check(proof));
        }
        catch (ErpException refused)
        {
            found.AddRange(refused.Violations);
        }
        return found;
    }

    private static IEnumerable<Violation> Form(ReconciliationProof proof)
    {
        if (proof.Version != ReconciliationProofs.Version)
            yield return MetalAccountingViolations.ProofVersion.At("version", proof.Version, ("known", ReconciliationProofs.Version));
        if (proof.Result.Algorithm != Reconciler.Algorithm)
            yield return MetalAccountingViolations.ProofAlgorithm.At("result.algorithm", proof.Result.Algorithm, ("known", Reconciler.Algorithm));
        if (proof.InputHash != ReconciliationProblems.Hash(proof.Problem, proof.Options))
            yield return MetalAccountingViolations.ProofInputHash.At("inputHash", proof.InputHash);
        if (proof.ResultHash != ReconciliationProofs.HashOf(proof.Result))
            yield return MetalAccountingViolations.ProofResultHash.At("resultHash", proof.ResultHash);
    }
}
