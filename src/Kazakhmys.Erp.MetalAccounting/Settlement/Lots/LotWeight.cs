using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>A weighing on record.</summary>
public sealed record LotWeight
{
    /// <summary>What was weighed.</summary>
    public required RecordLotWeight Content { get; init; }

    /// <summary>The revision of the lot that it made.</summary>
    public required int Revision { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Code RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Dry mass (DMT), to the milligram.</summary>
    public Mass Dry => Content.Wet.Dry(Content.Moisture);
}
