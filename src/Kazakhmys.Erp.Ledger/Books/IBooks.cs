using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Books;

/// <summary>Opens and lists books. Hosts consume it.</summary>
public interface IBooks
{
    /// <summary>Opens a book; a book that is open already is answered as it is. Right: <c>ledger.book.open</c>.</summary>
    /// <exception cref="ValidationFailedException">Code or name is missing.</exception>
    Task<Book> OpenAsync(Code book, string name, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>All books, by code.</summary>
    Task<IReadOnlyList<Book>> ListAsync(StoreSession? within = null, CancellationToken cancellationToken = default);
}
