using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A recovery of a layout: stage lines out over stage lines in.</summary>
public sealed record RecoveryLine
{
    /// <summary>Code of the line: <c>concentrator-recovery</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Codes of the stage lines that are summed into the numerator.</summary>
    public required IReadOnlyList<Code> Out { get; init; }

    /// <summary>Codes of the stage lines that are summed into the denominator.</summary>
    public required IReadOnlyList<Code> In { get; init; }
}
