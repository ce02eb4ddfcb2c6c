using System.Runtime.InteropServices;
using System.Text;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>Daily receipts and issues as the transfers give them.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Key, Sums> _days = [];
    private readonly List<byte[]> _commodities = [];

    public Dictionary<Key, Sums> Days => _days;

    /// <summary>Number of a commodity by its code in UTF-8; commodities are few, so they are found by looking.</summary>
    public int CommodityOf(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < _commodities.Count; i++)
            if (utf8.SequenceEqual(_commodities[i]))
                return i;
        _commodities.Add(utf8.ToArray());
        return _commodities.Count - 1;
    }

    public string CommodityName(int number) => Encoding.UTF8.GetString(_commodities[number]);

    public ReadOnlySpan<byte> CommodityUtf8(int number) => _commodities[number];

    public void Add(long day, int from, int to, int commodity, long amount)
    {
        // A changed amount may leave the range; the hash of its entry names it, so the sum may wrap.
        unchecked
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_days, new Key(day, from, commodity), out _).Issued += amount;
            CollectionsMarshal.GetValueRefOrAddDefault(_days, new Key(day, to, commodity), out _).Received += amount;
        }
    }

    public readonly record struct Key(long Day, int Account, int Commodity);

    public record struct Sums(long Received, long Issued);
}
