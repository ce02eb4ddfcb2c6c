using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Acceptance;

/// <summary>A limit of an acceptance specification on one element, ends included.</summary>
public sealed record ElementLimit
{
    /// <summary>The element.</summary>
    public required Code Element { get; init; }

    /// <summary>The least grade that is accepted, if there is one.</summary>
    public Grade? AtLeast { get; init; }

    /// <summary>The greatest grade that is accepted, if there is one.</summary>
    public Grade? AtMost { get; init; }
}
