using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Gives a close up: takes back in the ledger what it posted, the latest first, and leaves on record that it was.</summary>
internal sealed class CloseRestart(ErpStore store, CloseContexts contexts, ILedger ledger, DocumentPosting posting)
{
    private const int MaxReason = 500;

    public async Task<Close> RestartAsync(RestartClose order, UnitOfWork? within, CancellationToken cancellationToken)
    {
        RequireShape(order);
        await posting.RequireAsync("metal-accounting.close.restart", order.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => RestartAsync(unitOfWork, order, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(RestartClose order, StoreSession? within, CancellationToken cancellationToken)
    {
        try
        {
            RequireShape(order);
            await store.ReadAsync(within, session => FoundAsync(session, order, cancellationToken), cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (ErpException refusal) when (refusal is not StoreException)
        {
            return refusal.Violations;
        }
    }

    private static void RequireShape(RestartClose order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (string.IsNullOrWhiteSpace(order.Reason))
            throw new ValidationFailedException(KernelViolations.ValueRequired.At(nameof(order.Reason)));
        if (order.Reason.Length > MaxReason)
            throw new ValidationFailedException(KernelViolations.TextTooLong.At(nameof(order.Reason), order.Reason.Length, ("max", MaxReason)));
    }

    private async Task<CloseContext> FoundAsync(StoreSession session, RestartClose order, CancellationToken cancellationToken)
    {
        var context = await contexts.FindAsync(session, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        if (context.Close is null)
            throw new NotFoundException(MetalAccountingViolations.CloseMissing.At("Period", order.Period));
        return context.Close.IsLocked
            ? throw new RuleViolatedException(MetalAccountingViolations.CloseLocked.At("Period", order.Period))
            : context;
    }

    private async Task<Close> RestartAsync(UnitOfWork unitOfWork, RestartClose order, CancellationToken cancellationToken)
    {
        await CloseSteps.LockAsync(unitOfWork, await FoundAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var context = await FoundAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false);
        foreach (var seq in await EntriesAsync(unitOfWork, context.Id, cancellationToken).ConfigureAwait(false))
        {
            var reversal = new ReversalDraft
            {
                Book = order.Book,
                Seq = seq,
                Key = string.Create(CultureInfo.InvariantCulture, $"{context.Period.Last}/metal-accounting/close/{context.Id.Period}#{context.Id.Revision}/given-up/{seq}"),
                Document = CloseEntries.Document(context.Id, "given-up"),
                Memo = order.Reason,
            };
            await ledger.ReverseAsync(reversal, unitOfWork, cancellationToken).ConfigureAwait(false);
        }
        await CloseStore.AbandonAsync(unitOfWork, context.Id, order.Reason, posting.Actor, posting.Now, cancellationToken).ConfigureAwait(false);
        return context.Close! with { AbandonedBecause = order.Reason };
    }

    private static async Task<IReadOnlyList<long>> EntriesAsync(StoreSession session, CloseId id, CancellationToken cancellationToken)
    {
        var flows = await PostingStore.FlowsAsync(session, id, cancellationToken).ConfigureAwait(false);
        var stocks = await PostingStore.StocksAsync(session, id, cancellationToken).ConfigureAwait(false);
        return [.. flows.Select(each => each.Entry).Concat(stocks.Select(each => each.Entry)).Where(seq => seq != 0).Distinct().OrderDescending()];
    }
}
