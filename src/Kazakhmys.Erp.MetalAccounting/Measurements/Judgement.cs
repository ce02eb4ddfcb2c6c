using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What was decided of a revision of a measurement: validated with a value, or rejected.</summary>
internal sealed record Judgement(
    MeasurementId Measurement, int Revision, ValidatedValue? Validated, string? Reason, Code JudgedBy, Instant JudgedAt);
