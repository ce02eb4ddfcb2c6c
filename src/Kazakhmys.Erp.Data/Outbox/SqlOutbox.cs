using Kazakhmys.Erp.Data.Stores;
using NodaTime.Text;

namespace Kazakhmys.Erp.Data.Outbox;

internal sealed class SqlOutbox : IOutbox
{
    // The head row is locked until the commit, so numbers have no gaps and become visible in order.
    private const string Next =
        """
        insert into data_outbox_head (book, seq) values ($1, 1)
        on conflict (book) do update set seq = data_outbox_head.seq + 1 returning seq
        """;

    private const string Insert =
        """
        insert into data_outbox (book, seq, id, type, version, payload, occurred_at, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    public async Task<ErpEvent> AppendAsync(ErpEvent happened, UnitOfWork unitOfWork, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(happened);
        ArgumentNullException.ThrowIfNull(unitOfWork);
        var numbered = happened with { Sequence = await NextAsync(happened.Book, unitOfWork, cancellationToken).ConfigureAwait(false) };
        using var insert = unitOfWork.Prepare(Insert);
        insert.Bind(0, numbered.Book);
        insert.Bind(1, numbered.Sequence);
        insert.Bind(2, numbered.Id.ToString("D"));
        insert.Bind(3, numbered.Type);
        insert.Bind(4, numbered.Version);
        insert.Bind(5, numbered.Payload);
        insert.Bind(6, InstantPattern.ExtendedIso.Format(numbered.OccurredAt));
        insert.Bind(7, InstantPattern.ExtendedIso.Format(numbered.RecordedAt));
        await insert.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        return numbered;
    }

    private static async Task<long> NextAsync(string book, UnitOfWork unitOfWork, CancellationToken cancellationToken)
    {
        using var next = unitOfWork.Prepare(Next);
        next.Bind(0, book);
        await next.StepAsync(cancellationToken).ConfigureAwait(false);
        var sequence = next.Number(0);
        await next.ResetAsync(cancellationToken).ConfigureAwait(false);
        return sequence;
    }
}
