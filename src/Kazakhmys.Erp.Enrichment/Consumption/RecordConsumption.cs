using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>What a plant consumed of an item in a shift.</summary>
public sealed record RecordConsumption
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>The shift.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The item.</summary>
    public required Code Item { get; init; }

    /// <summary>How much; above zero.</summary>
    public required ConsumedAmount Amount { get; init; }

    /// <summary>
    /// For a mass, the account of the store that gave it: the ledger moves it to <c>consumed/plant/item</c>. Null keeps the record without the ledger, as for
    /// electricity and labour, which their own modules book by cost centre.
    /// </summary>
    public Code? FromAccount { get; init; }

    /// <summary>The revision that it replaces; 0 for the first record of the shift.</summary>
    public int Replaces { get; init; }
}
