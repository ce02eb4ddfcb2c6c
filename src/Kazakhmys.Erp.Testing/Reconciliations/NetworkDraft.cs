using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Reconciliations;

/// <summary>The streams of a network while they are written down, and who shares an error with whom.</summary>
internal sealed class NetworkDraft(PeriodReadings readings, IReadOnlyList<Code> elements)
{
    private const double Tonne = 1e9;

    private readonly List<NetworkStream> _streams = [];
    private readonly List<(Code Group, SharedErrorPart Part)> _shared = [];

    public IReadOnlyList<NetworkStream> Streams => _streams;

    public void Add(TwinStream stream) => Add(
        stream.Code, stream.From, stream.To, readings.MassOf(stream.Code),
        element => readings.GradeOf(stream.Code, element), element => MetalFree.Known(stream.Material, element));

    public void Add(TwinNode stock, TwinMaterial material)
    {
        Add(
            TwinReconciliation.Opening(stock.Code), null, stock.Code, readings.StockOf(stock.Code, null, atOpening: true),
            element => readings.StockOf(stock.Code, element, atOpening: true), element => MetalFree.Known(material, element));
        Add(
            TwinReconciliation.Closing(stock.Code), stock.Code, null, readings.StockOf(stock.Code, null, atOpening: false),
            element => readings.StockOf(stock.Code, element, atOpening: false), element => MetalFree.Known(material, element));
    }

    /// <summary>An error that only one reading has is already in its uncertainty.</summary>
    public IReadOnlyList<SharedError> SharedErrors() =>
    [
        .. _shared.GroupBy(s => s.Group).Where(g => g.Count() > 1).OrderBy(g => g.Key)
            .Select(g => new SharedError { Code = g.Key, Parts = [.. g.Select(s => s.Part)] }),
    ];

    private void Add(Code code, Code? from, Code? to, PeriodReading? mass, Func<Code, PeriodReading?> assay, Func<Code, double?> known) =>
        _streams.Add(new NetworkStream
        {
            Code = code,
            From = from,
            To = to,
            Mass = Reading(ReadingTag.MassOf(code), mass, null, Tonne),
            Assays = [.. elements.Select(e => Reading(
                ReadingTag.AssayOf(code, e), assay(e), known(e) * 1e12, TwinReconciliation.UnitSize(e)))],
        });

    private NetworkReading Reading(ReadingTag tag, PeriodReading? read, double? known, double unit)
    {
        if (known is { } exact)
            return NetworkReading.Fixed(exact / unit);
        if (read is not { } value)
            return NetworkReading.Unmeasured();
        if (value.Shared > 0)
            _shared.Add((value.Group, new SharedErrorPart { Reading = tag, StandardUncertainty = value.Shared / unit }));
        return NetworkReading.Measured(value.Value / unit, value.StandardUncertainty / unit);
    }
}
