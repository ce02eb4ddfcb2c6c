using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What became of the rows of a file so far.</summary>
internal sealed class MeasurementImportRun(ImportedRow header, ImportOptions options)
{
    private readonly List<ImportedRow> _rejected = [];
    private readonly List<ImportedRow> _warned = [];
    private int _accepted;

    public int Stored { get; set; }

    public bool HasRejected => _rejected.Count > 0;

    public void Add(CsvRow row)
    {
        if (row.HasErrors)
            _rejected.Add(row.Report);
        else
            _accepted++;
        if (!row.HasErrors && row.Violations.Count > 0)
            _warned.Add(row.Report);
    }

    public ImportReport Report()
    {
        var isUsable = !header.Violations.Any(violation => violation.IsError);
        var refused = options.AllOrNothing && (HasRejected || !isUsable);
        return new ImportReport
        {
            Accepted = refused ? 0 : _accepted,
            Rejected = isUsable ? [.. _rejected.OrderBy(row => row.Number)] : [header],
            Warned = isUsable && header.Violations.Count > 0 ? [header, .. _warned] : _warned,
            IsRefusedAsWhole = refused,
            Header = header.Fields,
            Delimiter = options.EffectiveDelimiter,
        };
    }
}
