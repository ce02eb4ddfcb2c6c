using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

internal sealed class RestatementService(
    ErpStore store, RestatementPlan plan, IMeasurements measurements, ILedger ledger, DocumentPosting posting, ProductionCalendar calendar) : IRestatements
{
    private const string Right = "metal-accounting.close.restate";
    private const int MaxReason = 500;

    public Task<IReadOnlyList<Measurement>> LateFinalsAsync(
        Code book, Code period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session =>
            {
                var context = await plan.ClosedAsync(session, book, period, cancellationToken).ConfigureAwait(false);
                return await measurements
                    .LateFinalsAsync(book, context.Period, context.Close!.Of(CloseStep.Lock).At!.Value, session, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    public async Task<Restatement> RestateAsync(RestateClose order, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        RequireShape(order);
        await posting.RequireAsync(Right, order.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => RestateAsync(unitOfWork, order, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<Restatement> PreviewAsync(RestateClose order, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        RequireShape(order);
        await posting.RequireAsync(Right, order.Book, cancellationToken).ConfigureAwait(false);
        var restated = await store.ReadAsync(within, session => plan.OfAsync(session, order, cancellationToken), cancellationToken).ConfigureAwait(false);
        return restated with { Number = 0 };
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(RestateClose order, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        try
        {
            RequireShape(order);
            var restated = await store.ReadAsync(within, session => plan.OfAsync(session, order, cancellationToken), cancellationToken).ConfigureAwait(false);
            // The ledger looks in a unit of work of its own, which a caller's write transaction would keep waiting.
            return within is null
                ? await ledger.CheckAsync([.. Drafts(restated).Select(each => each.Draft)], cancellationToken).ConfigureAwait(false)
                : [];
        }
        catch (ErpException refusal) when (refusal is not StoreException)
        {
            return refusal.Violations;
        }
    }

    public Task<IReadOnlyList<Restatement>> ListAsync(
        Code book, Code period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => RestatementStore.ListAsync(session, book, period, cancellationToken), cancellationToken);

    private static void RequireShape(RestateClose order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (string.IsNullOrWhiteSpace(order.Reason))
            throw new ValidationFailedException(KernelViolations.ValueRequired.At(nameof(order.Reason)));
        if (order.Reason.Length > MaxReason)
            throw new ValidationFailedException(KernelViolations.TextTooLong.At(nameof(order.Reason), order.Reason.Length, ("max", MaxReason)));
    }

    private static IEnumerable<Transfer> Moving(Code from, Code to, Code component, Mass amount)
    {
        if (amount > Mass.Zero)
            yield return new Transfer(from, to, component, amount.Milligrams);
        else if (amount < Mass.Zero)
            yield return new Transfer(to, from, component, (-amount).Milligrams);
    }

    private async Task<Restatement> RestateAsync(UnitOfWork unitOfWork, RestateClose order, CancellationToken cancellationToken)
    {
        var context = await plan.ClosedAsync(unitOfWork, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        await CloseSteps.LockAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        var restated = await plan.OfAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false);
        var drafts = Drafts(restated);
        var receipts = await ledger.PostAsync([.. drafts.Select(each => each.Draft)], unitOfWork, cancellationToken).ConfigureAwait(false);
        var posted = drafts.Zip(receipts).ToDictionary(each => each.First.Part, each => each.Second.Seq);
        var stored = restated with
        {
            Flows = [.. restated.Flows.Select(flow => flow.Moved == Mass.Zero ? flow : flow with { Entry = posted[PartOf(flow)] })],
            Stocks = [.. restated.Stocks.Select(stock => stock.ToUnaccounted == Mass.Zero ? stock : stock with { Entry = posted[PartOf(stock)] })],
        };
        await RestatementStore.InsertAsync(unitOfWork, stored, cancellationToken).ConfigureAwait(false);
        return stored;
    }

    private static string PartOf(RestatedFlow flow) => CloseEntries.FlowOf(flow.Flowsheet, flow.Stream);

    private static string PartOf(RestatedStock stock) => $"{CloseEntries.Unaccounted}/{stock.Flowsheet}/{stock.Area}";

    /// <summary>One entry a stream and one an area, each naming the entry of the close that it corrects.</summary>
    private IReadOnlyList<(string Part, EntryDraft Draft)> Drafts(Restatement restated)
    {
        var flows = restated.Flows.GroupBy(PartOf).Select(group => Draft(
            restated, group.Key, group.First().Adjusts, [.. group.SelectMany(flow => Moving(flow.From, flow.To, flow.Component, flow.Moved))]));
        var stocks = restated.Stocks.GroupBy(PartOf).Select(group => Draft(
            restated, group.Key, group.First().Adjusts,
            [.. group.SelectMany(stock => Moving(stock.Account, stock.Unaccounted, stock.Component, stock.ToUnaccounted))]));
        return [.. flows.Concat(stocks).Where(each => each.Draft.Transfers.Count > 0)];
    }

    private (string Part, EntryDraft Draft) Draft(Restatement restated, string part, long adjusts, IReadOnlyList<Transfer> transfers) => (part, new EntryDraft
    {
        Book = restated.Close.Book,
        Key = string.Create(CultureInfo.InvariantCulture, $"{restated.BookedOn}/metal-accounting/restatement/{restated.Close.Period}#{restated.Number}/{part}"),
        EffectiveAt = calendar.EndOf(restated.Period),
        BookedOn = restated.BookedOn,
        Document = new DocumentReference { Module = CloseEntries.Module, Type = Code.Parse("restatement"), Id = $"{restated.Close.Period}/{part}", Revision = restated.Number },
        Transfers = transfers,
        Adjusts = adjusts,
        Memo = restated.Reason,
    });
}
