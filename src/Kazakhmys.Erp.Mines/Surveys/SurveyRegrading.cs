using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>When a surveyed report gets better grades, its shares are posted anew with them; their mass stays as surveyed.</summary>
internal sealed class SurveyRegrading(SurveyPosting adjustments, DocumentPosting posting)
{
    /// <summary>
    /// What becomes of the shares of a report. They go into the batch that corrects the report itself and so adjust the entry that stood when they were
    /// measured: the new one has no sequence before the batch is posted.
    /// </summary>
    public async Task<IReadOnlyList<RegradedShare>> PlanAsync(
        StoreSession session, Mine mine, StoredReport stored, ProductionDay? bookedOn, CancellationToken cancellationToken)
    {
        var report = stored.Report;
        var shares = await SurveyStore.SharesAsync(session, report.Id, cancellationToken).ConfigureAwait(false);
        if (shares.All(share => share.Share.Entry is null))
            return [];
        var known = await posting.CommoditiesAsync(session, cancellationToken).ConfigureAwait(false);
        var regraded = new List<RegradedShare>();
        foreach (var share in shares.Where(share => share.Share.Entry is not null))
        {
            var draft = adjustments.Draft(
                share.Survey, share.Stockpile, share.Share.Difference, report, stored.StandingEntry, mine, known, bookedOn);
            var reversal = new ReversalDraft
            {
                Book = report.Id.Book,
                Seq = share.Share.Entry!.Value,
                Key = $"{draft.Key}/reversal",
                Document = ApprovalPlan.Reference(report),
                BookedOn = bookedOn,
            };
            regraded.Add(new RegradedShare(share, report.Revision, reversal, draft));
        }
        return regraded;
    }

    public static Task StoreAsync(UnitOfWork unitOfWork, RegradedShare regraded, long entry, CancellationToken cancellationToken) =>
        SurveyStore.InsertSharesAsync(
            unitOfWork, regraded.Share.Survey, regraded.Revision, [regraded.Share.Share with { Entry = entry }], cancellationToken);
}
