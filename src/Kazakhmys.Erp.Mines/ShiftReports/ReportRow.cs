using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>A report as it stands in its row.</summary>
internal sealed class ReportRow
{
    public string Document { get; init; } = "";

    public long Revision { get; init; }

    public string Mine { get; init; } = "";

    public string Workplace { get; init; } = "";

    public long Day { get; init; }

    public long Shift { get; init; }

    public long Drilled { get; init; }

    public long Blasted { get; init; }

    public long Hoisted { get; init; }

    public long Crew { get; init; }

    public string Laboratory { get; init; } = "";

    public string GradeControl { get; init; } = "";

    public string BlockModel { get; init; } = "";

    public string? Reason { get; init; }

    public long RecordedAt { get; init; }

    public string RecordedBy { get; init; } = "";

    public string Fingerprint { get; init; } = "";

    public long? Entry { get; init; }

    public long? ApprovedAt { get; init; }

    public string? ApprovedBy { get; init; }

    public long? StandingEntry { get; init; }

    public StoredReport Report(Code book, IEnumerable<LoadRow> loads, IEnumerable<StateRow> states)
    {
        var content = Content(book, loads, states);
        var report = new ShiftReport
        {
            Id = ShiftReportRules.IdOf(content),
            Revision = (int)Revision,
            Content = content,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
            Reason = Reason,
            ApprovedBy = ApprovedBy is { } approver ? Stored.Code(approver) : null,
            ApprovedAt = ApprovedAt is { } moment ? Stored.At(moment) : null,
            Entry = Stored.Entry(Entry ?? 0),
        };
        return new StoredReport(report, Fingerprint, StandingEntry ?? 0);
    }

    private RecordShiftReport Content(Code book, IEnumerable<LoadRow> loads, IEnumerable<StateRow> states) => new()
    {
        Book = book,
        Mine = Stored.Code(Mine),
        Workplace = Stored.Code(Workplace),
        Shift = new Shift(Stored.Day(Day), (int)Shift),
        Drilled = Length.FromMicrometres(Drilled),
        Blasted = Length.FromMicrometres(Blasted),
        Hoisted = Mass.FromMilligrams(Hoisted),
        Crew = (int)Crew,
        Loads = [.. loads.Select(row => row.Load)],
        Machines = [.. states.Select(row => row.State)],
        Grades = new StatedGrades
        {
            Laboratory = Assay.Parse(Laboratory, CultureInfo.InvariantCulture),
            GradeControl = Assay.Parse(GradeControl, CultureInfo.InvariantCulture),
            BlockModel = Assay.Parse(BlockModel, CultureInfo.InvariantCulture),
        },
    };
}
