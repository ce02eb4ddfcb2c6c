using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Files;

/// <summary>Imports a file whose documents have one or several rows each: a refused document leaves no trace, and neither does a file refused as a whole.</summary>
internal sealed class FileImport(IFileFormat format, Code book, ImportOptions options)
{
    private readonly List<ImportedRow> _rejected = [];
    private readonly List<ImportedRow> _warned = [];
    private int _accepted;

    public async Task<ImportReport> RunAsync(UnitOfWork unitOfWork, CsvTable table, CancellationToken cancellationToken)
    {
        var header = table.Header.Row;
        if (header.Violations.Count > 0)
            (table.Header.IsUsable ? _warned : _rejected).Add(header);
        if (table.Header.IsUsable)
            await AllAsync(unitOfWork, table, cancellationToken).ConfigureAwait(false);
        var refused = options.AllOrNothing && _rejected.Count > 0;
        return new ImportReport
        {
            Accepted = refused ? 0 : _accepted,
            Rejected = _rejected,
            Warned = _warned,
            IsRefusedAsWhole = refused,
            Header = header.Fields,
            Delimiter = options.EffectiveDelimiter,
        };
    }

    private async Task AllAsync(UnitOfWork unitOfWork, CsvTable table, CancellationToken cancellationToken)
    {
        try
        {
            await unitOfWork.AttemptAsync(
                async () =>
                {
                    await DocumentsAsync(unitOfWork, table, cancellationToken).ConfigureAwait(false);
                    return options.AllOrNothing && _rejected.Count > 0 ? throw new RefusedAsWholeException() : true;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedAsWholeException)
        {
            // Thrown only to undo what was stored so far; the report says why.
        }
    }

    private async Task DocumentsAsync(UnitOfWork unitOfWork, CsvTable table, CancellationToken cancellationToken)
    {
        var rows = new List<CsvRow>();
        string? current = null;
        await foreach (var row in table.RowsAsync(cancellationToken).ConfigureAwait(false))
        {
            var key = row.Has(format.Key) ? row.Text(format.Key).Trim() : "";
            if (rows.Count > 0 && key != current)
            {
                await DocumentAsync(unitOfWork, current!, rows, cancellationToken).ConfigureAwait(false);
                rows = [];
            }
            current = key;
            rows.Add(row);
        }
        if (rows.Count > 0)
            await DocumentAsync(unitOfWork, current!, rows, cancellationToken).ConfigureAwait(false);
    }

    private async Task DocumentAsync(UnitOfWork unitOfWork, string key, List<CsvRow> rows, CancellationToken cancellationToken)
    {
        if (!rows.Exists(row => row.HasErrors))
            await TryAsync(unitOfWork, rows, cancellationToken).ConfigureAwait(false);
        if (!rows.Exists(row => row.HasErrors))
        {
            _accepted += rows.Count;
            return;
        }
        foreach (var row in rows)
        {
            if (!row.HasErrors)
                row.Add(SmeltingViolations.ImportDocumentRejected.At("", key));
            _rejected.Add(row.Report);
        }
    }

    private async Task TryAsync(UnitOfWork unitOfWork, List<CsvRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            await unitOfWork.AttemptAsync(
                async () =>
                {
                    await format.RecordAsync(unitOfWork, book, rows, options.Culture, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (ErpException) when (rows.Exists(row => row.HasErrors))
        {
            // The command was built from defaults of fields already found wrong; what it says of them would mislead.
        }
        catch (ErpException refused)
        {
            foreach (var violation in refused.Violations)
                rows[0].Add(violation);
        }
    }

    private sealed class RefusedAsWholeException : Exception;
}
