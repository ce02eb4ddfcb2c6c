using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>A measurement that is about to be recorded, with what was found.</summary>
internal sealed class Intake(RecordMeasurement measurement)
{
    private readonly List<Violation> _found = [];

    public RecordMeasurement Measurement => measurement;

    public MeasurementId Id { get; } = MeasurementId.Of(measurement);

    public long Digest { get; } = MeasurementDigest.Of(measurement);

    public IReadOnlyList<Violation> Found => _found;

    public IEnumerable<Violation> Warnings => _found.Where(violation => !violation.IsError);

    public bool HasErrors => _found.Exists(violation => violation.IsError);

    /// <summary>True when the same content is on record, or stands earlier in the same list.</summary>
    public bool IsThere { get; set; }

    public void Add(IEnumerable<Violation> violations) => _found.AddRange(violations);
}
