using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>A report of a file with its lines; null content when a line could not be read.</summary>
internal sealed class ImportedShiftReport(IReadOnlyList<CsvRow> rows, RecordShiftReport? content)
{
    public IReadOnlyList<CsvRow> Rows => rows;

    public RecordShiftReport? Content => content;

    public string Document { get; } = content is null ? "" : ShiftReportRules.IdOf(content).Document;

    /// <summary>True when a report is stored for the workplace and shift.</summary>
    public bool IsThere { get; set; }

    public bool HasErrors => content is null || rows.Any(row => row.HasErrors);

    /// <summary>What is wrong with the report stands at its first line.</summary>
    public void Add(IEnumerable<Violation> violations)
    {
        foreach (var violation in violations)
            rows[0].Add(violation);
    }

    public ShiftReport Report(Instant now, Code actor) => new()
    {
        Id = ShiftReportRules.IdOf(content!),
        Revision = 1,
        Content = content!,
        RecordedBy = actor,
        RecordedAt = now,
    };
}
