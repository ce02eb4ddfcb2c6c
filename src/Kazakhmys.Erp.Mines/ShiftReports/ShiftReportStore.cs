using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Reads shift reports. A range of documents is a range of the primary key, because documents are date first.</summary>
internal static class ShiftReportStore
{
    public static readonly KeyLookup Heads = new("mines_shift_report_head", "document", "revision");

    private const string SelectFingerprint =
        "select fingerprint from mines_shift_report_head where book = @book and document = @document";

    private const string SelectReports =
        """
        select r.document, r.revision, r.mine, r.workplace, r.day, r.shift, r.drilled, r.blasted, r.hoisted, r.crew, r.laboratory,
               r.grade_control as GradeControl, r.block_model as BlockModel, r.reason, r.recorded_at as RecordedAt, r.recorded_by as RecordedBy,
               h.fingerprint, a.entry, a.approved_at as ApprovedAt, a.approved_by as ApprovedBy,
               (select s.entry from mines_shift_approval s where s.book = h.book and s.document = h.document
                order by s.revision desc limit 1) as StandingEntry
        from mines_shift_report_head h
        join mines_shift_report r on r.book = h.book and r.document = h.document
        left join mines_shift_approval a on a.book = r.book and a.document = r.document and a.revision = r.revision
        where h.book = @book and h.document >= @first and h.document < @end
          and r.revision = case when @revision = 0 then h.revision else @revision end and (@mine = '' or r.mine = @mine)
        order by r.document
        """;

    private const string SelectLoads =
        """
        select l.document, l.equipment, l.stockpile, l.loads, l.mass_per_load as MassPerLoad, l.weighed, l.moisture
        from mines_shift_report_head h
        join mines_shift_report r on r.book = h.book and r.document = h.document
          and r.revision = case when @revision = 0 then h.revision else @revision end and (@mine = '' or r.mine = @mine)
        join mines_shift_load l on l.book = r.book and l.document = r.document and l.revision = r.revision
        where h.book = @book and h.document >= @first and h.document < @end
        order by l.document, l.line
        """;

    private const string SelectStates =
        """
        select m.document, m.equipment, m.activity, m.from_at as FromAt, m.to_at as ToAt, m.reason
        from mines_shift_report_head h
        join mines_shift_report r on r.book = h.book and r.document = h.document
          and r.revision = case when @revision = 0 then h.revision else @revision end and (@mine = '' or r.mine = @mine)
        join mines_machine_state m on m.book = r.book and m.document = r.document and m.revision = r.revision
        where h.book = @book and h.document >= @first and h.document < @end
        order by m.document, m.line
        """;

    private const string SelectApprovedOre =
        """
        select a.document
        from mines_shift_approval a
        join mines_shift_report r on r.book = a.book and r.document = a.document and r.revision = a.revision
        join mines_shift_load l on l.book = a.book and l.document = a.document and l.revision = a.revision
        join mines_stockpile s on s.book = a.book and s.mine = r.mine and s.code = l.stockpile and s.kind = 'Ore'
        where a.book = @book and a.document >= @first and a.document < @end and r.mine = @mine and not exists
            (select 1 from mines_shift_approval later where later.book = a.book and later.document = a.document and later.revision > a.revision)
        order by a.document
        limit 1
        """;

    /// <summary>The first approved report that brought ore of a mine in a period, or null.</summary>
    public static Task<string?> ApprovedOreAsync(
        StoreSession session, Code book, Code mine, Period period, CancellationToken cancellationToken) =>
        session.FindAsync<string>(
            SelectApprovedOre,
            new { book = book.Value, mine = mine.Value, first = $"{period.First}/", end = $"{period.End}/" },
            cancellationToken);

    public static Task<string?> FingerprintAsync(StoreSession session, Code book, string document, CancellationToken cancellationToken) =>
        session.FindAsync<string>(SelectFingerprint, new { book = book.Value, document }, cancellationToken);

    /// <summary>One report; the latest revision when 0 is asked for.</summary>
    public static async Task<StoredReport?> FindAsync(
        StoreSession session, ShiftReportId id, int revision, CancellationToken cancellationToken) =>
        await ListAsync(session, id.Book, id.Document, id.Document + "\u0001", null, revision, cancellationToken).ConfigureAwait(false)
            is [var found, ..] ? found : null;

    /// <summary>The latest revisions of all reports of a mine and shift.</summary>
    public static Task<IReadOnlyList<StoredReport>> OfShiftAsync(
        StoreSession session, Code book, Code mine, Shift shift, CancellationToken cancellationToken) =>
        ListAsync(session, book, $"{shift}/{mine}/", $"{shift}/{mine}0", null, 0, cancellationToken);

    /// <summary>The latest revisions over a span of days, both ends included.</summary>
    public static Task<IReadOnlyList<StoredReport>> OfDaysAsync(
        StoreSession session, Code book, Code? mine, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        ListAsync(session, book, $"{first}/", $"{last.Next}/", mine, 0, cancellationToken);

    /// <summary>The revision of each report that stands in the ledger: the latest approved one that moved something.</summary>
    public static async Task<IReadOnlyList<(ShiftReport Report, long Entry)>> StandingAsync(
        StoreSession session, IReadOnlyList<StoredReport> reports, CancellationToken cancellationToken) =>
        [
            .. (await ApprovedAsync(session, [.. reports.Where(report => report.StandingEntry > 0)], cancellationToken).ConfigureAwait(false))
            .Zip(reports.Where(report => report.StandingEntry > 0), (report, stored) => (report, stored.StandingEntry)),
        ];

    /// <summary>The latest approved revision of each report that has one.</summary>
    public static async Task<IReadOnlyList<ShiftReport>> ApprovedAsync(
        StoreSession session, IReadOnlyList<StoredReport> reports, CancellationToken cancellationToken)
    {
        var approved = new List<ShiftReport>();
        foreach (var stored in reports)
        {
            var report = stored.Report;
            while (!report.IsApproved && report.Revision > 1)
                report = (await FindAsync(session, report.Id, report.Revision - 1, cancellationToken).ConfigureAwait(false))!.Report;
            if (report.IsApproved)
                approved.Add(report);
        }
        return approved;
    }

    private static async Task<IReadOnlyList<StoredReport>> ListAsync(
        StoreSession session, Code book, string first, string end, Code? mine, int revision, CancellationToken cancellationToken)
    {
        var range = new { book = book.Value, first, end, mine = mine?.Value ?? "", revision = (long)revision };
        var reports = await session.QueryAsync<ReportRow>(SelectReports, range, cancellationToken).ConfigureAwait(false);
        if (reports.Count == 0)
            return [];
        var loads = (await session.QueryAsync<LoadRow>(SelectLoads, range, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Document);
        var states = (await session.QueryAsync<StateRow>(SelectStates, range, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Document);
        return [.. reports.Select(row => row.Report(book, loads[row.Document], states[row.Document]))];
    }
}
