using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>What a dry mass is worth by terms, line by line.</summary>
public sealed record SettlementValue
{
    /// <summary>Dry mass after the weight franchise.</summary>
    public required Mass SettledDry { get; init; }

    /// <summary>The lines: payables, treatment, refining, participation, penalties, premium.</summary>
    public required IReadOnlyList<SettlementLine> Lines { get; init; }

    /// <summary>The sum of the lines, exactly.</summary>
    public required Money Net { get; init; }
}
