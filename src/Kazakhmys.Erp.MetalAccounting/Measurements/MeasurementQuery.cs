using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Which measurements are asked for: those whose interval or instant ends within the days.</summary>
public sealed record MeasurementQuery
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The days. A measurement at the very end of the last day belongs to it; one at the very beginning of the first belongs to the day before.</summary>
    public required Period Period { get; init; }

    /// <summary>One measuring point; null for all.</summary>
    public Code? Point { get; init; }

    /// <summary>One state of the latest revision; null for all.</summary>
    public MeasurementState? State { get; init; }
}
