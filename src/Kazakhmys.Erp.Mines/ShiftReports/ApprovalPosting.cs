using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Surveys;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>
/// Posts approved reports. What a correction takes back, what it puts in its place and the survey shares that follow it are one batch, so that balances
/// are judged by what is left at the end and not half-way.
/// </summary>
internal sealed class ApprovalPosting(ILedger ledger, SurveyRegrading regrading)
{
    /// <summary>The entries of the reports that moved something.</summary>
    public async Task<Dictionary<ShiftReportId, long>> PostAsync(
        UnitOfWork unitOfWork, Code book, IReadOnlyList<ApprovalPlan> fresh, CancellationToken cancellationToken)
    {
        var shares = new List<RegradedShare>();
        foreach (var plan in fresh.Where(plan => plan.Stored.Report.Revision > 1 && plan.Stored.StandingEntry > 0))
            shares.AddRange(await regrading
                .PlanAsync(unitOfWork, plan.Mine, plan.Stored, plan.Order.BookedOn, cancellationToken).ConfigureAwait(false));
        var posted = fresh.Where(plan => plan.Draft is not null).ToList();
        List<EntryDraft> entries = [.. posted.Select(plan => plan.Draft!), .. shares.Select(share => share.Draft)];
        List<ReversalDraft> reversals =
            [.. fresh.Where(plan => plan.Stored.StandingEntry > 0).Select(TakingBack), .. shares.Select(share => share.Reversal)];
        var receipts = await PostAsync(unitOfWork, book, reversals, entries, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < shares.Count; i++)
            await SurveyRegrading.StoreAsync(unitOfWork, shares[i], receipts[posted.Count + i].Seq, cancellationToken).ConfigureAwait(false);
        return posted.Zip(receipts).ToDictionary(pair => pair.First.Stored.Report.Id, pair => pair.Second.Seq);
    }

    /// <summary>What the ledger would say of one approval, judged by what is left at the end.</summary>
    public async Task<IReadOnlyList<Violation>> CheckAsync(ApprovalPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Draft is not { } draft)
            return [];
        var standing = plan.Stored.StandingEntry == 0
            ? null
            : await ledger.FindAsync(draft.Book, plan.Stored.StandingEntry, null, cancellationToken).ConfigureAwait(false);
        IEnumerable<Transfer> back = standing is null ? [] : standing.Transfers.Select(t => t with { From = t.To, To = t.From });
        return await ledger.CheckAsync([draft with { Transfers = [.. draft.Transfers, .. back] }], cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Receipt>> PostAsync(
        UnitOfWork unitOfWork, Code book, List<ReversalDraft> reversals, List<EntryDraft> entries, CancellationToken cancellationToken)
    {
        if (reversals.Count > 0)
            return (await ledger
                .CorrectAsync(new Correction { Book = book, Reversals = reversals, Entries = entries }, unitOfWork, cancellationToken)
                .ConfigureAwait(false)).Entries;
        return entries.Count == 0 ? [] : await ledger.PostAsync(entries, unitOfWork, cancellationToken).ConfigureAwait(false);
    }

    private static ReversalDraft TakingBack(ApprovalPlan plan) => new()
    {
        Book = plan.Order.Report.Book,
        Seq = plan.Stored.StandingEntry,
        Key = $"{ApprovalPlan.Key(plan.Stored.Report)}/reversal",
        Document = ApprovalPlan.Reference(plan.Stored.Report),
        BookedOn = plan.Order.BookedOn,
        Memo = plan.Stored.Report.Reason,
    };
}
