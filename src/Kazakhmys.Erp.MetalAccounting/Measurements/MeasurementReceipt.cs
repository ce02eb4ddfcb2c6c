using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What an operation on a measurement did.</summary>
public sealed record MeasurementReceipt
{
    /// <summary>Which measurement.</summary>
    public required MeasurementId Id { get; init; }

    /// <summary>The revision that the operation made or judged.</summary>
    public required int Revision { get; init; }

    /// <summary>Its state afterwards.</summary>
    public required MeasurementState State { get; init; }

    /// <summary>What the rules found that refuses nothing.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];

    /// <summary>True when the same had been done before and nothing was changed.</summary>
    public bool WasDoneBefore { get; init; }
}
