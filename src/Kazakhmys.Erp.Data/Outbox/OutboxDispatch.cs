namespace Kazakhmys.Erp.Data.Outbox;

/// <summary>What one dispatch did.</summary>
public sealed record OutboxDispatch
{
    /// <summary>Events handled, counted once for each handler.</summary>
    public required int Handled { get; init; }

    /// <summary>Handlers that failed, counted once for each book.</summary>
    public required int Failed { get; init; }
}
