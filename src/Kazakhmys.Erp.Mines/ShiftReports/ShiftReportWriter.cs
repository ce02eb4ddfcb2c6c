using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Writes revisions of shift reports and their approvals, table by table, because one bulk writer is open at a time.</summary>
internal static class ShiftReportWriter
{
    private const string Advance =
        """
        update mines_shift_report_head set revision = @revision, fingerprint = @fingerprint
        where book = @book and document = @document and revision = @earlier
        """;

    private static readonly BulkTarget _heads = new(
        "mines_shift_report_head",
        BulkColumn.TextKey("book"), BulkColumn.TextKey("document"), BulkColumn.Number("revision"), BulkColumn.Text("fingerprint"));

    private static readonly BulkTarget _reports = new(
        "mines_shift_report",
        BulkColumn.TextKey("book"), BulkColumn.TextKey("document"), BulkColumn.Key("revision"), BulkColumn.Text("mine"),
        BulkColumn.Text("workplace"), BulkColumn.Number("day"), BulkColumn.Number("shift"), BulkColumn.Number("drilled"),
        BulkColumn.Number("blasted"), BulkColumn.Number("hoisted"), BulkColumn.Number("crew"), BulkColumn.Text("laboratory"),
        BulkColumn.Text("grade_control"), BulkColumn.Text("block_model"), BulkColumn.Text("reason"), BulkColumn.Number("recorded_at"),
        BulkColumn.Text("recorded_by"));

    private static readonly BulkTarget _loads = new(
        "mines_shift_load",
        BulkColumn.TextKey("book"), BulkColumn.TextKey("document"), BulkColumn.Key("revision"), BulkColumn.Key("line"),
        BulkColumn.Text("equipment"), BulkColumn.Text("stockpile"), BulkColumn.Number("loads"), BulkColumn.Number("mass_per_load"),
        BulkColumn.Number("weighed"), BulkColumn.Number("moisture"));

    private static readonly BulkTarget _states = new(
        "mines_machine_state",
        BulkColumn.TextKey("book"), BulkColumn.TextKey("document"), BulkColumn.Key("revision"), BulkColumn.Key("line"),
        BulkColumn.Text("equipment"), BulkColumn.Text("activity"), BulkColumn.Number("from_at"), BulkColumn.Number("to_at"),
        BulkColumn.Text("reason"));

    private static readonly BulkTarget _approvals = new(
        "mines_shift_approval",
        BulkColumn.TextKey("book"), BulkColumn.TextKey("document"), BulkColumn.Key("revision"), BulkColumn.Number("entry"),
        BulkColumn.Number("approved_at"), BulkColumn.Text("approved_by"));

    /// <summary>Stores new revisions; the first of a document gets its head, a later one must find the head one revision earlier.</summary>
    public static async Task InsertAsync(UnitOfWork unitOfWork, IReadOnlyList<ShiftReport> reports, CancellationToken cancellationToken)
    {
        var firsts = reports.Where(report => report.Revision == 1);
        await WriteAsync(unitOfWork, _heads, firsts, SetHead, cancellationToken).ConfigureAwait(false);
        foreach (var later in reports.Where(report => report.Revision > 1))
            await AdvanceAsync(unitOfWork, later, cancellationToken).ConfigureAwait(false);
        await WriteAsync(unitOfWork, _reports, reports, SetReport, cancellationToken).ConfigureAwait(false);
        var loads = reports.SelectMany(report => report.Content.Loads.Select((load, line) => (report, load, line)));
        await WriteAsync(unitOfWork, _loads, loads, SetLoad, cancellationToken).ConfigureAwait(false);
        var states = reports.SelectMany(report => report.Content.Machines.Select((state, line) => (report, state, line)));
        await WriteAsync(unitOfWork, _states, states, SetState, cancellationToken).ConfigureAwait(false);
    }

