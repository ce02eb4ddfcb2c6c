using System.Text.Json;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Masters;
using Kazakhmys.Erp.Ledger.Periods;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>
/// The snapshot of every close has the hash that the chain says, and the latest one of each closed period is what the transfers give.
/// </summary>
internal sealed class SnapshotsCheck(Code book, Tally tally, ChainCheck chain, VerificationFindings findings)
{
    public int Count { get; private set; }

    public async Task RunAsync(StoreSession session, CancellationToken cancellationToken)
    {
        var onRecord = new Dictionary<string, (bool IsClosed, int Revision)>(StringComparer.Ordinal);
        foreach (var (seq, isClose, statement) in chain.Controls)
        {
            var (period, revision, snapshot) = Parse(statement);
            onRecord[period] = (isClose, revision);
            if (isClose)
                await CheckHashAsync(session, seq, period, revision, snapshot, cancellationToken).ConfigureAwait(false);
        }
        var masters = await MastersStore.LoadAsync(session, book.Value, -1, null, cancellationToken).ConfigureAwait(false);
        CheckStates(masters.Periods, onRecord);
        var closed = masters.Periods.Where(p => p.State == PeriodState.Closed).ToList();
        var days = tally.Days.OrderBy(d => d.Key.Day).ToList();
        var (balances, next) = (new Dictionary<(int Account, string Commodity), long>(), 0);
        foreach (var period in closed)
        {
            for (; next < days.Count && days[next].Key.Day < period.EndDay; next++)
            {
                var key = (days[next].Key.Account, tally.CommodityName(days[next].Key.Commodity));
                balances[key] = balances.GetValueOrDefault(key) + days[next].Value.Received - days[next].Value.Issued;
            }
            await CompareAsync(session, period, balances, cancellationToken).ConfigureAwait(false);
        }
    }

    private static (string Period, int Revision, string? Snapshot) Parse(string statement)
    {
        using var json = JsonDocument.Parse(statement);
        var root = json.RootElement;
        return (
            root.GetProperty("period").GetString()!,
            root.GetProperty("revision").GetInt32(),
            root.TryGetProperty("snapshot", out var snapshot) ? snapshot.GetString() : null);
    }

    private async Task CheckHashAsync(
        StoreSession session, long seq, string period, int revision, string? snapshot, CancellationToken cancellationToken)
    {
        var (_, hash) = await Snapshots.HashAsync(session, book, period, revision, cancellationToken).ConfigureAwait(false);
        Count++;
        if (hash.ToString() != snapshot)
            Differs(period, revision, $"its hash is not the one of entry {seq}");
    }

    private void CheckStates(IReadOnlyList<PeriodSpan> periods, Dictionary<string, (bool IsClosed, int Revision)> onRecord)
    {
        foreach (var period in periods)
        {
            var (isClosed, revision) = onRecord.GetValueOrDefault(period.Code.Value);
            if (isClosed != (period.State == PeriodState.Closed) || revision != period.Revision)
                Differs(period.Code.Value, period.Revision, "its state is not the one on record in the chain");
        }
        foreach (var lost in onRecord.Keys.Except(periods.Select(p => p.Code.Value)).Order(StringComparer.Ordinal))
            Differs(lost, onRecord[lost].Revision, "the period is gone");
    }

    private async Task CompareAsync(
        StoreSession session, PeriodSpan period, Dictionary<(int Account, string Commodity), long> expected, CancellationToken cancellationToken)
    {
        var kept = new Dictionary<(int Account, string Commodity), long>();
        await AllBalances.AddSnapshotAsync(session, book, period.Code, period.Revision, kept, cancellationToken).ConfigureAwait(false);
        foreach (var key in kept.Keys.Union(expected.Keys).Order())
            if (kept.GetValueOrDefault(key) != expected.GetValueOrDefault(key))
                Differs(
                    period.Code.Value, period.Revision,
                    $"account {key.Account}, {key.Commodity}: {kept.GetValueOrDefault(key)} instead of {expected.GetValueOrDefault(key)}");
    }

    private void Differs(string period, int revision, string detail) =>
        findings.Add(LedgerViolations.VerifySnapshotDiffers.At(
            $"{book}/period[{period}]", period, ("revision", revision), ("detail", detail)));
}
