using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Books;

/// <summary>A book: the records of one site or legal entity. It leads every key; one transaction writes to one book.</summary>
public sealed record Book
{
    /// <summary>Code of the book.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant OpenedAt { get; init; }
}