    public static Task InsertApprovalsAsync(
        UnitOfWork unitOfWork, IEnumerable<(ShiftReport Report, long Entry)> approvals, Instant now, Code actor, CancellationToken cancellationToken) =>
        WriteAsync(
            unitOfWork,
            _approvals,
            approvals,
            (writer, approval) =>
            {
                Key(writer, approval.Report);
                writer.Set(3, approval.Entry);
                writer.Set(4, now.ToUnixTimeTicks());
                writer.Set(5, actor.Value);
            },
            cancellationToken);

    private static async Task AdvanceAsync(UnitOfWork unitOfWork, ShiftReport report, CancellationToken cancellationToken)
    {
        var advanced = await unitOfWork.ExecuteAsync(
            Advance,
            new
            {
                book = report.Id.Book.Value,
                document = report.Id.Document,
                revision = (long)report.Revision,
                earlier = report.Revision - 1L,
                fingerprint = ShiftReportFingerprint.Of(report.Content),
            },
            cancellationToken).ConfigureAwait(false);
        if (advanced != 1)
            throw ShiftReportRefusals.Revised(report.Id, report.Revision - 1, report.Revision);
    }

    private static async Task WriteAsync<T>(
        UnitOfWork unitOfWork, BulkTarget target, IEnumerable<T> rows, Action<BulkWriter, T> set, CancellationToken cancellationToken)
    {
        if (!rows.Any())
            return;
        var writer = unitOfWork.Bulk(target);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                set(writer, row);
                await writer.EndRowAsync(cancellationToken).ConfigureAwait(false);
            }
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Key(BulkWriter writer, ShiftReport report)
    {
        writer.Set(0, report.Id.Book.Value);
        writer.Set(1, report.Id.Document);
        writer.Set(2, report.Revision);
    }

    private static void SetHead(BulkWriter writer, ShiftReport report)
    {
        Key(writer, report);
        writer.Set(3, ShiftReportFingerprint.Of(report.Content));
    }

    private static void SetReport(BulkWriter writer, ShiftReport report)
    {
        var content = report.Content;
        Key(writer, report);
        writer.Set(3, content.Mine.Value);
        writer.Set(4, content.Workplace.Value);
        writer.Set(5, content.Shift.Day.Number);
        writer.Set(6, content.Shift.Number);
        writer.Set(7, content.Drilled.Micrometres);
        writer.Set(8, content.Blasted.Micrometres);
        writer.Set(9, content.Hoisted.Milligrams);
        writer.Set(10, content.Crew);
        writer.Set(11, content.Grades.Laboratory.ToString());
        writer.Set(12, content.Grades.GradeControl.ToString());
        writer.Set(13, content.Grades.BlockModel.ToString());
        writer.Set(14, report.Reason);
        writer.Set(15, report.RecordedAt.ToUnixTimeTicks());
        writer.Set(16, report.RecordedBy.Value);
    }

    private static void SetLoad(BulkWriter writer, (ShiftReport Report, ShiftLoad Load, int Line) row)
    {
        Key(writer, row.Report);
        writer.Set(3, row.Line);
        writer.Set(4, row.Load.Equipment.Value);
        writer.Set(5, row.Load.Stockpile.Value);
        writer.Set(6, row.Load.Count);
        SetNumber(writer, 7, row.Load.MassPerLoad?.Milligrams);
        SetNumber(writer, 8, row.Load.Weighed?.Milligrams);
        SetNumber(writer, 9, row.Load.Moisture?.PartsPerTrillion);
    }

    private static void SetState(BulkWriter writer, (ShiftReport Report, MachineState State, int Line) row)
    {
        Key(writer, row.Report);
        writer.Set(3, row.Line);
        writer.Set(4, row.State.Equipment.Value);
        writer.Set(5, row.State.Activity.ToString());
        writer.Set(6, row.State.From.ToUnixTimeTicks());
        writer.Set(7, row.State.To.ToUnixTimeTicks());
        writer.Set(8, row.State.Reason);
    }

    private static void SetNumber(BulkWriter writer, int column, long? value)
    {
        if (value is { } number)
            writer.Set(column, number);
        else
            writer.SetNull(column);
    }
}
