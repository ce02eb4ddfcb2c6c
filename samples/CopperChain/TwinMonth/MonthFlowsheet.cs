using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Measurements;
using Kazakhmys.Erp.Testing.Reconciliations;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>
/// The flowsheet of the twin with the ledger accounts that its mines, concentrators and beddings stand for, and with a point for each content that is known without an assay.
/// </summary>
internal static class MonthFlowsheet
{
    /// <summary>How well it is known that flux, air and gas carry no metal: better than any laboratory would report.</summary>
    private static readonly Dictionary<Code, Grade> _knownTo = new()
    {
        [Elements.Cu] = Grade.FromGramsPerTonne(1), [Elements.Ag] = Grade.FromGramsPerTonne(0.01m), [Elements.Au] = Grade.FromGramsPerTonne(0.0001m),
    };

    private static readonly string[] _leftOut = [".acid-plant", ".acid-store", ".oxide-stockpile"];

    public static DraftFlowsheet Draft(TwinEnterprise twin, MonthSites sites, Period month)
    {
        var drawn = WithoutSolutions(TwinFlowsheet.Draft(twin, MonthCodes.Book, month.First.Previous.Date, MonthFlows.Metals));
        var (nodes, streams) = (NodeAccounts(sites), StreamAccounts(sites));
        return drawn with
        {
            Name = "Synthetic month",
            Nodes = [.. drawn.Nodes.Select(node => node with { Accounts = Pattern(nodes.GetValueOrDefault(node.Code.Value)) })],
            Streams = [.. drawn.Streams.Select(stream => stream with { Accounts = Pattern(streams.GetValueOrDefault(stream.Code.Value)) })],
            Points = [.. drawn.Points, .. Known(twin, month).Select(each => each.Point).DistinctBy(point => point.Code)],
        };
    }

    /// <summary>What is known of contents without an assay, for the whole month, and of stocks for both of its ends.</summary>
    public static IEnumerable<RecordMeasurement> KnownValues(TwinEnterprise twin, Period month, ProductionCalendar calendar) =>
        Known(twin, month).Select(each => new RecordMeasurement
        {
            Book = MonthCodes.Book,
            Point = each.Point.Code,
            From = each.Point.Stock is null ? calendar.IntervalOf(month).Start : null,
            To = each.IsOpening ? calendar.IntervalOf(month).Start : calendar.IntervalOf(month).End,
            Value = MeasuredValue.Of(each.Grade),
            StandardUncertainty = MeasuredValue.Of(_knownTo[each.Point.Element!.Value]),
            Status = MeasurementStatus.Final,
        });

    private static IEnumerable<(MeasuringPoint Point, Grade Grade, bool IsOpening)> Known(TwinEnterprise twin, Period month)
    {
        var problem = TwinReconciliation.Problem(twin.Readings, month, MonthFlows.Metals);
        foreach (var stream in problem.Streams)
            for (var i = 0; i < problem.Components.Count; i++)
                if ((IsInside(stream.From) || IsInside(stream.To)) && stream.Assays[i] is { State: ReadingState.Fixed, Value: { } value })
                    yield return Known(stream.Code.Value, problem.Components[i], (decimal)value);
    }

    /// <summary>
    /// The acid plants carry no metal that this book keeps, and neither their air nor their tail gas is weighed: for the smelters their gas leaves the enterprise. Without
    /// the acid leaching is connected to nothing, and would be a flowsheet of its own.
    /// </summary>
    private static DraftFlowsheet WithoutSolutions(DraftFlowsheet drawn)
    {
        var streams = drawn.Streams
            .Select(stream => stream with { From = IsLeftOut(stream.From) ? null : stream.From, To = IsLeftOut(stream.To) ? null : stream.To })
            .Where(stream => stream.From is not null || stream.To is not null)
            .ToList();
        var kept = streams.Select(stream => stream.Code).ToHashSet();
        return drawn with
        {
            Nodes = [.. drawn.Nodes.Where(node => !IsLeftOut(node.Code))],
            Streams = streams,
            Points = [.. drawn.Points.Where(point => point.Stock is { } stock ? !IsLeftOut(stock) : kept.Contains(point.Stream!.Value))],
        };
    }

    private static bool IsInside(Code? node) => node is not null && !IsLeftOut(node);

    private static bool IsLeftOut(Code? node) => node is { } place
        && (place.Value.StartsWith("zhz-hydromet.", StringComparison.Ordinal)
            || _leftOut.Any(end => place.Value.EndsWith(end, StringComparison.Ordinal)));

    private static (MeasuringPoint Point, Grade Grade, bool IsOpening) Known(string stream, NetworkComponent component, decimal value)
    {
        var isOpening = stream.EndsWith(".opening", StringComparison.Ordinal);
        var isStock = isOpening || stream.EndsWith(".closing", StringComparison.Ordinal);
        var place = isStock ? stream[..stream.LastIndexOf('.')] : stream;
        var point = new MeasuringPoint
        {
            Code = Code.Parse($"{place}.{component.Code}"),
            Name = $"{component.Code} of {place}, known",
            Stream = isStock ? null : Code.Parse(place),
            Stock = isStock ? Code.Parse(place) : null,
            Quantity = QuantityKind.Assay,
            Element = component.Code,
            Method = "known without an assay",
        };
        return (point, component.Unit == "%" ? Grade.FromPercent(value) : Grade.FromGramsPerTonne(value), isOpening);
    }

    private static Dictionary<string, string> NodeAccounts(MonthSites sites)
    {
        var accounts = new Dictionary<string, string>();
        foreach (var mine in sites.Mines)
            accounts[$"{mine.Code}.stockpile"] = accounts[$"{mine.Code}.in-transit"] = $"stock/ore/{mine.Code}/**";
        foreach (var plant in sites.Plants)
        {
            accounts[$"{plant.Code}.bin"] = $"plant/{plant.Code}/bin/**";
            accounts[$"{plant.Code}.mill"] = $"plant/{plant.Code}/in-process";
            accounts[$"{plant.Code}.concentrate-store"] = accounts[$"{plant.Code}.in-transit"] = $"stock/concentrate/{plant.Code}/**";
        }
        foreach (var smelter in sites.Smelters)
            accounts[$"{smelter.Code}.bedding"] = MonthCodes.Bedding(smelter.Code).Value;
        return accounts;
    }

    private static Dictionary<string, string> StreamAccounts(MonthSites sites)
    {
        var accounts = sites.Mines.ToDictionary(mine => $"{mine.Code}.hoisted", mine => $"reserve/{MonthCodes.Deposit}/{mine.Code}/**");
        foreach (var plant in sites.Plants)
            accounts[$"{plant.Code}.tailings"] = $"tailings/{plant.Code}/**";
        return accounts;
    }

    private static AccountPattern? Pattern(string? path) => path is null ? null : new AccountPattern { Path = path };
}
