using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Puts reconciled closing stocks on record beside the book, and moves what separates them to unaccounted, by name.</summary>
internal sealed class StockTakeWork(
    CloseRuns runs, ClosePostings postings, CloseEntries entries, ILedger ledger, DocumentPosting documents) : ICloseWork
{
    public CloseStep Step => CloseStep.StockTake;

    public async Task<StepOutcome> DoAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        await runs.RequireAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        var stored = await runs.StoredAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        // The flows are adjusted by now, so the plan finds nothing to move there and the book of each area as it is.
        var planned = await postings.PlanAsync(unitOfWork, context, stored, cancellationToken).ConfigureAwait(false);
        await OpenAsync(unitOfWork, context, planned, cancellationToken).ConfigureAwait(false);
        var (counts, lastSeq, lastHash) = (0, (long?)null, (string?)null);
        foreach (var area in planned.Plan.Stocks.GroupBy(stock => (stock.Flowsheet, stock.Area)))
        {
            var (stocks, assertions) = (area.ToList(), new List<long>());
            foreach (var stock in stocks)
                assertions.Add(await CountAsync(unitOfWork, context, stock, assertions.Count, cancellationToken).ConfigureAwait(false));
            counts += assertions.Count(seq => seq != 0);
            var draft = entries.OfArea(
                context.Id, context.Period, area.Key.Flowsheet, area.Key.Area, stocks, assertions.Find(seq => seq != 0) is > 0 and var first ? first : null);
            Receipt? receipt = draft is null ? null : await ledger.PostAsync(draft, unitOfWork, cancellationToken).ConfigureAwait(false);
            (lastSeq, lastHash) = receipt is { } posted ? (posted.Seq, posted.Hash.ToString()) : (lastSeq, lastHash);
            await PostingStore.InsertAsync(
                unitOfWork, context.Id,
                [.. stocks.Zip(assertions, (stock, assertion) => (stock, assertion, stock.ToUnaccounted.Milligrams == 0 ? 0 : receipt!.Value.Seq))],
                cancellationToken).ConfigureAwait(false);
        }
        return new StepOutcome(new JsonObject { ["counts"] = counts, ["lastSeq"] = lastSeq, ["lastHash"] = lastHash });
    }

    /// <summary>Only what was measured is a count; an area that holds nothing of its own has none.</summary>
    private async Task<long> CountAsync(
        UnitOfWork unitOfWork, CloseContext context, StockAdjustment stock, int number, CancellationToken cancellationToken) =>
        stock.Standard is null
            ? 0
            : (await ledger.RecordStockTakeAsync(CloseEntries.OfCount(context.Id, context.Period, stock, number), unitOfWork, cancellationToken).ConfigureAwait(false))
                .Receipt.Seq;

    private Task OpenAsync(UnitOfWork unitOfWork, CloseContext context, PlannedPostings planned, CancellationToken cancellationToken) =>
        documents.OpenAsync(
            unitOfWork,
            context.Book,
            [
                .. planned.Plan.Stocks.Select(stock => stock.Unaccounted).Distinct().Order()
                    .Where(account => !planned.Facts.Kinds.ContainsKey(account))
                    .Select(account => new OpenAccount { Code = account, Kind = AccountKind.Unaccounted, ValidFrom = context.Period.First }),
            ],
            cancellationToken);
}
