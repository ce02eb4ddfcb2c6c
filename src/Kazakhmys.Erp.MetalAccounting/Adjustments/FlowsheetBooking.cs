using System.Text;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>Finds what the ledger holds of the streams and areas of one flowsheet, beside what was reconciled.</summary>
internal sealed class FlowsheetBooking
{
    private readonly ClosedFlowsheet _setup;
    private readonly Flowsheet _flowsheet;
    private readonly BookFacts _facts;
    private readonly Dictionary<(Code Stream, Code Component), StreamLayers> _layers;
    private readonly Dictionary<Code, FlowsheetNode> _nodes;

    public FlowsheetBooking(ClosedFlowsheet setup, Flowsheet flowsheet, ReconciliationRun run, BookFacts facts)
    {
        (_setup, _flowsheet, _facts, Run) = (setup, flowsheet, facts, run);
        _layers = run.Layers.ToDictionary(layer => (layer.Stream, layer.Component));
        _nodes = flowsheet.Drawn.Nodes.ToDictionary(node => node.Code);
        Areas = PostingAreas.Of(flowsheet, setup, facts);
        NodeTests = NodeTestsOf(run);
        Components = [.. run.Layers.Select(layer => layer.Component).Distinct().Where(facts.Components.Contains).Order()];
    }

    public Code Code => _setup.Code;

    public ReconciliationRun Run { get; }

    public IReadOnlyList<PostingArea> Areas { get; }

    public IReadOnlyList<Code> Components { get; }

    /// <summary>
    /// The nodal test |imbalance|/σ of each node and component as the proof of the run states it, shared errors included; empty for a run of another engine.
    /// </summary>
    public IReadOnlyDictionary<(Code Node, Code Component), double> NodeTests { get; }

    public IEnumerable<FlowsheetStream> Streams => _flowsheet.Drawn.Streams;

    public StreamLayers? LayersOf(Code stream, Code component) => _layers.GetValueOrDefault((stream, component));

    /// <summary>The streams that the ledger knows, one a component; what cannot be posted is said.</summary>
    public IReadOnlyList<StreamToPost> StreamsToPost(List<Violation> violations) =>
    [
        .. Streams
            .Where(stream => stream.Kind == StreamKind.Flow)
            .Select(stream => (Stream: stream, Ends: EndsOf(stream)))
            .Where(each => each.Ends is not null && !IsInside(each.Stream))
            .SelectMany(each => Components.Select(component => ToPost(each.Stream, each.Ends!.Value, component, violations))),
    ];

    /// <summary>The areas that the ledger knows, one a component.</summary>
    public IReadOnlyList<StockToPost> StocksToPost() =>
    [
        .. Areas.Where(area => area.Accounts.Count > 0).SelectMany(area => Components.Select(component =>
        {
            var accounts = area.Accounts.Select(account => (Account: account, Turnover: _facts.TurnoverOf(account, component))).ToList();
            var (counted, standard) = CountedOf(area, component, accounts.Sum(each => Mass.FromMilligrams(each.Turnover.Opening)));
            return new StockToPost
            {
                Flowsheet = Code,
                Area = area.Code,
                Component = component,
                Unaccounted = area.Unaccounted,
                Accounts =
                [
                    .. accounts.Select(each => new BookedStock
                    {
                        Account = each.Account,
                        Opening = Mass.FromMilligrams(each.Turnover.Opening),
                        Closing = Mass.FromMilligrams(each.Turnover.Closing),
                    }),
                ],
                Counted = counted,
                Stream = Streams.Where(stream => stream.Kind == StreamKind.ClosingStock && area.Touches(stream)).ToList() is [var only] ? only.Code : null,
                Standard = standard,
            };
        })),
    ];

    private static Dictionary<(Code Node, Code Component), double> NodeTestsOf(ReconciliationRun run) => run.AlgorithmVersion != Reconciler.Algorithm
        ? []
        : ReconciliationProofs.Read(Encoding.UTF8.GetString(run.Proof.Span)).Result.Balances
            .Where(balance => balance is { ImbalanceMeasured: not null, TestStatistic: not null })
            .ToDictionary(balance => (balance.Node, balance.Component ?? KnownCommodities.Mass), balance => balance.TestStatistic!.Value);

    private bool IsInside(FlowsheetStream stream) =>
        Areas.FirstOrDefault(area => stream.From is { } from && area.Nodes.Contains(from)) is { } giver && stream.To is { } to && giver.Nodes.Contains(to);

