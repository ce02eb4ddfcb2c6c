using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;
using NodaTime.Text;

namespace Kazakhmys.Erp.MetalAccounting.Measurements;

/// <summary>What makes a measurement the same measurement: the point, the moment and, where a point has several at a moment, the ticket.</summary>
public sealed record MeasurementId
{
    private static readonly InstantPattern _moment = InstantPattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm:ss.fffffff'Z'");

    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The measuring point.</summary>
    public required Code Point { get; init; }

    /// <summary>The end of the interval, or the instant.</summary>
    public required Instant At { get; init; }

    /// <summary>Weighbridge ticket, sample lot or other number that tells measurements of one moment apart; empty where there is none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The name of the document: moment first, so that documents of a period follow one another.</summary>
    public string Document => $"{Moment(At)}/{Point}|{Reference}";

    /// <summary>Which measurement a content is of.</summary>
    public static MeasurementId Of(RecordMeasurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return new() { Book = measurement.Book, Point = measurement.Point, At = measurement.To, Reference = measurement.Reference };
    }

    /// <summary>The name of the document.</summary>
    public override string ToString() => Document;

    internal static string Moment(Instant at) => _moment.Format(at);
}
