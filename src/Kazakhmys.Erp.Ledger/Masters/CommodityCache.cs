using System.Collections.Concurrent;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>
/// Keeps the committed commodities, which are few and never change. One that only the caller's own unit of work knows is answered
/// but not kept: it may still be rolled back.
/// </summary>
internal sealed class CommodityCache(ErpStore store)
{
    private const string Select = "select code, smallest_unit from ledger_commodity order by code";

    private readonly ConcurrentDictionary<Code, CommodityState> _committed = new();
    private readonly ConcurrentDictionary<Code, int> _indexes = new();

    public CommodityState? Find(Code code) => _committed.GetValueOrDefault(code);

    public async ValueTask<CommodityState?> FindAsync(StoreSession session, Code code, CancellationToken cancellationToken)
    {
        if (_committed.TryGetValue(code, out var known))
            return known;
        await store.ReadAsync(null, committed => KeepAsync(committed, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (_committed.TryGetValue(code, out known))
            return known;
        var own = await ReadAsync(session, cancellationToken).ConfigureAwait(false);
        return own.Find(c => c.Code == code);
    }

    private async Task<bool> KeepAsync(StoreSession committed, CancellationToken cancellationToken)
    {
        foreach (var commodity in await ReadAsync(committed, cancellationToken).ConfigureAwait(false))
            _committed.TryAdd(commodity.Code, commodity);
        return true;
    }

    private async Task<List<CommodityState>> ReadAsync(StoreSession session, CancellationToken cancellationToken)
    {
        var read = new List<CommodityState>();
        using var statement = session.Prepare(Select);
        while (await statement.StepAsync(cancellationToken).ConfigureAwait(false))
        {
            var code = Code.Parse(statement.Text(0)!);
            read.Add(new CommodityState(code, IndexOf(code), statement.Text(1)!));
        }
        return read;
    }

    private int IndexOf(Code code)
    {
        if (_indexes.TryGetValue(code, out var index))
            return index;
        lock (_indexes)
            return _indexes.GetOrAdd(code, _ => _indexes.Count);
    }
}
