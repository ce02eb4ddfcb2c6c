using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>Lots with what their assays come to by the terms of their contract.</summary>
internal static class LotReading
{
    public static async Task<SettlementLot?> FindAsync(StoreSession session, Code book, Code lot, CancellationToken cancellationToken)
    {
        var found = await SettlementLotStore.ListAsync(session, book, lot, null, cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : (await ExchangedAsync(session, found, cancellationToken).ConfigureAwait(false))[0];
    }

    public static async Task<SettlementLot> RequireAsync(StoreSession session, Code book, Code lot, CancellationToken cancellationToken) =>
        await FindAsync(session, book, lot, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(MetalAccountingViolations.LotUnknown.At("Lot", lot, ("book", book)));

    public static async Task<IReadOnlyList<SettlementLot>> ListAsync(StoreSession session, Code book, Code contract, CancellationToken cancellationToken) =>
        await ExchangedAsync(
            session, await SettlementLotStore.ListAsync(session, book, null, contract, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    private static async Task<IReadOnlyList<SettlementLot>> ExchangedAsync(
        StoreSession session, IReadOnlyList<SettlementLot> lots, CancellationToken cancellationToken)
    {
        var contracts = new Dictionary<Code, SettlementContract>();
        var exchanged = new List<SettlementLot>();
        foreach (var lot in lots)
        {
            if (!contracts.TryGetValue(lot.Content.Contract, out var contract))
                contract = contracts[lot.Content.Contract] = await SettlementContractStore
                    .RequireAsync(session, lot.Content.Book, lot.Content.Contract, cancellationToken).ConfigureAwait(false);
            var elements = contract.Terms.Find(lot.Content.ShippedOn) is { } terms ? LotRules.Exchange(lot.Assays, terms.Value) : [];
            var finalBy = await SettlementLotStore.FinalByAsync(session, lot, cancellationToken).ConfigureAwait(false);
            var settled = finalBy is null ? null : await SettlementLotStore.SettledAsync(session, lot, cancellationToken).ConfigureAwait(false);
            exchanged.Add(lot with
            {
                Elements = settled is null ? elements : [.. elements.Select(element => Approved(element, settled))],
                State = finalBy is null ? LotRules.StateOf(elements) : LotState.Final,
                FinalBy = finalBy,
            });
        }
        return exchanged;
    }

    // Terms may have changed since: what was approved stands.
    private static SettledElement Approved(SettledElement element, IReadOnlyDictionary<Code, Kernel.Quantities.Grade> settled) =>
        settled.TryGetValue(element.Element, out var grade) && element.Exchange is { } exchange
            ? element with { Exchange = exchange with { Settled = grade } }
            : element;
}
