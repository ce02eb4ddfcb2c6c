using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using NodaTime.Text;

namespace Kazakhmys.Erp.MetalAccounting.Laboratory;

/// <summary>A batch as rows of CSV, one a determination.</summary>
internal sealed class BatchRows(Code book, ImportOptions options, MeasurementStatus status)
{
    public static readonly IReadOnlyCollection<CsvColumn> Columns =
    [
        .. CsvColumn.Required("batch", "reported_at", "sample", "method", "value"),
        .. CsvColumn.Optional("element", "role", "unit", "standard_uncertainty", "reassays"),
    ];

    public static IReadOnlyList<object?> Header { get; } =
        ["batch", "reported_at", "sample", "method", "value", "element", "role", "standard_uncertainty", "reassays", "state", "recorded_by"];

    public static IEnumerable<IReadOnlyList<object?>> Written(LaboratoryBatch batch, IFormatProvider? culture) =>
        batch.Reported.Results.Select(result => (IReadOnlyList<object?>)
        [
            batch.Reported.Code, InstantPattern.ExtendedIso.Format(batch.Reported.ReportedAt), result.Sample, result.Method, result.Value.ToString(culture), result.Element,
            result.Role, result.StandardUncertainty?.ToString(culture), batch.Reported.Reassays, batch.State, batch.RecordedBy,
        ]);

    public static string KeyOf(CsvRow row) => row.Has("batch") ? row.Text("batch").Trim() : "";

    /// <summary>The batch, or null when a row has an error.</summary>
    public RecordBatch? Read(IReadOnlyList<CsvRow> rows)
    {
        var (code, reported) = (rows[0].Code("batch"), MeasurementRows.Moment(rows[0], "reported_at"));
        var results = rows.Select(Result).ToList();
        var reassays = rows[0].Has("reassays") ? rows[0].Code("reassays") : (Code?)null;
        return rows.Any(row => row.HasErrors)
            ? null
            : new RecordBatch
            {
                Book = book, Code = code, ReportedAt = reported, Status = status, Results = [.. results.Select(result => result!)], Reassays = reassays,
            };
    }

    private LaboratoryResult? Result(CsvRow row)
    {
        var element = row.Has("element") ? row.Read("element", text => (Code?)Elements.Parse(text)) : null;
        var unit = row.Has("unit") ? row.Text("unit").Trim() : null;
        var quantity = element is null ? QuantityKind.Moisture : unit?.Contains('/', StringComparison.Ordinal) == true && IsVolumetric(unit) ? QuantityKind.Concentration : QuantityKind.Assay;
        MeasuredValue? Value(string column) => row.Read(column, text => MeasuredValue.Parse(quantity, text, options.Culture, unit));
        var (sample, method, value) = (row.Code("sample"), row.Code("method"), Value("value"));
        var role = row.Has("role") ? row.Read("role", Choices.Read<ResultRole>) : ResultRole.Sample;
        var uncertainty = row.Has("standard_uncertainty") ? Value("standard_uncertainty") : null;
        return row.HasErrors || value is null
            ? null
            : new LaboratoryResult { Sample = sample, Role = role, Element = element, Method = method, Value = value, StandardUncertainty = uncertainty };
    }

    private static bool IsVolumetric(string unit) => unit[^1] is 'L' or 'l' or 'л' or '³' or '3';
}
