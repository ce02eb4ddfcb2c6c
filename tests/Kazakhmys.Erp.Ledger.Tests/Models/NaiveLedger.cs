namespace Kazakhmys.Erp.Ledger.Tests.Models;

/// <summary>What a ledger is, without storage, speed or concurrency: the measure of the real one.</summary>
internal sealed class NaiveLedger
{
    private readonly List<(int Seq, int Day, int From, int To, long Amount)> _lines = [];
    private readonly Dictionary<string, (string Content, int Seq)> _keys = [];
    private readonly Dictionary<int, bool> _kinds = [];
    private readonly HashSet<int> _reversed = [];
    private readonly bool[] _closed = new bool[2];

    public int Seq { get; private set; }

    /// <summary>Account 0 is outside and 3 is in process: they may be below zero; 1 and 2 may not.</summary>
    private static readonly int[] Guarded = [1, 2];

    public static int PeriodOf(int day) => day <= 31 ? 0 : 1;

    public string Post(IReadOnlyList<Posting> batch)
    {
        if (batch.Any(p => _keys.TryGetValue(p.Key, out var known) && known.Content != p.Content))
            return "ledger.entry.key-conflict";
        var fresh = batch.Where(p => !_keys.ContainsKey(p.Key)).ToList();
        if (fresh.Any(p => _closed[PeriodOf(p.Day)]))
            return "ledger.period.closed";
        var (seq, before) = (Seq, _lines.Count);
        _lines.AddRange(fresh.Select(p => (++seq, p.Day, p.From, p.To, p.Amount)));
        if (Guarded.Any(a => Enumerable.Range(1, 59).Any(day => Balance(a, day, int.MaxValue) < 0)))
        {
            _lines.RemoveRange(before, fresh.Count);
            return "ledger.balance.overdrawn";
        }
        foreach (var posting in fresh)
            Remember(posting.Key, posting.Content, posting.IsReversal);
        return "";
    }

    public string Reverse(int seq)
    {
        if (!_kinds.TryGetValue(seq, out var isReversible))
            return "ledger.entry.not-found";
        if (!isReversible)
            return "ledger.entry.not-reversible";
        var line = _lines.Find(l => l.Seq == seq);
        var refusal = Post([new Posting($"r{seq}", line.Day, line.To, line.From, line.Amount, true)]);
        if (refusal.Length == 0)
            _reversed.Add(seq);
        return refusal;
    }

    public bool IsReversed(int seq) => _reversed.Contains(seq);

    public string Count(string key, int day, long counted)
    {
        if (_closed[PeriodOf(day)])
            return "ledger.period.closed";
        Remember(key, $"count {counted}", null);
        return "";
    }

    public string Close(int period)
    {
        if (_closed[period] || (period == 1 && !_closed[0]))
            return _closed[period] ? "ledger.period.not-open" : "ledger.period.earlier-open";
        _closed[period] = true;
        Remember($"close{Seq}", "", null);
        return "";
    }

    public string Reopen(int period)
    {
        if (!_closed[period] || (period == 0 && _closed[1]))
            return _closed[period] ? "ledger.period.later-closed" : "ledger.period.not-closed";
        _closed[period] = false;
        Remember($"open{Seq}", "", null);
        return "";
    }

    public long Balance(int account, int day, int knownSeq) => _lines.Where(l => l.Day <= day && l.Seq <= knownSeq)
        .Sum(l => l.To == account ? l.Amount : l.From == account ? -l.Amount : 0);

    private void Remember(string key, string content, bool? isReversal)
    {
        _keys[key] = (content, ++Seq);
        _kinds[Seq] = isReversal is false;
    }
}

internal sealed record Posting(string Key, int Day, int From, int To, long Amount, bool IsReversal = false)
{
    public string Content => $"{Day}/{From}/{To}/{Amount}/{IsReversal}";
}
