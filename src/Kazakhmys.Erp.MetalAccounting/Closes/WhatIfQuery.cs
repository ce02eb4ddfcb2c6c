using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Which measurements are taken to be what.</summary>
public sealed record WhatIfQuery
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the period.</summary>
    public required Code Period { get; init; }

    /// <summary>The values in place of the validated ones, at least one.</summary>
    public required IReadOnlyDictionary<MeasurementId, MeasuredValue> Values { get; init; }
}
