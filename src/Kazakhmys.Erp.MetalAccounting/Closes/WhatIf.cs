using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What would move.</summary>
public sealed record WhatIf
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The cells of the balances that would change.</summary>
    public required IReadOnlyList<CellDifference> Cells { get; init; }

    /// <summary>What would be unaccounted with the values as they are.</summary>
    public required IReadOnlyList<UnaccountedLine> UnaccountedBefore { get; init; }

    /// <summary>What would be unaccounted with the other values.</summary>
    public required IReadOnlyList<UnaccountedLine> UnaccountedAfter { get; init; }

    /// <summary>True when every flowsheet would pass the global test.</summary>
    public required bool PassesGlobalTest { get; init; }
}
