using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Statements;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>Reads what came to and went from a stockpile out of the ledger.</summary>
internal sealed class StockpileMovements(IStatements statements)
{
    private static readonly string[] _columns = ["mine", "stockpile", "day", "at", "entry", "kind", "document", "counterpart", "commodity", "tonnes"];

    public async Task<IReadOnlyList<StockpileEntry>> ListAsync(
        StoreSession session, Code book, Code account, ProductionDay first, ProductionDay last, CancellationToken cancellationToken)
    {
        var lines = new List<StatementLine>();
        var query = new StatementQuery { Book = book, Account = account, First = first, Last = last };
        await foreach (var line in statements.ReadAsync(query, session, cancellationToken).ConfigureAwait(false))
            lines.Add(line);
        return [.. lines.GroupBy(line => line.Seq).Select(Entry).OrderBy(entry => entry.At).ThenBy(entry => entry.Entry)];
    }

    public static async Task ExportAsync(
        Mine mine, Code stockpile, IReadOnlyList<StockpileEntry> entries, TextWriter writer, CancellationToken cancellationToken)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync(_columns, cancellationToken).ConfigureAwait(false);
        foreach (var entry in entries)
        {
            var parts = entry.Metals.OrderBy(metal => metal.Key).Select(metal => (metal.Key, metal.Value)).Prepend((KnownCommodities.Mass, entry.Dry));
            foreach (var (commodity, mass) in parts)
                await export.WriteRowAsync(
                    [
                        mine.Code, stockpile, entry.Day.ToString(), entry.At, entry.Entry, entry.Kind.ToString(),
                        $"{entry.Document.Type}/{entry.Document.Id}", entry.Counterpart, commodity, mass.Tonnes,
                    ],
                    cancellationToken).ConfigureAwait(false);
        }
    }

    private static StockpileEntry Entry(IEnumerable<StatementLine> lines)
    {
        var all = lines.ToList();
        var amounts = all.GroupBy(line => line.Commodity).ToDictionary(
            commodity => commodity.Key, commodity => Mass.FromMilligrams(commodity.Sum(line => line.Amount)));
        amounts.Remove(KnownCommodities.Mass, out var dry);
        return new StockpileEntry
        {
            Entry = all[0].Seq,
            Day = all[0].Day,
            At = all[0].EffectiveAt,
            Kind = all[0].Kind,
            Document = all[0].Document,
            Counterpart = all[0].Counterpart,
            Dry = dry,
            Metals = amounts,
        };
    }
}
