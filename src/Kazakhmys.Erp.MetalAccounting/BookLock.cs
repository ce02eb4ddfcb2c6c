using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>Makes the operations that write what is measured in a book wait for each other.</summary>
internal static class BookLock
{
    private const string Open = "insert into metal_lock (book, opened_at) values (@book, @now) on conflict (book) do nothing";

    private const string Select = "select book from metal_lock where book = @book";

    private const string SelectForUpdate = Select + " for update";

    public static async Task TakeAsync(UnitOfWork unitOfWork, Code book, Instant now, CancellationToken cancellationToken)
    {
        var sql = unitOfWork.Store.ForUpdate.Length == 0 ? Select : SelectForUpdate;
        var locked = await unitOfWork.QueryAsync<string>(sql, new { book = book.Value }, cancellationToken).ConfigureAwait(false);
        if (locked.Count > 0)
            return;
        await unitOfWork.ExecuteAsync(Open, new { book = book.Value, now = now.ToUnixTimeTicks() }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.QueryAsync<string>(sql, new { book = book.Value }, cancellationToken).ConfigureAwait(false);
    }
}
