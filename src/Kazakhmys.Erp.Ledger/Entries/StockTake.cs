using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>A counted balance that is to be put on record beside the book balance. It moves nothing; the difference is posted by its own document.</summary>
public sealed record StockTake
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Idempotency key.</summary>
    public required string Key { get; init; }

    /// <summary>The production day at whose end it was counted.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>The account that was counted.</summary>
    public required Code Account { get; init; }

    /// <summary>The commodity.</summary>
    public required Code Commodity { get; init; }

    /// <summary>The counted amount in the commodity's smallest unit.</summary>
    public required long Counted { get; init; }

    /// <summary>The document of the stock-take.</summary>
    public required DocumentReference Document { get; init; }

    /// <summary>A remark, at most 1,000 characters.</summary>
    public string? Memo { get; init; }
}
