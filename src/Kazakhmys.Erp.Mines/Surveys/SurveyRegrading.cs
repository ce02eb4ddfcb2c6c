using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Surveys;

/// <summary>When a surveyed report gets better grades, its shares are posted anew with them; their mass stays as surveyed.</summary>
internal sealed class SurveyRegrading(ILedger ledger, SurveyPosting adjustments, DocumentPosting posting)
{
    public async Task RepostAsync(
        UnitOfWork unitOfWork, Mine mine, ShiftReport report, ProductionDay? bookedOn, CancellationToken cancellationToken)
    {
        var shares = await SurveyStore.SharesAsync(unitOfWork, report.Id, cancellationToken).ConfigureAwait(false);
        if (shares.Count == 0)
            return;
        var known = await posting.CommoditiesAsync(unitOfWork, cancellationToken).ConfigureAwait(false);
        var adjusted = await ledger.FindByKeyAsync(report.Id.Book, ApprovalPlan.Key(report), unitOfWork, cancellationToken).ConfigureAwait(false);
        foreach (var (survey, stockpile, share) in shares.Where(share => share.Share.Entry is not null))
        {
            var draft = adjustments.Draft(survey, stockpile, share.Difference, report, adjusted!.Seq, mine, known, bookedOn);
            var receipt = await ledger.PostAsync(draft, unitOfWork, cancellationToken).ConfigureAwait(false);
            await ledger.ReverseAsync(
                new ReversalDraft
                {
                    Book = report.Id.Book,
                    Seq = share.Entry!.Value,
                    Key = $"{draft.Key}/reversal",
                    Document = ApprovalPlan.Reference(report),
                    BookedOn = bookedOn,
                },
                unitOfWork,
                cancellationToken).ConfigureAwait(false);
            await SurveyStore
                .InsertSharesAsync(unitOfWork, survey, report.Revision, [share with { Entry = receipt.Seq }], cancellationToken).ConfigureAwait(false);
        }
    }
}
