using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Smelting.Campaigns;

/// <summary>A time in which a furnace stood.</summary>
public sealed record RecordStoppage
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The furnace.</summary>
    public required Code Furnace { get; init; }

    /// <summary>Number of the record, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>When it stopped.</summary>
    public required Instant From { get; init; }

    /// <summary>When it ran again, after <see cref="From"/>.</summary>
    public required Instant To { get; init; }

    /// <summary>True for planned repair, false for a failure.</summary>
    public required bool IsPlanned { get; init; }

    /// <summary>Why it stood.</summary>
    public required string Reason { get; init; }
}
