using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What became of the lines of a file so far.</summary>
internal sealed class ShiftReportImportRun(ImportedRow header, ImportOptions options)
{
    private readonly List<ImportedRow> _rejected = [];
    private readonly List<ImportedRow> _warned = [];

    public int Accepted { get; private set; }

    public int Stored { get; private set; }

    public bool HasRejected => _rejected.Count > 0;

    public void Add(IEnumerable<ImportedShiftReport> reports, int stored)
    {
        Stored += stored;
        foreach (var report in reports)
        {
            if (report.HasErrors)
                Reject(report);
            else
                Accept(report);
        }
    }

    public ImportReport Report()
    {
        var isUsable = !header.Violations.Any(violation => violation.IsError);
        var refused = options.AllOrNothing && (HasRejected || !isUsable);
        return new ImportReport
        {
            Accepted = refused ? 0 : Accepted,
            Rejected = isUsable ? _rejected : [header],
            Warned = isUsable && header.Violations.Count > 0 ? [header, .. _warned] : _warned,
            IsRefusedAsWhole = refused,
            Header = header.Fields,
            Delimiter = options.EffectiveDelimiter,
        };
    }

    private void Accept(ImportedShiftReport report)
    {
        Accepted += report.Rows.Count;
        _warned.AddRange(report.Rows.Where(row => row.Violations.Count > 0).Select(row => row.Report));
    }

    private void Reject(ImportedShiftReport report)
    {
        foreach (var row in report.Rows)
        {
            if (!row.HasErrors)
                row.Add(MinesViolations.ImportReportRejected.At("", ShiftReportLines.KeyOf(row)));
            _rejected.Add(row.Report);
        }
    }
}
