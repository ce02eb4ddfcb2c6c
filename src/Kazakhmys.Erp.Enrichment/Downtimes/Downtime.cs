using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Downtimes;

/// <summary>A time in which a section of a plant stood.</summary>
public sealed record Downtime
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>Identity, unique in the plant: the same again changes nothing.</summary>
    public required Code Id { get; init; }

    /// <summary>The section.</summary>
    public required Code Section { get; init; }

    /// <summary>When it stopped.</summary>
    public required Instant From { get; init; }

    /// <summary>When it ran again.</summary>
    public required Instant To { get; init; }

    /// <summary>Why, by kind.</summary>
    public required DowntimeKind Kind { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>How long.</summary>
    public Duration Length => To - From;
}
