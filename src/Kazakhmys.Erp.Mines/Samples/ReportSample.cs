using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Samples;

/// <summary>Results of a sample, or a later revision of them.</summary>
public sealed record ReportSample
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The sample.</summary>
    public required Code Sample { get; init; }

    /// <summary>The results; at least one element, pending ones included.</summary>
    public required Assay Assay { get; init; }

    /// <summary>The revision that was read, 0 before the first result; another one now current refuses it.</summary>
    public int Revision { get; init; }

    /// <summary>Why results that were there are replaced, at most 500 characters; needed from the second revision on.</summary>
    public string? Reason { get; init; }
}
