using System.Text.Json;
using Kazakhmys.Erp.Data.Outbox;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Identities;
using NodaTime;

namespace Kazakhmys.Erp.Mines;

/// <summary>Tells in the outbox what happened, in the unit of work in which it did.</summary>
internal sealed class Events(IOutbox outbox, IIdentities identities, IClock clock)
{
    public Task TellAsync<T>(UnitOfWork unitOfWork, Code book, string type, T facts, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        return outbox.AppendAsync(
            new ErpEvent
            {
                Id = identities.Next(),
                Book = book.Value,
                Type = type,
                Version = 1,
                Payload = JsonSerializer.Serialize(facts),
                OccurredAt = now,
                RecordedAt = now,
            },
            unitOfWork,
            cancellationToken);
    }
}
