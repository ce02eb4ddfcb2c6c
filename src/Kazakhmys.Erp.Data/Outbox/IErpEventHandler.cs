namespace Kazakhmys.Erp.Data.Outbox;

/// <summary>
/// Receives events after their commit: at least once, in order per book. Hosts implement it and register it as a singleton.
/// It has to be idempotent: the same event (same <see cref="ErpEvent.Id"/>) may come again, also after later ones when two hosts dispatch.
/// </summary>
public interface IErpEventHandler
{
    /// <summary>Stable name under which the progress is kept. A new name starts with the first event.</summary>
    string Name { get; }

    /// <summary>Types that it wants; empty for all.</summary>
    IReadOnlyCollection<string> Types { get; }

    /// <summary>Handles one event. An exception stops this handler in this book until the next dispatch; the others go on.</summary>
    Task HandleAsync(ErpEvent happened, CancellationToken cancellationToken);
}
