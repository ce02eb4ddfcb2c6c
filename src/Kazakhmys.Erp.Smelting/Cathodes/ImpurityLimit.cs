using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>The most that an impurity, or several together, may make of a cathode.</summary>
public sealed record ImpurityLimit
{
    /// <summary>One element, or all that count together.</summary>
    public required IReadOnlyList<Code> Elements { get; init; }

    /// <summary>The limit, itself allowed.</summary>
    public required Grade Most { get; init; }
}
