using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What a validation of many measurements did.</summary>
public sealed record BulkValidation
{
    /// <summary>How many were validated.</summary>
    public required int Validated { get; init; }

    /// <summary>The measurements in which the rules found something: each waits for a person.</summary>
    public required IReadOnlyDictionary<MeasurementId, IReadOnlyList<Violation>> Left { get; init; }
}
