using System.Globalization;
using System.Text.Json;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>What a stock-take states, as canonical JSON: codes need no escaping, amounts are integers.</summary>
internal static class StockTakeStatement
{
    public static string Text(StockTake stockTake, long bookBalance) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"account":"{{stockTake.Account}}","commodity":"{{stockTake.Commodity}}","day":"{{stockTake.Day}}","book":{{bookBalance}},"counted":{{stockTake.Counted}}}""");

    /// <summary>The book balance of a stock-take on record; 0 for an entry that is none, which the key check then refuses.</summary>
    public static long BookBalance(Entry entry)
    {
        if (entry.Kind != EntryKind.Assertion || entry.Statement is null)
            return 0;
        using var json = JsonDocument.Parse(entry.Statement);
        return json.RootElement.GetProperty("book").GetInt64();
    }
}
