using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Calculations;

/// <summary>Tonnes and metal of one source over one period: model, ore control, plant.</summary>
public sealed record FactorBasis
{
    /// <summary>Dry mass.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Metal in it.</summary>
    public required Mass Metal { get; init; }
}
