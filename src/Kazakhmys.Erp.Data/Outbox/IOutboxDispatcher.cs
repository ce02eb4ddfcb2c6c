namespace Kazakhmys.Erp.Data.Outbox;

/// <summary>Brings events to the handlers. Hosts consume it: call it after commits, from a timer, or both; several at once are safe.</summary>
public interface IOutboxDispatcher
{
    /// <summary>Brings every handler everything that it has not handled; a handler that fails stops in its book only.</summary>
    Task<OutboxDispatch> DispatchAsync(CancellationToken cancellationToken = default);

    /// <summary>How far each handler has come in each book, with its last failure.</summary>
    Task<IReadOnlyList<OutboxStatus>> StatusAsync(CancellationToken cancellationToken = default);
}
