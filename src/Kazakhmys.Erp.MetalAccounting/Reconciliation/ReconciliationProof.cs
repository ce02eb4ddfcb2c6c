namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>
/// A reconciliation that anybody can check again without the database: the whole input, the answer and the numbers by which it was accepted. It is kept as one JSON file;
/// <c>kzerp verify-balance</c> checks it.
/// </summary>
public sealed record ReconciliationProof
{
    /// <summary>The version of the form of the proof.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of problem and options in canonical form, in lower-case hexadecimal.</summary>
    public required string InputHash { get; init; }

    /// <summary>SHA-256 of the answer as it is written, in lower-case hexadecimal: it shows any change of a digit, also where rounding would hide one from recalculation.</summary>
    public required string ResultHash { get; init; }

    /// <summary>The input.</summary>
    public required ReconciliationProblem Problem { get; init; }

    /// <summary>How it was reconciled.</summary>
    public required ReconciliationOptions Options { get; init; }

    /// <summary>The answer.</summary>
    public required ReconciliationResult Result { get; init; }
}
