using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Periods;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>Accounts and periods of a book at one version of its masters. Immutable, shared by all threads.</summary>
internal sealed class BookMasters
{
    private readonly Dictionary<Code, AccountState> _byCode;
    private readonly Dictionary<int, AccountState> _byId;

    public BookMasters(long version, IReadOnlyList<AccountState> accounts, IReadOnlyList<PeriodSpan> periods)
    {
        Version = version;
        Accounts = accounts;
        Periods = periods;
        _byCode = accounts.ToDictionary(a => a.Code);
        _byId = accounts.ToDictionary(a => a.Id);
    }

    public long Version { get; }

    /// <summary>By id.</summary>
    public IReadOnlyList<AccountState> Accounts { get; }

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<PeriodSpan> Periods { get; }

    public AccountState? Find(Code code) => _byCode.GetValueOrDefault(code);

    public AccountState? Find(int id) => _byId.GetValueOrDefault(id);

    public PeriodSpan? FindPeriod(Code code) => Periods.FirstOrDefault(p => p.Code == code);

    public PeriodSpan? PeriodOf(long day)
    {
        for (var i = Periods.Count - 1; i >= 0; i--)
            if (day >= Periods[i].FirstDay && day < Periods[i].EndDay)
                return Periods[i];
        return null;
    }

    /// <summary>The latest closed period that ends on or before a day's end: its snapshot is where a balance starts.</summary>
    public PeriodSpan? LastClosedBy(long day)
    {
        for (var i = Periods.Count - 1; i >= 0; i--)
            if (Periods[i].State == PeriodState.Closed && Periods[i].EndDay - 1 <= day)
                return Periods[i];
        return null;
    }
}
