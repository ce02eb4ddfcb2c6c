using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Enrichment.Balances;

/// <summary>What a bin holds for a balance that takes the place of an earlier one.</summary>
internal static class BinContent
{
    /// <summary>The content of a bin at the end of a day, as if an entry had taken nothing from it.</summary>
    /// <param name="posting">Reads the content.</param>
    /// <param name="ledger">Reads the entry.</param>
    /// <param name="session">The session.</param>
    /// <param name="book">The book.</param>
    /// <param name="bin">The bin.</param>
    /// <param name="day">The day.</param>
    /// <param name="entry">The entry; 0 for none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<AccountContent> AsIfNotDrawnAsync(
        DocumentPosting posting, ILedger ledger, StoreSession session, Code book, Code bin, ProductionDay day, long entry,
        CancellationToken cancellationToken)
    {
        var held = await posting.ContentAsync(session, book, bin, day, cancellationToken).ConfigureAwait(false);
        return entry == 0 ? held : Sum([held, await DrawnAsync(ledger, session, book, bin, entry, cancellationToken).ConfigureAwait(false)]);
    }

    /// <summary>What an entry took from a bin.</summary>
    public static async Task<AccountContent> DrawnAsync(
        ILedger ledger, StoreSession session, Code book, Code bin, long entry, CancellationToken cancellationToken)
    {
        var posted = await ledger.FindAsync(book, entry, session, cancellationToken).ConfigureAwait(false);
        var drawn = posted!.Transfers.Where(transfer => transfer.From == bin).ToList();
        return new AccountContent
        {
            Dry = Mass.FromMilligrams(drawn.Where(transfer => transfer.Commodity == KnownCommodities.Mass).Sum(transfer => transfer.Amount)),
            Metals = drawn.Where(transfer => transfer.Commodity != KnownCommodities.Mass).GroupBy(transfer => transfer.Commodity)
                .ToDictionary(metal => metal.Key, metal => Mass.FromMilligrams(metal.Sum(transfer => transfer.Amount))),
        };
    }

    /// <summary>Contents taken together.</summary>
    public static AccountContent Sum(IReadOnlyCollection<AccountContent> parts) => new()
    {
        Dry = parts.Sum(part => part.Dry),
        Metals = parts.SelectMany(part => part.Metals).GroupBy(metal => metal.Key)
            .ToDictionary(metal => metal.Key, metal => metal.Sum(part => part.Value)),
    };
}
