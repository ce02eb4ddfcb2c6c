using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>A reconciliation factor: numerator over denominator, for tonnes, grade and metal apart.</summary>
public sealed record ReconciliationFactor
{
    /// <summary>Name of the factor.</summary>
    public required Code Code { get; init; }

    /// <summary>Of dry masses.</summary>
    public required Ratio Tonnes { get; init; }

    /// <summary>Of grades; the metal factor over the tonnes factor.</summary>
    public required Ratio Grade { get; init; }

    /// <summary>Of metal.</summary>
    public required Ratio Metal { get; init; }
}
