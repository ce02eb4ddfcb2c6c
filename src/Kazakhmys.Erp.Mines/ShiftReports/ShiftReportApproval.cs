using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Surveys;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Approves shift reports: plans what is to be posted, then posts, reverses and stores it in one unit of work.</summary>
internal sealed class ShiftReportApproval(
    ErpStore store, ApprovalPosting entries, ShiftContext context, DocumentPosting posting, ProductionCalendar calendar, MinesOptions options)
{
    public static Code BookOf(IReadOnlyList<ApproveShiftReport> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (orders.Count == 0)
            throw new ValidationFailedException(KernelViolations.ListEmpty.At(""));
        var book = orders[0].Report.Book;
        if (book.IsEmpty || orders.Any(order => order.Report.Book != book))
            throw new ValidationFailedException(KernelViolations.CodeMissing.At("Report.Book"));
        return book;
    }

    public async Task<IReadOnlyList<ShiftReportReceipt>> ApproveAsync(
        UnitOfWork unitOfWork, Code book, IReadOnlyList<ApproveShiftReport> orders, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        var plans = await PlanAsync(unitOfWork, book, orders, cancellationToken).ConfigureAwait(false);
        var fresh = plans.Where(plan => !plan.IsDone).DistinctBy(plan => plan.Stored.Report.Id).ToList();
        var posted = await entries.PostAsync(unitOfWork, book, fresh, cancellationToken).ConfigureAwait(false);
        await ShiftReportWriter.InsertApprovalsAsync(
            unitOfWork,
            fresh.Select(plan => (plan.Stored.Report, posted.GetValueOrDefault(plan.Stored.Report.Id))),
            posting.Now,
            posting.Actor,
            cancellationToken).ConfigureAwait(false);
        foreach (var report in fresh.Select(plan => plan.Stored.Report))
            await posting.TellAsync(
                unitOfWork, book, "mines.shift-report.approved", new { document = report.Id.Document, revision = report.Revision }, cancellationToken).ConfigureAwait(false);
        return [.. plans.Select(plan => plan.Receipt(posted))];
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(ApproveShiftReport order, CancellationToken cancellationToken)
    {
        try
        {
            var book = BookOf([order]);
            var plans = await store
                .ReadAsync(null, session => PlanAsync(session, book, [order], cancellationToken), cancellationToken).ConfigureAwait(false);
            return [.. plans[0].Warnings, .. await entries.CheckAsync(plans[0], cancellationToken).ConfigureAwait(false)];
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }

    private async Task<IReadOnlyList<ApprovalPlan>> PlanAsync(
        StoreSession session, Code book, IReadOnlyList<ApproveShiftReport> orders, CancellationToken cancellationToken)
    {
        var mines = (await MineStore.ListAsync(session, book, cancellationToken).ConfigureAwait(false)).ToDictionary(mine => mine.Code);
        var known = await posting.CommoditiesAsync(session, cancellationToken).ConfigureAwait(false);
        var plans = new Dictionary<ShiftReportId, ApprovalPlan>();
        foreach (var group in orders.GroupBy(order => (order.Report.Mine, order.Report.Shift)))
        {
            if (!mines.TryGetValue(group.Key.Mine, out var mine))
                throw new NotFoundException(MinesViolations.MineMissing.At("Report.Mine", group.Key.Mine, ("book", book)));
            var shift = await ShiftReportStore.OfShiftAsync(session, book, group.Key.Mine, group.Key.Shift, cancellationToken).ConfigureAwait(false);
            var hoisting = CheckHoisting(mine, group.Key.Shift, shift);
            var facts = await context.ReadAsync(session, mine, group.Key.Shift, shift, cancellationToken).ConfigureAwait(false);
            foreach (var order in group)
            {
                var stored = shift.FirstOrDefault(report => report.Report.Id == order.Report) ?? throw ShiftReportRefusals.Missing(order.Report);
                var shares = stored.Report.Revision == 1
                    ? [] : await SurveyStore.SharesAsync(session, order.Report, cancellationToken).ConfigureAwait(false);
                plans[order.Report] = Plan(order, stored, mine, [.. hoisting, .. facts.Check(stored, mine)], shares, known);
                facts.Approve(stored);
            }
        }
        return [.. orders.Select(order => plans[order.Report])];
    }

    private IReadOnlyList<Violation> CheckHoisting(Mine mine, Shift shift, IReadOnlyList<StoredReport> reports)
    {
        var hoisted = reports.Sum(report => report.Report.Content.Hoisted);
        var loaded = reports.SelectMany(report => ShiftReportRules.Tipped(report.Report.Content)).Sum(tipped => tipped.Dry);
        return [.. ShiftReportRules.CheckHoisting(mine, shift, calendar.LengthOf(shift), hoisted, loaded, options)];
    }

    private ApprovalPlan Plan(
        ApproveShiftReport order, StoredReport stored, Mine mine, IReadOnlyList<Violation> context, IReadOnlyList<StoredShare> shares, HashSet<Code> known)
    {
        var report = stored.Report;
        if (report.Revision != order.Revision)
            throw ShiftReportRefusals.Revised(report.Id, order.Revision, report.Revision);
        if (report.IsApproved)
            return new ApprovalPlan(order, stored, mine, null, []);
        var found = new List<Violation>(context);
        if (options.RequiresSecondPerson && report.RecordedBy == posting.Actor)
            found.Add(MinesViolations.ShiftReportSecondPerson.At("", posting.Actor));
        found.AddRange(ShiftReportRules.Pending(report.Content, mine));
        found.AddRange(SurveyRules.Changed(shares, report.Content));
        var warnings = ShiftReportRefusals.Require(found);
        var transfers = ShiftReportRules.Transfers(report.Content, mine, known, options.CensoredAs);
        return new ApprovalPlan(order, stored, mine, transfers.Count == 0 ? null : Draft(order, report, transfers), warnings);
    }

    private EntryDraft Draft(ApproveShiftReport order, ShiftReport report, IReadOnlyList<Transfer> transfers) => new()
    {
        Book = report.Id.Book,
        Key = ApprovalPlan.Key(report),
        EffectiveAt = calendar.EndOf(report.Id.Shift),
        BookedOn = order.BookedOn,
        Document = ApprovalPlan.Reference(report),
        Transfers = transfers,
        Quality = EntryQuality.Provisional,
    };
}
