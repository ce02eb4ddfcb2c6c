using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>Makes proofs of reconciliations, and writes and reads them as JSON. Pure.</summary>
public static class ReconciliationProofs
{
    /// <summary>The proof of a reconciliation.</summary>
    public static ReconciliationProof Of(ReconciliationProblem problem, ReconciliationOptions options, ReconciliationResult result) =>
        throw new NotSupportedException();

    /// <summary>The proof as JSON; the same proof gives the same text.</summary>
    public static string Write(ReconciliationProof proof) => throw new NotSupportedException();

    /// <summary>Reads a proof. Size and nesting are bounded; a member that is missing, unknown or stands twice is refused.</summary>
    /// <exception cref="ValidationFailedException">The text is no proof.</exception>
    public static ReconciliationProof Read(string text) => throw new NotSupportedException();
}
