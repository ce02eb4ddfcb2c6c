using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>One quantity of one stream in its three layers, side by side.</summary>
public sealed record StreamLayers
{
    /// <summary>The stream.</summary>
    public required Code Stream { get; init; }

    /// <summary><c>mass</c>, or the element.</summary>
    public required Code Component { get; init; }

    /// <summary>The total of the raw values, dry mass or mass of the element; null where something raw is missing for it.</summary>
    public Mass? Raw { get; init; }

    /// <summary>The total of the validated values with its standard uncertainty; null where it was not measured.</summary>
    public Measured<Mass>? Validated { get; init; }

    /// <summary>The reconciled value with its standard uncertainty; null where the stream cannot be observed.</summary>
    public Measured<Mass>? Reconciled { get; init; }

    /// <summary>Validated content of the element in the dry mass; null for the mass itself.</summary>
    public Measured<Grade>? ValidatedGrade { get; init; }

    /// <summary>Reconciled content of the element in the dry mass; null for the mass itself.</summary>
    public Measured<Grade>? ReconciledGrade { get; init; }
}
