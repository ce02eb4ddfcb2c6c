using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Reconciliation.Proofs;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>Makes proofs of reconciliations, and writes and reads them as JSON. Pure.</summary>
public static class ReconciliationProofs
{
    /// <summary>The version of the form of proofs that this package writes.</summary>
    public const int Version = 1;

    /// <summary>The proof of a reconciliation.</summary>
    public static ReconciliationProof Of(ReconciliationProblem problem, ReconciliationOptions options, ReconciliationResult result) => new()
    {
        Version = Version,
        InputHash = ReconciliationProblems.Hash(problem, options),
        ResultHash = HashOf(result),
        Problem = problem,
        Options = options,
        Result = result,
    };

    /// <summary>The proof as JSON; the same proof gives the same text.</summary>
    public static string Write(ReconciliationProof proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        return ProofJson.Write(proof);
    }

    /// <summary>Reads a proof. Size and nesting are bounded; a member that is missing, unknown or stands twice is refused, and so is a number
    /// with other digits than <see cref="Write"/> gives it. A proof is kept as text, as it was written.</summary>
    /// <exception cref="ValidationFailedException">The text is no proof (<c>metal-accounting.proof.malformed</c>) or too long (<c>metal-accounting.proof.too-large</c>).</exception>
    public static ReconciliationProof Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ProofJson.Read<ReconciliationProof>(text, withOwnDigits: true);
    }

    internal static string HashOf(ReconciliationResult result) => ProofJson.Hash(ProofJson.Write(result));
}
