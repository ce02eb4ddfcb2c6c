using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Calculations;

/// <summary>A reconciliation factor for tonnes, metal and grade separately; tonnes × grade is metal, but for rounding.</summary>
public sealed record ReconciliationFactors
{
    /// <summary>Dry mass over dry mass.</summary>
    public required Ratio Tonnes { get; init; }

    /// <summary>Metal over metal.</summary>
    public required Ratio Metal { get; init; }

    /// <summary>Grade over grade.</summary>
    public required Ratio Grade { get; init; }
}
