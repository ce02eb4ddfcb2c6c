using System.Runtime.InteropServices;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>What a batch adds to the daily balances, summed in memory and written once.</summary>
internal sealed class DayDeltas
{
    private readonly Dictionary<Key, Delta> _deltas = [];
    private readonly List<Key> _keys = [];

    public int Count => _keys.Count;

    /// <summary>The keys; by day, account and commodity after <see cref="Sort"/>.</summary>
    public IReadOnlyList<Key> Keys => _keys;

    public Delta this[Key key] => _deltas[key];

    public void Add(long day, in ResolvedTransfer transfer)
    {
        Row(new Key(day, transfer.From.Id, transfer.Commodity.Index)).Issued += transfer.Amount;
        Row(new Key(day, transfer.To.Id, transfer.Commodity.Index)).Received += transfer.Amount;
    }

    public void Sort() => _keys.Sort();

    public void Clear()
    {
        _deltas.Clear();
        _keys.Clear();
    }

    private ref Delta Row(Key key)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_deltas, key, out var exists);
        if (!exists)
            _keys.Add(key);
        return ref row;
    }

    public readonly record struct Key(long Day, int Account, int Commodity) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var byDay = Day.CompareTo(other.Day);
            if (byDay != 0)
                return byDay;
            var byAccount = Account.CompareTo(other.Account);
            return byAccount != 0 ? byAccount : Commodity.CompareTo(other.Commodity);
        }
    }

    public struct Delta
    {
        public long Received;
        public long Issued;

        public readonly long Net => Received - Issued;
    }
}
