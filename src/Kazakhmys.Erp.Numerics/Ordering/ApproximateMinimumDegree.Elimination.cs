namespace Kazakhmys.Erp.Numerics.Ordering;

/// <summary>The steps of one elimination.</summary>
internal sealed partial class ApproximateMinimumDegree
{
    /// <summary>Makes an element of the pivot: all vertices next to it, directly or through its elements, which are absorbed. Answers the rows in it.</summary>
    private int MakeElement(int pivot)
    {
        _weight[pivot] = -_weight[pivot];
        var elements = _lists.Elements[pivot];
        // A pivot without elements has its list already; otherwise the new one is at most as long as its degree.
        var at = elements == 0 ? _lists.Start[pivot] : _lists.Reserve(Math.Min(_degree[pivot], _n));
        var begin = at;
        var rows = 0;
        var pivotStart = _lists.Start[pivot];
        var pivotEnd = pivotStart + _lists.Length[pivot];
        for (var k = pivotStart; k < pivotStart + elements; k++)
        {
            var element = _lists.Items[k];
            if (_outside[element] == 0)
                continue;
            at = Gather(_lists.Start[element], _lists.Start[element] + _lists.Length[element], at, ref rows);
            _lists.Drop(element);
            _outside[element] = 0;
        }

        at = Gather(pivotStart + elements, pivotEnd, at, ref rows);
        if (elements != 0)
            _lists.Use(at);
        _lists.Start[pivot] = begin;
        _lists.Length[pivot] = at - begin;
        _lists.Elements[pivot] = 0;
        _isElement[pivot] = true;
        _degree[pivot] = rows;
        _outside[pivot] = 1;
        return rows;
    }

    private int Gather(int from, int end, int at, ref int rows)
    {
        for (var k = from; k < end; k++)
        {
            var i = _lists.Items[k];
            var weight = _weight[i];
            if (weight <= 0)
                continue;
            rows += weight;
            _weight[i] = -weight;
            _lists.Items[at++] = i;
            _degrees.Remove(i);
        }

        return at;
    }

    /// <summary>For every element next to the new one: how many of its rows lie outside.</summary>
    private void MeasureElements(int pivot)
    {
        foreach (var i in _lists.Of(pivot))
        {
            var weight = -_weight[i];
            var start = _lists.Start[i];
            for (var k = start; k < start + _lists.Elements[i]; k++)
            {
                var element = _lists.Items[k];
                if (_outside[element] > _stamp)
                    _outside[element] -= weight;
                else if (_outside[element] != 0 && _outside[element] != _stamp)
                    _outside[element] = _degree[element] + _stamp - weight;
            }
        }
    }

    /// <summary>
    /// New approximate external degrees of the vertices in the element; lists lose what the element covers. A vertex with nothing outside is eliminated together with the pivot:
    /// the answer is their rows.
    /// </summary>
    private int UpdateDegrees(int pivot, ref int elementRows)
    {
        var massRows = 0;
        var begin = _lists.Start[pivot];
        var end = begin + _lists.Length[pivot];
        for (var k = begin; k < end; k++)
        {
            var i = _lists.Items[k];
            var degree = Prune(i, pivot, out var hash);
            if (degree == 0)
            {
                var weight = -_weight[i];
                massRows += weight;
                elementRows -= weight;
                _eliminatedRows += weight;
                _weight[i] = 0;
                Merge(i, pivot);
                continue;
            }

            _degree[i] = Math.Min(_degree[i], degree);
            var bucket = (int)(hash % (uint)_n);
            _hash[i] = bucket;
            _hashNext[i] = _hashHead[bucket];
            _hashHead[bucket] = i;
        }

        _degree[pivot] = elementRows;
        return massRows;
    }

    private int Prune(int i, int pivot, out uint hash)
    {
        var (start, items) = (_lists.Start[i], _lists.Items);
        var firstVertex = start + _lists.Elements[i];
        var end = start + _lists.Length[i];
        var degree = 0;
        hash = (uint)pivot;
        var at = PruneElements(start, firstVertex, ref degree, ref hash);
        var elements = at - start;
        for (var k = firstVertex; k < end; k++)
        {
            var j = items[k];
            if (_weight[j] <= 0)
                continue;
            degree += _weight[j];
            hash += (uint)j;
            items[at++] = j;
        }

        PutFirst(i, pivot, elements, at);
        return degree;
    }

    /// <summary>Elements that are absorbed, now or before, leave the list.</summary>
    private int PruneElements(int start, int end, ref int degree, ref uint hash)
    {
        var items = _lists.Items;
        var at = start;
        for (var k = start; k < end; k++)
        {
            var element = items[k];
            if (_outside[element] == 0)
                continue;
            var outside = _outside[element] - _stamp;
            if (outside > 0)
            {
                degree += outside;
                hash += (uint)element;
                items[at++] = element;
            }
            else
            {
                // Aggressive absorption: the new element covers this one.
                _outside[element] = 0;
                _lists.Drop(element);
            }
        }

        return at;
    }

    /// <summary>The new element becomes the first of the list; what reached the pivot before has left a place free.</summary>
    private void PutFirst(int i, int pivot, int elements, int at)
    {
        var items = _lists.Items;
        var start = _lists.Start[i];
        items[at] = items[start + elements];
        items[start + elements] = items[start];
        items[start] = pivot;
        _lists.Elements[i] = elements + 1;
        _lists.Length[i] = at - start + 1;
    }

    /// <summary>Vertices of the element with the same lists are one from now on.</summary>
    private void MergeAlike(int pivot)
    {
        foreach (var i in _lists.Of(pivot))
        {
            if (_weight[i] == 0)
                continue;
            var bucket = _hash[i];
            var first = _hashHead[bucket];
            _hashHead[bucket] = None;
            for (; first != None && _hashNext[first] != None; first = _hashNext[first])
                MergeAlikeTo(first);
        }
    }

    private void MergeAlikeTo(int first)
    {
        var length = _lists.Length[first];
        var elements = _lists.Elements[first];
        _seenStamp++;
        foreach (var k in _lists.Of(first))
            _seen[k] = _seenStamp;
        var last = first;
        for (var j = _hashNext[first]; j != None; j = _hashNext[j])
        {
            var alike = _lists.Length[j] == length && _lists.Elements[j] == elements;
            if (alike)
            {
                foreach (var k in _lists.Of(j))
                    alike &= _seen[k] == _seenStamp;
            }

            if (!alike)
            {
                last = j;
                continue;
            }

            _weight[first] += _weight[j];
            _weight[j] = 0;
            Merge(j, first);
            _hashNext[last] = _hashNext[j];
        }
    }

    /// <summary>Puts what is left of the element back into the degree lists.</summary>
    private void Finish(int pivot, int elementRows)
    {
        var begin = _lists.Start[pivot];
        var end = begin + _lists.Length[pivot];
        var at = begin;
        for (var k = begin; k < end; k++)
        {
            var i = _lists.Items[k];
            var weight = -_weight[i];
            if (weight <= 0)
                continue;
            _weight[i] = weight;
            var degree = Math.Min(_degree[i] + elementRows - weight, _rows - _eliminatedRows - weight);
            _degree[i] = degree;
            _degrees.Add(i, degree);
            _lists.Items[at++] = i;
        }

        _lists.Length[pivot] = at - begin;
        if (at == begin)
        {
            _lists.Drop(pivot);
            _outside[pivot] = 0;
        }
    }
}
