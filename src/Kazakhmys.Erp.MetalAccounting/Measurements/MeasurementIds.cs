namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>Which measurement a content is of.</summary>
internal static class MeasurementIds
{
    public static MeasurementId Of(RecordMeasurement measurement) =>
        new() { Book = measurement.Book, Point = measurement.Point, At = measurement.To, Reference = measurement.Reference };
}
