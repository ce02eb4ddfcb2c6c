namespace Kazakhmys.Erp.Numerics.Ordering;

/// <summary>Vertices in doubly linked lists by degree, with the smallest at hand.</summary>
internal sealed class DegreeLists
{
    private readonly int[] _head;
    private readonly int[] _next;
    private readonly int[] _previous;
    private int _smallest;

    public DegreeLists(int vertices, int degrees)
    {
        _head = new int[degrees + 1];
        Array.Fill(_head, -1);
        _next = new int[vertices];
        _previous = new int[vertices];
        _smallest = degrees;
    }

    public void Add(int vertex, int degree)
    {
        var head = _head[degree];
        _next[vertex] = head;
        _previous[vertex] = ~degree;
        if (head >= 0)
            _previous[head] = vertex;
        _head[degree] = vertex;
        if (degree < _smallest)
            _smallest = degree;
    }

    public void Remove(int vertex)
    {
        var (previous, next) = (_previous[vertex], _next[vertex]);
        if (previous >= 0)
            _next[previous] = next;
        else
            _head[~previous] = next;
        if (next >= 0)
            _previous[next] = previous;
    }

    public int TakeSmallest()
    {
        while (_head[_smallest] < 0)
            _smallest++;
        var vertex = _head[_smallest];
        Remove(vertex);
        return vertex;
    }
}
