using NodaTime;

namespace Kazakhmys.Erp.Data.Outbox;

/// <summary>How far a handler has come in a book.</summary>
public sealed record OutboxStatus
{
    /// <summary>Book.</summary>
    public required string Book { get; init; }

    /// <summary>Name of the handler.</summary>
    public required string Handler { get; init; }

    /// <summary>Sequence of the last event handled or not wanted.</summary>
    public required long Handled { get; init; }

    /// <summary>Sequence of the last event of the book.</summary>
    public required long Head { get; init; }

    /// <summary>How often the next event has failed.</summary>
    public required long Attempts { get; init; }

    /// <summary>The last failure of the next event: the code of a violation, else type and message of the exception.</summary>
    public string? LastError { get; init; }

    /// <summary>When it last failed.</summary>
    public Instant? FailedAt { get; init; }
}
