using Kazakhmys.Erp.Data.Stores;

namespace Kazakhmys.Erp.Data.Outbox;

/// <summary>Where modules put events in the same unit of work as the record that they are about. Modules and hosts consume it.</summary>
public interface IOutbox
{
    /// <summary>Appends an event; answers it with its sequence in its book.</summary>
    Task<ErpEvent> AppendAsync(ErpEvent happened, UnitOfWork unitOfWork, CancellationToken cancellationToken = default);
}
