using Kazakhmys.Erp.Testing.Twins;

namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>What has moved in a shift so far, and what the stocks hold meanwhile.</summary>
internal sealed class ShiftFlows
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly bool[] _isStock;
    private readonly long[] _moved;
    private readonly long[] _held;

    public ShiftFlows(TwinNetwork network)
    {
        _from = [.. network.Streams.Select(s => s.From is { } from ? network.NodeIndex(from) : -1)];
        _to = [.. network.Streams.Select(s => s.To is { } to ? network.NodeIndex(to) : -1)];
        _isStock = [.. network.Nodes.Select(n => n.IsStock)];
        _moved = new long[network.Streams.Count * Amounts.Count];
        _held = new long[network.Nodes.Count * Amounts.Count];
    }

    /// <summary>Every stream, one after another, component by component.</summary>
    public ReadOnlySpan<long> Moved => _moved;

    /// <summary>Every node, one after another, component by component; areas hold nothing between shifts.</summary>
    public ReadOnlySpan<long> Held => _held;

    public void Begin() => Array.Clear(_moved);

    public ReadOnlySpan<long> Stream(int stream) => _moved.AsSpan(stream * Amounts.Count, Amounts.Count);

    public ReadOnlySpan<long> Node(int node) => _held.AsSpan(node * Amounts.Count, Amounts.Count);

    /// <summary>The node that a stream leaves.</summary>
    public ReadOnlySpan<long> Origin(int stream) => Node(_from[stream]);

    /// <summary>Takes the amounts from where the stream begins to where it ends. An area holds what is still to be given out.</summary>
    public void Move(int stream, ReadOnlySpan<long> amounts)
    {
        for (var c = 0; c < Amounts.Count; c++)
        {
            if (amounts[c] < 0)
                throw new InvalidOperationException($"Stream {stream} would run backwards in component {c}.");
            _moved[(stream * Amounts.Count) + c] += amounts[c];
            Add(_from[stream], c, -amounts[c]);
            Add(_to[stream], c, amounts[c]);
        }
    }

    /// <summary>True when no area holds anything: all that went in has come out.</summary>
    public bool AreasAreEmpty()
    {
        for (var node = 0; node < _isStock.Length; node++)
            if (!_isStock[node] && Node(node).ContainsAnyExcept(0))
                return false;
        return true;
    }

    private void Add(int node, int component, long amount)
    {
        if (node < 0)
            return;
        var held = _held[(node * Amounts.Count) + component] += amount;
        if (held < 0)
            throw new InvalidOperationException($"Node {node} would hold less than nothing of component {component}.");
    }
}
