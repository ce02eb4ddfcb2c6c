using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Calculations;

/// <summary>What a smelter asks for treating concentrate and refining its copper.</summary>
public sealed record TreatmentTerms
{
    /// <summary>Share of the assayed copper that is paid at most: 96.5 %.</summary>
    public required Ratio Payable { get; init; }

    /// <summary>Units of copper that are deducted at least: 1 % of the dry mass.</summary>
    public required Grade Deduction { get; init; }

    /// <summary>Treatment charge a dry tonne.</summary>
    public required Money TreatmentCharge { get; init; }

    /// <summary>Refining charge a tonne of payable copper.</summary>
    public required Money RefiningCharge { get; init; }
}
