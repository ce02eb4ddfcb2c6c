using System.Collections.Frozen;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Testing.Twins;

/// <summary>The sites, nodes and streams of the twin; the same for every seed.</summary>
public sealed class TwinNetwork
{
    private readonly FrozenDictionary<Code, int> _nodes;
    private readonly FrozenDictionary<Code, int> _streams;
    private readonly FrozenDictionary<Code, int> _sites;

    internal TwinNetwork(IEnumerable<TwinSite> sites, IEnumerable<TwinNode> nodes, IEnumerable<TwinStream> streams)
    {
        Sites = Array.AsReadOnly(sites.ToArray());
        Nodes = Array.AsReadOnly(nodes.ToArray());
        Streams = Array.AsReadOnly(streams.ToArray());
        _sites = Numbered(Sites.Select(s => s.Code));
        _nodes = Numbered(Nodes.Select(n => n.Code));
        _streams = Numbered(Streams.Select(s => s.Code));
    }

    /// <summary>The sites: 10 mines, 5 concentrators, 2 smelters, precious metals and the hydrometallurgical plant.</summary>
    public IReadOnlyList<TwinSite> Sites { get; }

    /// <summary>The areas and stocks.</summary>
    public IReadOnlyList<TwinNode> Nodes { get; }

    /// <summary>The streams.</summary>
    public IReadOnlyList<TwinStream> Streams { get; }

    /// <summary>A site by its code.</summary>
    /// <exception cref="NotFoundException">There is none (<c>testing.twin.point-unknown</c>).</exception>
    public TwinSite Site(Code code) => Sites[Find(_sites, code)];

    /// <summary>A node by its code.</summary>
    /// <exception cref="NotFoundException">There is none (<c>testing.twin.point-unknown</c>).</exception>
    public TwinNode Node(Code code) => Nodes[NodeIndex(code)];

    /// <summary>A stream by its code.</summary>
    /// <exception cref="NotFoundException">There is none (<c>testing.twin.point-unknown</c>).</exception>
    public TwinStream Stream(Code code) => Streams[StreamIndex(code)];

    /// <summary>What lies in a stock: what first enters it.</summary>
    internal TwinMaterial MaterialOf(TwinNode stock) => Streams.First(s => s.To == stock.Code).Material;

    internal int NodeIndex(Code code) => Find(_nodes, code);

    internal int StreamIndex(Code code) => Find(_streams, code);

    /// <summary>The index of a stream, or −1 when the code is that of a node.</summary>
    internal int StreamIndexOrNone(Code code) => _streams.TryGetValue(code, out var index) ? index : -1;

    private static FrozenDictionary<Code, int> Numbered(IEnumerable<Code> codes) =>
        codes.Select((code, index) => (code, index)).ToFrozenDictionary(p => p.code, p => p.index);

    private static int Find(FrozenDictionary<Code, int> all, Code code) =>
        all.TryGetValue(code, out var index) ? index : throw new NotFoundException(TestingViolations.PointUnknown.At("", code));
}
