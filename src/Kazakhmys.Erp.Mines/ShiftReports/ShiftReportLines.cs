using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>Reads a report from its lines in a CSV file. What is wrong with a field stands at its line.</summary>
internal sealed class ShiftReportLines(Code book, ImportOptions options)
{
    public static readonly IReadOnlyCollection<CsvColumn> Columns =
    [
        .. CsvColumn.Required("mine", "workplace", "date", "shift"),
        .. CsvColumn.Optional(
            "drilled_m", "blasted_m", "hoisted_t", "crew", "laboratory", "grade_control", "block_model", "equipment", "stockpile", "loads", "load_t",
            "weighed_t", "moisture_pct", "activity", "from", "to", "reason"),
    ];

    // Model grades of a stope are the same for months; a file with ever new ones must not fill the memory.
    private const int MostGrades = 4096;

    private const int HeadColumns = 11;

    private static readonly string[] _key = ["date", "shift", "mine", "workplace"];

    private readonly Dictionary<string, Assay> _grades = new(StringComparer.Ordinal);

    /// <summary>The text that the lines of one report share.</summary>
    public static string KeyOf(CsvRow row) => string.Join(
        '/',
        _key.Select(column => row.Has(column) ? row.Text(column).Trim() : ""));

    /// <summary>The report, or null when a line could not be read.</summary>
    public RecordShiftReport? Read(IReadOnlyList<CsvRow> rows)
    {
        var (loads, machines) = (new List<ShiftLoad>(), new List<MachineState>());
        foreach (var row in rows)
            ReadLine(row, loads, machines);
        var report = ReadHead(rows[0], loads, machines);
        return rows.Any(row => row.HasErrors) ? null : report;
    }

    /// <summary>The lines of a report: its head on the first of them, a line for each load and each state, one line of a report with neither.</summary>
    public static IEnumerable<object?[]> Write(RecordShiftReport report)
    {
        var details = report.Loads.Select(Write).Concat(report.Machines.Select(Write)).DefaultIfEmpty(new object?[Columns.Count - HeadColumns]);
        return details.Select((detail, line) => (object?[])[.. Head(report, line == 0), .. detail]);
    }

    private static IEnumerable<object?> Head(RecordShiftReport report, bool isFirst)
    {
        string Written(Assay assay) => assay.ToString(null, CultureInfo.InvariantCulture);
        object?[] key = [report.Mine, report.Workplace, report.Shift.Day.ToString(), report.Shift.Number];
        return isFirst
            ? [
                .. key, report.Drilled.Metres, report.Blasted.Metres, report.Hoisted.Tonnes, report.Crew, Written(report.Grades.Laboratory),
                Written(report.Grades.GradeControl), Written(report.Grades.BlockModel),
            ]
            : [.. key, .. new object?[HeadColumns - key.Length]];
    }

    private static object?[] Write(ShiftLoad load) =>
    [
        load.Equipment, load.Stockpile, load.Count, load.MassPerLoad?.Tonnes, load.Weighed?.Tonnes, load.Moisture?.Percent, null, null, null, null,
    ];

    private static object?[] Write(MachineState state) =>
        [state.Equipment, null, null, null, null, null, state.Activity.ToString(), state.From, state.To, state.Reason];

    private static void ReadLine(CsvRow row, List<ShiftLoad> loads, List<MachineState> machines)
    {
        try
        {
            if (row.Has("stockpile") && !row.Has("activity"))
                loads.Add(Load(row));
            else if (row.Has("activity") && !row.Has("stockpile"))
                machines.Add(State(row));
            else if (row.Has("equipment") || row.Has("stockpile"))
                row.Add(MinesViolations.ImportLine.At("equipment"));
        }
        catch (ErpException refusal)
        {
            foreach (var violation in refusal.Violations)
                row.Add(violation);
        }
    }

    private RecordShiftReport? ReadHead(CsvRow row, List<ShiftLoad> loads, List<MachineState> machines)
    {
        var (mine, workplace, date) = (row.Code("mine"), row.Code("workplace"), row.Date("date"));
        var number = row.Integer("shift");
        if (row.HasErrors)
            return null;
        try
        {
            return new RecordShiftReport
            {
                Book = book,
                Mine = mine,
                Workplace = workplace,
                Shift = new Shift(new ProductionDay(date), (int)Math.Clamp(number, 0, int.MaxValue)),
                Drilled = row.Has("drilled_m") ? Length.FromMetres(row.Decimal("drilled_m")) : Length.Zero,
                Blasted = row.Has("blasted_m") ? Length.FromMetres(row.Decimal("blasted_m")) : Length.Zero,
                Hoisted = row.Has("hoisted_t") ? Mass.FromTonnes(row.Decimal("hoisted_t")) : Mass.Zero,
                Crew = row.Has("crew") ? (int)Math.Clamp(row.Integer("crew"), -1, int.MaxValue) : 0,
                Loads = loads,
                Machines = machines,
                Grades = new StatedGrades
                {
                    Laboratory = Grades(row, "laboratory"),
                    GradeControl = Grades(row, "grade_control"),
                    BlockModel = Grades(row, "block_model"),
                },
            };
        }
        catch (ErpException refusal)
        {
            foreach (var violation in refusal.Violations)
                row.Add(violation);
            return null;
        }
    }

    private Assay Grades(CsvRow row, string column)
    {
        if (!row.Has(column))
            return Assay.Empty;
        var text = row.Text(column);
        if (_grades.TryGetValue(text, out var known))
            return known;
        var assay = row.Read(column, trimmed => Assay.Parse(trimmed, options.Culture)) ?? Assay.Empty;
        if (row.HasErrors)
            return assay;
        if (_grades.Count >= MostGrades)
            _grades.Clear();
        return _grades[text] = assay;
    }

    private static ShiftLoad Load(CsvRow row) => new()
    {
        Equipment = row.Code("equipment"),
        Stockpile = row.Code("stockpile"),
        Count = (int)Math.Clamp(row.Integer("loads"), 0, int.MaxValue),
        MassPerLoad = row.Has("load_t") ? Mass.FromTonnes(row.Decimal("load_t")) : null,
        Weighed = row.Has("weighed_t") ? WetMass.FromTonnes(row.Decimal("weighed_t")) : null,
        Moisture = row.Has("moisture_pct") ? Moisture.FromPercent(row.Decimal("moisture_pct")) : null,
    };

    private static MachineState State(CsvRow row) => new()
    {
        Equipment = row.Code("equipment"),
        Activity = row.Read("activity", Activity),
        From = Moment(row, "from"),
        To = Moment(row, "to"),
        Reason = row.Has("reason") ? row.Text("reason").Trim() : null,
    };

    private static MachineActivity Activity(string text) =>
        Enum.TryParse<MachineActivity>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var activity) && Enum.IsDefined(activity)
            ? activity
            : throw new ValidationFailedException(MinesViolations.MachineActivityUnknown.At(
                "", text, ("activities", string.Join(", ", Enum.GetNames<MachineActivity>()))));

    private static Instant Moment(CsvRow row, string column) => row.Read(
        column,
        text => OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var moment)
            ? moment.ToInstant()
            : throw new ValidationFailedException(KernelViolations.TimeMalformed.At("", text, ("form", "2024-02-29T20:00:00+06:00"))));
}