    private (AccountPattern From, AccountPattern To)? EndsOf(FlowsheetStream stream)
    {
        var said = _setup.Streams.FirstOrDefault(each => each.Stream == stream.Code);
        var from = said?.From ?? (stream.From is { } giver ? _nodes[giver].Accounts : stream.Accounts);
        var to = said?.To ?? (stream.To is { } taker ? _nodes[taker].Accounts : stream.Accounts);
        return from is null || to is null ? null : (from, to);
    }

    private StreamToPost ToPost(FlowsheetStream stream, (AccountPattern From, AccountPattern To) ends, Code component, List<Violation> violations)
    {
        var layer = LayersOf(stream.Code, component);
        var isKept = _setup.Streams.Any(each => each.Stream == stream.Code && each.IsKept);
        var pairs = PairsOf(ends, component);
        if (pairs.Count == 0 && !isKept && layer?.Reconciled is { } reconciled && reconciled.Value != Mass.Zero)
            violations.Add(MetalAccountingViolations.CloseStreamAccounts.At($"{Code}/{stream.Code}", stream.Code, ("component", component)));
        return new StreamToPost
        {
            Flowsheet = Code,
            Stream = stream.Code,
            Component = component,
            Reconciled = layer?.Reconciled?.Value,
            Standard = layer?.Reconciled?.StandardUncertainty,
            IsKept = isKept,
            Pairs = pairs,
        };
    }

    private IReadOnlyList<BookedPair> PairsOf((AccountPattern From, AccountPattern To) ends, Code component)
    {
        var (own, dry) = (Booked(ends, component), component == KnownCommodities.Mass ? [] : Booked(ends, KnownCommodities.Mass));
        var pairs = own.Keys.Union(dry.Keys).Order().ToList();
        if (pairs.Count == 0)
        {
            var (from, to) = (PostingAreas.AccountsOf(ends.From, _facts), PostingAreas.AccountsOf(ends.To, _facts));
            return from.Count == 1 && to.Count == 1 && from[0] != to[0] ? [new BookedPair { From = from[0], To = to[0], Booked = Mass.Zero }] : [];
        }
        return
        [
            .. pairs.Select(pair => new BookedPair
            {
                From = pair.From, To = pair.To, Booked = own.GetValueOrDefault(pair), Weight = dry.GetValueOrDefault(pair),
            }),
        ];
    }

    private Dictionary<(Code From, Code To), Mass> Booked((AccountPattern From, AccountPattern To) ends, Code component)
    {
        var booked = new Dictionary<(Code From, Code To), Mass>();
        foreach (var flow in _facts.Flows.GetValueOrDefault(component, []))
        {
            var (from, to) = (_facts.Kinds[flow.From], _facts.Kinds[flow.To]);
            if (ends.From.Matches(flow.From, from) && ends.To.Matches(flow.To, to))
                booked[(flow.From, flow.To)] = booked.GetValueOrDefault((flow.From, flow.To)) + Mass.FromMilligrams(flow.Amount);
            else if (ends.From.Matches(flow.To, to) && ends.To.Matches(flow.From, from))
                booked[(flow.To, flow.From)] = booked.GetValueOrDefault((flow.To, flow.From)) - Mass.FromMilligrams(flow.Amount);
        }
        return booked;
    }

    /// <summary>The reconciled closing stock of an area; the opening book of one that holds nothing; nothing where a stream of it is not known.</summary>
    private (Mass? Counted, Mass? Standard) CountedOf(PostingArea area, Code component, Mass opening)
    {
        var streams = Streams.Where(area.Touches).ToList();
        var closing = streams.Where(stream => stream.Kind == StreamKind.ClosingStock).ToList();
        if (closing.Count == 0)
        {
            var isPassedThrough = streams.TrueForAll(stream =>
                stream.Kind == StreamKind.Flow && EndsOf(stream) is not null && LayersOf(stream.Code, component)?.Reconciled is not null);
            return (isPassedThrough ? opening : null, null);
        }
        var values = closing.ConvertAll(stream => LayersOf(stream.Code, component)?.Reconciled);
        if (values.Contains(null))
            return (null, null);
        var variance = values.Sum(value => Math.Pow(value!.Value.StandardUncertainty.Milligrams, 2));
        return (values.Sum(value => value!.Value.Value), Mass.FromMilligrams((long)Math.Round(Math.Sqrt(variance), MidpointRounding.ToEven)));
    }
}
