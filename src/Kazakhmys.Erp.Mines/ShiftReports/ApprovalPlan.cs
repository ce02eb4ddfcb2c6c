using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What approving one report comes to.</summary>
/// <param name="Order">The order.</param>
/// <param name="Stored">The report.</param>
/// <param name="Mine">Its mine.</param>
/// <param name="Draft">What is to be posted; null when it moves nothing or is approved already.</param>
/// <param name="Warnings">What somebody should look at.</param>
internal sealed record ApprovalPlan(
    ApproveShiftReport Order, StoredReport Stored, Mine Mine, EntryDraft? Draft, IReadOnlyList<Violation> Warnings)
{
    public bool IsDone => Stored.Report.IsApproved;

    /// <summary>The idempotency key of the entry of a revision, date first.</summary>
    public static string Key(ShiftReport report) =>
        $"{report.Id.Shift}/mines/shift-report/{report.Id.Mine}/{report.Id.Workplace}#{report.Revision}";

    public static DocumentReference Reference(ShiftReport report) =>
        MineDocuments.Reference("shift-report", report.Id.Document, report.Revision);

    public ShiftReportReceipt Receipt(Dictionary<ShiftReportId, long> entries) => new()
    {
        Id = Stored.Report.Id,
        Revision = Stored.Report.Revision,
        Entry = IsDone ? Stored.Report.Entry : Erp.Mines.Stored.Entry(entries.GetValueOrDefault(Stored.Report.Id)),
        WasDoneBefore = IsDone,
        Warnings = Warnings,
    };
}
