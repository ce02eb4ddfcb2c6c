using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Reconciliations;

/// <summary>The readings of a twin as a network to be reconciled. Pure; masses in tonnes, copper and sulphur in per cent, silver and gold in g/t.</summary>
public static class TwinReconciliation
{
    /// <summary>The flowsheet that the problems name.</summary>
    public static Code Flowsheet { get; } = Code.Parse("twin");

    /// <summary>
    /// A period of the twin with mass and any of the elements: streams with their totals, stocks with opening and closing as streams from and to the
    /// outside (<c>stock.opening</c>, <c>stock.closing</c>), and the errors that readings of one scale or laboratory share.
    /// </summary>
    /// <param name="readings">The readings, with whatever faults they hold.</param>
    /// <param name="period">Days of the run.</param>
    /// <param name="elements">Elements balanced besides mass; none for a balance of masses.</param>
    /// <exception cref="NotFoundException">An element is none of the twin (<c>testing.twin.component-unknown</c>).</exception>
    /// <exception cref="ValidationFailedException">The period lies outside the run (<c>testing.twin.day-outside</c>).</exception>
    public static ReconciliationProblem Problem(TwinReadings readings, Period period, params IReadOnlyList<Code> elements)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(elements);
        foreach (var element in elements)
            TwinContent.IndexOf(element);
        var twin = readings.Enterprise;
        var network = new NetworkDraft(
            new PeriodReadings(readings, twin.DayIndex(period.First) + 1, twin.DayIndex(period.Last) + 1), elements);
        foreach (var stream in twin.Network.Streams)
            network.Add(stream);
        foreach (var stock in twin.Network.Nodes.Where(n => n.IsStock))
            network.Add(stock, twin.Network.MaterialOf(stock));
        return new ReconciliationProblem
        {
            Flowsheet = Flowsheet,
            FlowsheetVersion = 1,
            MassUnit = "t",
            Nodes = [.. twin.Network.Nodes.Select(n => new NetworkNode { Code = n.Code })],
            Components = [.. elements.Select(e => new NetworkComponent { Code = e, Unit = UnitOf(e) })],
            Streams = network.Streams,
            SharedErrors = network.SharedErrors(),
        };
    }

    /// <summary>Which readings of a problem an instrument speaks for: one on a stream, the opening and the closing on a stock.</summary>
    public static IReadOnlyList<ReadingTag> ReadingsOf(TwinInstrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        Code[] streams = instrument.IsOnStock ? [Opening(instrument.Point), Closing(instrument.Point)] : [instrument.Point];
        return [.. streams.Select(s => instrument.Element is { } element ? ReadingTag.AssayOf(s, element) : ReadingTag.MassOf(s))];
    }

    internal static Code Opening(Code stock) => Code.Parse($"{stock}.opening");

    internal static Code Closing(Code stock) => Code.Parse($"{stock}.closing");

    /// <summary>Parts per 10¹² of one unit of assay.</summary>
    internal static double UnitSize(Code element) => UnitOf(element) == "%" ? 1e10 : 1e6;

    private static string UnitOf(Code element) => element == KnownCommodities.Silver || element == KnownCommodities.Gold ? "g/t" : "%";
}
