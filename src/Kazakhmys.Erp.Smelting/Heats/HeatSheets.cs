using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Charges;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;

namespace Kazakhmys.Erp.Smelting.Heats;

/// <summary>Puts heat sheets together from the documents that hang on a heat and what their entries moved.</summary>
internal sealed class HeatSheets(ILedger ledger)
{
    public static async Task<bool> IsTappedAsync(StoreSession session, Code book, string heat, CancellationToken cancellationToken) =>
        (await TapsAsync(session, book, heat, cancellationToken).ConfigureAwait(false)).Count > 0
        || (await CastingsAsync(session, book, heat, cancellationToken).ConfigureAwait(false)).Count > 0;

    /// <summary>The latest shift of what hangs on a heat; its own when nothing does.</summary>
    public async Task<Shift> LatestAsync(StoreSession session, Heat heat, CancellationToken cancellationToken)
    {
        var sheet = await OfAsync(session, heat, cancellationToken).ConfigureAwait(false);
        return sheet.Charges.Select(charge => charge.Shift).Concat(sheet.Taps.Select(tap => tap.Shift))
            .Concat(sheet.Castings.Select(casting => casting.Shift)).Append(heat.Opened.Shift).Max();
    }

    public async Task<HeatSheet> OfAsync(StoreSession session, Heat heat, CancellationToken cancellationToken)
    {
        var (book, id) = (heat.Opened.Book, heat.Opened.Number.Value);
        var charges = (await DocumentStore.ChildrenAsync(session, book, DocumentTypes.Heat, id, DocumentTypes.Charge, cancellationToken).ConfigureAwait(false))
            .Select(stored => (Document: ContentJson.Read<RecordCharge>(stored.Content), stored.EntrySeq))
            .Where(charge => charge.Document.Heat == heat.Opened.Number).ToList();
        var taps = await TapsAsync(session, book, id, cancellationToken).ConfigureAwait(false);
        var castings = await CastingsAsync(session, book, id, cancellationToken).ConfigureAwait(false);
        var opening = (await DocumentStore.FindAsync(session, book, DocumentTypes.Heat, id, 1, cancellationToken).ConfigureAwait(false))!.EntrySeq;
        var bath = await MovedAsync(session, heat, [opening], cancellationToken).ConfigureAwait(false);
        var charged = await MovedAsync(session, heat, charges.Select(each => each.EntrySeq), cancellationToken).ConfigureAwait(false);
        var tapped = await MovedAsync(
            session, heat, taps.Select(each => each.EntrySeq).Concat(castings.Select(each => each.EntrySeq)), cancellationToken).ConfigureAwait(false);
        return new HeatSheet
        {
            Heat = heat,
            Charges = [.. charges.Select(each => each.Document)],
            Taps = [.. taps.Select(each => each.Document)],
            Castings = [.. castings.Select(each => each.Document)],
            Metals =
            [
                .. bath.Keys.Union(charged.Keys).Union(tapped.Keys).Order().Select(metal => new HeatMetal
                {
                    Metal = metal,
                    FromBath = Mass.FromMilligrams(bath.GetValueOrDefault(metal)),
                    Charged = Mass.FromMilligrams(charged.GetValueOrDefault(metal)),
                    Tapped = Mass.FromMilligrams(-tapped.GetValueOrDefault(metal)),
                }),
            ],
        };
    }

    private static async Task<List<(RecordTap Document, long EntrySeq)>> TapsAsync(
        StoreSession session, Code book, string heat, CancellationToken cancellationToken) =>
        [
            .. (await DocumentStore.ChildrenAsync(session, book, DocumentTypes.Heat, heat, DocumentTypes.Tap, cancellationToken).ConfigureAwait(false))
                .Select(stored => (Document: ContentJson.Read<RecordTap>(stored.Content), stored.EntrySeq)).Where(tap => tap.Document.Heat.Value == heat),
        ];

    private static async Task<List<(RecordCasting Document, long EntrySeq)>> CastingsAsync(
        StoreSession session, Code book, string heat, CancellationToken cancellationToken) =>
        [
            .. (await DocumentStore.ChildrenAsync(session, book, DocumentTypes.Heat, heat, DocumentTypes.Casting, cancellationToken).ConfigureAwait(false))
                .Select(stored => (Document: ContentJson.Read<RecordCasting>(stored.Content), stored.EntrySeq))
                .Where(casting => casting.Document.Heat.Value == heat),
        ];

    /// <summary>What entries brought into the accounts of a heat, net, by commodity.</summary>
    private async Task<Dictionary<Code, long>> MovedAsync(
        StoreSession session, Heat heat, IEnumerable<long> entries, CancellationToken cancellationToken)
    {
        var account = SmelterAccounts.Stage(heat.Opened.Smelter, Stage.Heat, heat.Opened.Number);
        var moved = new Dictionary<Code, long>();
        foreach (var seq in entries.Where(seq => seq != 0))
        {
            var entry = await ledger.FindAsync(heat.Opened.Book, seq, session, cancellationToken).ConfigureAwait(false);
            foreach (var transfer in entry!.Transfers)
            {
                var net = (transfer.To.IsWithin(account) ? transfer.Amount : 0) - (transfer.From.IsWithin(account) ? transfer.Amount : 0);
                if (net != 0)
                    moved[transfer.Commodity] = moved.GetValueOrDefault(transfer.Commodity) + net;
            }
        }
        return moved;
    }
}
