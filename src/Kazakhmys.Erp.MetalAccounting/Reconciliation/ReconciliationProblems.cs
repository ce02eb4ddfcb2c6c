using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>Problems as JSON files: what <c>kzerp reconcile</c> reads, and the input part of a proof. Pure.</summary>
public static class ReconciliationProblems
{
    /// <summary>The problem as JSON.</summary>
    public static string Write(ReconciliationProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return ProofJson.Write(problem);
    }

    /// <summary>Reads a problem. Size and nesting are bounded; a member that is missing, unknown or stands twice is refused.</summary>
    /// <exception cref="ValidationFailedException">The text is no problem (<c>metal-accounting.proof.malformed</c>) or too long (<c>metal-accounting.proof.too-large</c>).</exception>
    public static ReconciliationProblem Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ProofJson.Read<ReconciliationProblem>(text);
    }

    /// <summary>
    /// SHA-256 of problem and options in canonical form, in lower-case hexadecimal: the same network in another order has the same hash.
    /// </summary>
    public static string Hash(ReconciliationProblem problem, ReconciliationOptions options)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return ProofJson.Hash(ProofJson.Write(CanonicalProblem.Of(problem)), ProofJson.Write(options));
    }
}
