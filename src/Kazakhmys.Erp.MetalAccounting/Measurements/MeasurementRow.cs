using System.Globalization;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>A revision of a measurement with its judgement as they stand in their rows.</summary>
internal sealed class MeasurementRow
{
    public long Revision { get; init; }

    public long Latest { get; init; }

    public string Point { get; init; } = "";

    public long? FromAt { get; init; }

    public long ToAt { get; init; }

    public string Reference { get; init; } = "";

    public string Quantity { get; init; } = "";

    public long Value { get; init; }

    public string? Assay { get; init; }

    public long? Uncertainty { get; init; }

    public string Status { get; init; } = "";

    public string? Device { get; init; }

    public string? File { get; init; }

    public string? Person { get; init; }

    public string? Lot { get; init; }

    public string? Reason { get; init; }

    public string RecordedBy { get; init; } = "";

    public long RecordedAt { get; init; }

    public string? JudgedState { get; init; }

    public long? JudgedValue { get; init; }

    public string? JudgedAssay { get; init; }

    public long? JudgedUncertainty { get; init; }

    public long? Shared { get; init; }

    public string? SharedGroup { get; init; }

    public string? JudgedReason { get; init; }

    public string? JudgedBy { get; init; }

    public long? JudgedAt { get; init; }

    public Measurement Measurement(Code book)
    {
        var raw = Raw(book);
        var judged = JudgedState is null ? MeasurementState.Recorded : Stored.Name<MeasurementState>(JudgedState);
        return new Measurement
        {
            Id = MeasurementId.Of(raw),
            Revision = (int)Revision,
            Raw = raw,
            State = Latest > Revision ? MeasurementState.Replaced : judged,
            Validated = judged == MeasurementState.Validated ? Validated(raw.Value.Quantity) : null,
            ReplacementReason = Reason,
            RejectionReason = judged == MeasurementState.Rejected ? JudgedReason : null,
            ReplacedBy = Latest > Revision ? (int)Revision + 1 : null,
            RecordedBy = Stored.Code(RecordedBy),
            RecordedAt = Stored.At(RecordedAt),
        };
    }

    private RecordMeasurement Raw(Code book)
    {
        var quantity = Stored.Name<QuantityKind>(Quantity);
        return new RecordMeasurement
        {
            Book = book,
            Point = Stored.Code(Point),
            From = Stored.At(FromAt),
            To = Stored.At(ToAt),
            Reference = Reference,
            Value = ValueOf(quantity, Value, Assay),
            StandardUncertainty = Uncertainty is { } uncertainty ? MeasuredValue.FromSmallest(quantity, uncertainty) : null,
            Status = Stored.Name<MeasurementStatus>(Status),
            Origin = new MeasurementOrigin { Device = Stored.CodeOrNull(Device), File = File, Person = Stored.CodeOrNull(Person) },
            Lot = Stored.CodeOrNull(Lot),
        };
    }

    private ValidatedValue Validated(QuantityKind quantity) => new()
    {
        Value = ValueOf(quantity, JudgedValue!.Value, JudgedAssay),
        StandardUncertainty = JudgedUncertainty is { } uncertainty ? MeasuredValue.FromSmallest(quantity, uncertainty) : null,
        SharedUncertainty = Shared is { } shared ? MeasuredValue.FromSmallest(quantity, shared) : null,
        SharedGroup = Stored.CodeOrNull(SharedGroup),
        Reason = JudgedReason,
        ValidatedBy = Stored.Code(JudgedBy!),
        ValidatedAt = Stored.At(JudgedAt!.Value),
    };

    private static MeasuredValue ValueOf(QuantityKind quantity, long smallest, string? assay) =>
        assay is null ? MeasuredValue.FromSmallest(quantity, smallest) : MeasuredValue.Of(AssayValue.Parse(assay, CultureInfo.InvariantCulture));
}
