using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Flowsheets;

/// <summary>
/// What of the flows of one component can be calculated and what can be checked, from the measuring points alone (Kretsovalis and Mah, Chemical
/// Engineering Science 42, 1987, p. 1707; Narasimhan and Jordache, Data Reconciliation and Gross Error Detection, 2000, section 3-4).
/// </summary>
public sealed record ComponentObservability
{
    /// <summary>The component: <c>mass</c> or an element.</summary>
    public required Code Component { get; init; }

    /// <summary>Streams whose flow is neither measured nor follows from others: they lie on a cycle of unmeasured streams.</summary>
    public required IReadOnlyList<Code> Unobservable { get; init; }

    /// <summary>Streams whose flow is not measured but follows from others.</summary>
    public required IReadOnlyList<Code> Calculated { get; init; }

    /// <summary>Measured streams that nothing checks: the value goes into the balance as it is, right or wrong.</summary>
    public required IReadOnlyList<Code> NotRedundant { get; init; }

    /// <summary>Measured streams that the others check.</summary>
    public required IReadOnlyList<Code> Redundant { get; init; }
}
