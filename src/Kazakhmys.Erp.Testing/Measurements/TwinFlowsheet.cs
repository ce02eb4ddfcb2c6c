using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Reconciliations;
using Kazakhmys.Erp.Testing.Twins;
using NodaTime;

namespace Kazakhmys.Erp.Testing.Measurements;

/// <summary>The network of a twin as a flowsheet of metal accounting, with every instrument as a measuring point. Pure.</summary>
public static class TwinFlowsheet
{
    /// <summary>The first version of the flowsheet <c>twin</c>, to be drawn with <see cref="IFlowsheets.DraftAsync"/> and approved.</summary>
    /// <param name="twin">The twin.</param>
    /// <param name="book">The book that keeps it.</param>
    /// <param name="validFrom">From which day on.</param>
    /// <param name="elements">Elements balanced besides mass; points of other elements are left out.</param>
    public static DraftFlowsheet Draft(TwinEnterprise twin, Code book, LocalDate validFrom, params IReadOnlyList<Code> elements)
    {
        ArgumentNullException.ThrowIfNull(twin);
        ArgumentNullException.ThrowIfNull(elements);
        return new DraftFlowsheet
        {
            Book = book,
            Code = TwinReconciliation.Flowsheet,
            Version = 1,
            Name = "Synthetic twin",
            ValidFrom = validFrom,
            Elements = elements,
            Nodes = [.. twin.Network.Nodes.Select(Node)],
            Streams = [.. twin.Network.Streams.Select(Stream), .. twin.Network.Nodes.Where(n => n.IsStock).SelectMany(Stocks)],
            Points = [.. Measured(twin, elements).Select(Point)],
            Reason = "Synthetic twin for tests; every flow is made up.",
        };
    }

    /// <summary>Instruments of mass and moisture, and assays of the elements.</summary>
    internal static IEnumerable<TwinInstrument> Measured(TwinEnterprise twin, IReadOnlyList<Code> elements) =>
        twin.Instruments.Where(i => i.Element is not { } element || elements.Contains(element));

    private static FlowsheetNode Node(TwinNode node) => new()
    {
        Code = node.Code,
        Name = node.Name,
        Kind = node.IsStock ? NodeKind.Stock : NodeKind.Area,
    };

    private static FlowsheetStream Stream(TwinStream stream) =>
        new() { Code = stream.Code, Name = stream.Code.Value, From = stream.From, To = stream.To };

    private static FlowsheetStream[] Stocks(TwinNode stock) =>
    [
        new()
        {
            Code = TwinReconciliation.Opening(stock.Code), Name = $"{stock.Name}, opening", Kind = StreamKind.OpeningStock, To = stock.Code,
        },
        new()
        {
            Code = TwinReconciliation.Closing(stock.Code), Name = $"{stock.Name}, closing", Kind = StreamKind.ClosingStock, From = stock.Code,
        },
    ];

    private static MeasuringPoint Point(TwinInstrument instrument) => new()
    {
        Code = instrument.Tag,
        Name = instrument.Tag.Value,
        Stream = instrument.IsOnStock ? null : instrument.Point,
        Stock = instrument.IsOnStock ? instrument.Point : null,
        Quantity = instrument.Quantity,
        Element = instrument.Element,
        Instrument = instrument.Tag,
        Method = "synthetic",
    };
}
