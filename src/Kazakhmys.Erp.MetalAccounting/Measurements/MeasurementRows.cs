using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Measurements as rows of CSV. The quantity is that of the point, so that a value is read with the units it can have.</summary>
internal sealed class MeasurementRows(Code book, MeasuringBook known, ImportOptions options, string? file)
{
    public static readonly IReadOnlyCollection<CsvColumn> Columns =
    [
        .. CsvColumn.Required("point", "to", "value", "status"),
        .. CsvColumn.Optional("from", "unit", "standard_uncertainty", "reference", "device", "person", "lot"),
    ];

    // Beyond it an offset may lead out of the range of moments.
    private const int LastYear = 9999;

    private static readonly string[] _exported = ["revision", "state", "validated_value", "recorded_by", "recorded_at"];

    public static IReadOnlyList<object?> Header => [.. Columns.Select(column => column.Name).Where(name => name != "unit"), .. _exported];

    /// <summary>A moment as ISO 8601 with offset.</summary>
    public static Instant Moment(CsvRow row, string column) => row.Read(
        column,
        text => OffsetDateTimePattern.Rfc3339.Parse(text).TryGetValue(default, out var moment) && moment.Year is > 1 and < LastYear
            ? moment.ToInstant()
            : throw new ValidationFailedException(KernelViolations.TimeMalformed.At("", text, ("form", "2024-02-29T20:00:00+06:00"))));

    /// <summary>The measurement, or null when the row has an error.</summary>
    public RecordMeasurement? Read(CsvRow row)
    {
        var (point, to) = (row.Code("point"), Moment(row, "to"));
        var status = row.Read("status", Choices.Read<MeasurementStatus>);
        if (row.HasErrors)
            return null;
        if (known.Point(point, to) is not { } there)
        {
            row.Add(MetalAccountingViolations.MeasurementPointUnknown.At("point", point, ("day", known.DayOf(to))));
            return null;
        }
        var value = Value(row, "value", there.Quantity);
        var measurement = new RecordMeasurement
        {
            Book = book,
            Point = point,
            From = row.Has("from") ? Moment(row, "from") : null,
            To = to,
            Reference = row.Has("reference") ? row.Text("reference").Trim() : "",
            Value = value ?? MeasuredValue.FromSmallest(there.Quantity, 0),
            StandardUncertainty = row.Has("standard_uncertainty") ? Value(row, "standard_uncertainty", there.Quantity) : null,
            Status = status,
            Origin = new MeasurementOrigin
            {
                Device = row.Has("device") ? row.Code("device") : null,
                File = file,
                Person = row.Has("person") ? row.Code("person") : null,
            },
            Lot = row.Has("lot") ? row.Code("lot") : null,
        };
        return row.HasErrors ? null : measurement;
    }

    public static IReadOnlyList<object?> Written(Measurement measurement, IFormatProvider? culture)
    {
        var raw = measurement.Raw;
        return
        [
            raw.Point, Moment(raw.To), raw.Value.ToString(culture), raw.Status, Moment(raw.From), raw.StandardUncertainty?.ToString(culture), raw.Reference,
            raw.Origin.Device, raw.Origin.Person, raw.Lot, measurement.Revision, measurement.State, measurement.Validated?.Value.ToString(culture),
            measurement.RecordedBy, Moment(measurement.RecordedAt),
        ];
    }

    private static string? Moment(Instant? moment) => moment is { } at ? InstantPattern.ExtendedIso.Format(at) : null;

    private MeasuredValue? Value(CsvRow row, string column, QuantityKind quantity)
    {
        var unit = row.Has("unit") ? row.Text("unit").Trim() : null;
        return row.Read(column, text => MeasuredValue.Parse(quantity, text, options.Culture, unit));
    }
}
