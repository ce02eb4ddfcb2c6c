using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

/// <summary>The layers and adjustments of a run as rows of CSV: dry tonnes, and percent for grades.</summary>
internal static class RunRows
{
    private static readonly object?[] _header =
    [
        "stream", "component", "raw_t", "validated_t", "validated_u_t", "reconciled_t", "reconciled_u_t", "validated_pct", "reconciled_pct", "point",
        "mass_change_t", "grade_change_pct", "z_score", "is_suspect",
    ];

    public static async Task WriteAsync(ReconciliationRun run, CsvExport csv, CancellationToken cancellationToken)
    {
        await csv.WriteRowAsync(_header, cancellationToken).ConfigureAwait(false);
        foreach (var layer in run.Layers)
        {
            var adjustments = run.Adjustments.Where(each => each.Stream == layer.Stream && each.Component == layer.Component).ToList();
            foreach (var adjustment in adjustments.DefaultIfEmpty())
                await csv.WriteRowAsync([.. Written(layer), .. Written(adjustment)], cancellationToken).ConfigureAwait(false);
        }
    }

    private static object?[] Written(StreamLayers layer) =>
    [
        layer.Stream, layer.Component, layer.Raw?.Tonnes, layer.Validated?.Value.Tonnes, layer.Validated?.StandardUncertainty.Tonnes,
        layer.Reconciled?.Value.Tonnes, layer.Reconciled?.StandardUncertainty.Tonnes, layer.ValidatedGrade?.Value.Percent, layer.ReconciledGrade?.Value.Percent,
    ];

    private static object?[] Written(Adjustment? adjustment) =>
        [adjustment?.Point, adjustment?.MassChange?.Tonnes, adjustment?.GradeChange?.Percent, adjustment?.ZScore, adjustment?.IsSuspect.ToString()];
}
