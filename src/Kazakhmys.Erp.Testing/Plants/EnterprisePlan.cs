using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Testing.Operations;
using Kazakhmys.Erp.Testing.Randomness;
using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Plants;

/// <summary>The enterprise while it is laid out: its sites, nodes, streams, meters and the work of a shift.</summary>
internal sealed class EnterprisePlan(ulong seed)
{
    private readonly List<TwinSite> _sites = [];
    private readonly List<TwinNode> _nodes = [];
    private readonly List<TwinStream> _streams = [];
    private readonly List<Metering> _streamMeters = [];
    private readonly List<Metering> _stockMeters = [];
    private readonly List<bool> _assayed = [];
    private readonly List<IOperation> _operations = [];

    /// <summary>The work of a shift, in order.</summary>
    public IReadOnlyList<IOperation> Operations => _operations;

    /// <summary>How each stream is weighed, in the order of the streams.</summary>
    public IReadOnlyList<Metering> StreamMeters => _streamMeters;

    /// <summary>How each stock is surveyed, in the order of the nodes; none for an area.</summary>
    public IReadOnlyList<Metering> StockMeters => _stockMeters;

    /// <summary>Whether a stream is sampled and assayed, in the order of the streams.</summary>
    public IReadOnlyList<bool> Assayed => _assayed;

    public static EnterprisePlan Of(ulong seed)
    {
        var plan = new EnterprisePlan(seed);
        MinePlan.LayOut(plan);
        ConcentratorPlan.LayOut(plan);
        SmelterPlan.LayOut(plan);
        RefineryPlan.LayOut(plan);
        HydrometPlan.LayOut(plan);
        return plan;
    }

    public TwinNetwork Network() => new(_sites, _nodes, _streams);

    public void Site(string code, string name, TwinSiteKind kind, string region) =>
        _sites.Add(new TwinSite { Code = Code.Parse(code), Name = name, Kind = kind, Region = Code.Parse(region) });

    public void Stock(string code, string name, Metering survey) => Node(code, name, survey, isStock: true);

    public void Area(string code, string name) => Node(code, name, Metering.None, isStock: false);

    /// <summary>A stream; no origin or no end is the border of the enterprise.</summary>
    public int Stream(string code, TwinMaterial material, string? from, string? to, Metering meter, bool assayed)
    {
        _streams.Add(new TwinStream { Code = Code.Parse(code), Material = material, From = At(from), To = At(to) });
        _streamMeters.Add(meter);
        _assayed.Add(assayed);
        return _streams.Count - 1;
    }

    public int Node(string code) => _nodes.FindIndex(n => n.Code == Code.Parse(code));

    public int Stream(string code) => _streams.FindIndex(s => s.Code == Code.Parse(code));

    public void Then(IOperation operation) => _operations.Add(operation);

    /// <summary>A variation of its own for every purpose.</summary>
    public Wander Vary(string purpose, double spread) => new(TwinRandom.For(seed, "flow/" + purpose), spread);

    /// <summary>A stream that draws a share of the stock it leaves in every shift.</summary>
    public int Draw(string code, TwinMaterial material, string from, string? to, double share, Metering meter, bool assayed)
    {
        var stream = Stream(code, material, from, to, meter, assayed);
        Then(new Withdrawal(stream, share, Vary(code, 0.06)));
        return stream;
    }

    /// <summary>A reagent in proportion to the mass, or to another component, of another stream.</summary>
    public void Add(string code, TwinMaterial material, string to, int reference, double perMass, Metering meter, int component = 0)
    {
        var stream = Stream(code, material, null, to, meter, assayed: false);
        Then(new Addition(stream, reference, component, perMass, Vary(code, 0.03)));
    }

    /// <summary>An output of a process; <paramref name="shares"/> are those of Cu, Ag, Au and S, empty for the rest.</summary>
    public Portion Portion(int stream, double[] shares, int gradeOf, double figure, double spreadOfMetal, double spreadOfMass)
    {
        var code = _streams[stream].Code.Value;
        return new Portion(
            stream, shares, gradeOf, figure, Vary(code + "/metal", spreadOfMetal), Vary(code + "/mass", spreadOfMass));
    }

    private static Code? At(string? code) => code is null ? null : Code.Parse(code);

    private void Node(string code, string name, Metering survey, bool isStock)
    {
        var parsed = Code.Parse(code);
        var site = Code.Parse(code[..code.IndexOf('.', StringComparison.Ordinal)]);
        _nodes.Add(new TwinNode { Code = parsed, Site = site, Name = name, IsStock = isStock });
        _stockMeters.Add(survey);
    }
}
