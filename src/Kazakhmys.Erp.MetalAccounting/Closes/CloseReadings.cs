using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The raw readings behind the entries of closes and restatements: what was measured of the stream or area in the period.</summary>
internal sealed class CloseReadings(ErpStore store, IPeriods periods, IFlowsheets flowsheets, IMeasurements measurements) : IDocumentReadings
{
    public Task<IReadOnlyList<DocumentReading>> OfAsync(
        Code book, DocumentReference document, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        // <period>/<kind>/<flowsheet>/<stream or area>; the code of a period may have segments itself.
        var segments = document.Id.Split('/');
        return document.Module != CloseEntries.Module || segments.Length < 4
            ? Task.FromResult<IReadOnlyList<DocumentReading>>([])
            : store.ReadAsync(within, session => OfAsync(session, book, segments, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<DocumentReading>> OfAsync(StoreSession session, Code book, string[] segments, CancellationToken cancellationToken)
    {
        var code = string.Join('/', segments[..^3]);
        var period = (await periods.ListAsync(book, session, cancellationToken).ConfigureAwait(false)).FirstOrDefault(each => each.Period.Code.Value == code)?.Period;
        if (period is null)
            return [];
        var sheet = await flowsheets.InForceAsync(book, Code.Parse(segments[^2]), period.Last, null, session, cancellationToken).ConfigureAwait(false);
        var found = new List<Measurement>();
        foreach (var point in PointsOf(sheet, segments[^3], Code.Parse(segments[^1])))
        {
            var query = new MeasurementQuery { Book = book, Period = period, Point = point.Code };
            found.AddRange(await measurements.ListAsync(query, session, cancellationToken).ConfigureAwait(false));
        }
        return [.. found.OrderBy(each => each.Id.At).ThenBy(each => each.Id.Document, StringComparer.Ordinal).Select(each => Of(sheet!, each))];
    }

    /// <summary>Of a stream its own points, of an area those on its stock.</summary>
    private static IEnumerable<MeasuringPoint> PointsOf(Flowsheet? sheet, string kind, Code part) =>
        sheet is null ? [] : sheet.Drawn.Points.Where(point => kind == CloseEntries.Flow ? point.Stream == part : point.Stock == part);

    private static DocumentReading Of(Flowsheet sheet, Measurement each)
    {
        var point = sheet.Drawn.Points.First(known => known.Code == each.Id.Point);
        return new DocumentReading
        {
            Id = each.Id.Document,
            Point = point.Code,
            Quantity = Code.Parse(point.Element is { } element ? $"{NameOf(point.Quantity)}/{element}" : NameOf(point.Quantity)),
            At = each.Id.At,
            Value = each.Raw.Value.ToString(null),
            StandardUncertainty = (each.Raw.StandardUncertainty ?? each.Validated?.StandardUncertainty)?.ToString(null),
            Instrument = each.Raw.Origin.Device ?? point.Instrument,
            Origin = each.Raw.Origin.File ?? each.Raw.Origin.Person?.Value,
        };
    }

    private static string NameOf(QuantityKind quantity) => quantity switch
    {
        QuantityKind.WetMass => "wet-mass",
        QuantityKind.DryMass => "dry-mass",
        QuantityKind.Moisture => "moisture",
        QuantityKind.Assay => "assay",
        QuantityKind.Concentration => "concentration",
        QuantityKind.Volume => "volume",
        QuantityKind.VolumePerHour => "volume-per-hour",
        _ => "level",
    };
}
