using NodaTime;

namespace Kazakhmys.Erp.Data.Outbox;

/// <summary>Something that happened in a module, told to whoever wants to know after the commit. Events never carry metal: that is the ledger's.</summary>
public sealed record ErpEvent
{
    /// <summary>Identity (UUIDv7); a handler that met it before does nothing.</summary>
    public required Guid Id { get; init; }

    /// <summary>Book of the record that the event is about.</summary>
    public required string Book { get; init; }

    /// <summary>What happened, in the past tense: <c>mines.shift-report.approved</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Version of the payload's shape, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The facts as JSON, kernel types only.</summary>
    public required string Payload { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Its number in the outbox of its book, without gaps from 1; 0 until it is appended.</summary>
    public long Sequence { get; init; }
}
