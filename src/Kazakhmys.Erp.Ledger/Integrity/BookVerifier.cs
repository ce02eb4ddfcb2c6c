using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>Verifies one book in one snapshot: accounts, chain, keys, reversals, daily balances, snapshots, head, anchors.</summary>
internal sealed class BookVerifier(
    Code book, VerificationFindings findings, IProgress<VerificationProgress>? progress, IReadOnlyList<BookHead> anchors)
{
    public async Task<VerifiedBook> RunAsync(StoreSession session, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(session, cancellationToken).ConfigureAwait(false);
        var accounts = new AccountsCheck(book, findings);
        await findings.TryAsync(book, "ledger_account", () => accounts.RunAsync(session, cancellationToken)).ConfigureAwait(false);
        var tally = new Tally();
        var chain = new ChainCheck(book, accounts, tally, findings, progress, anchors);
        await findings.TryAsync(book, "ledger_entry", () => chain.RunAsync(session, head.Seq, cancellationToken)).ConfigureAwait(false);
        CheckHead(head, chain);
        var keys = new KeysCheck(book, findings);
        await findings.TryAsync(book, "ledger_key", () => keys.RunAsync(session, chain, cancellationToken)).ConfigureAwait(false);
        await findings.TryAsync(book, "ledger_reversal", () => ReversalsCheck.RunAsync(session, book, chain, findings, cancellationToken)).ConfigureAwait(false);
        var balances = new BalancesCheck(book, accounts, tally, findings);
        await findings.TryAsync(book, "ledger_balance_day", () => balances.RunAsync(session, cancellationToken)).ConfigureAwait(false);
        var snapshots = new SnapshotsCheck(book, tally, chain, findings);
        await findings.TryAsync(book, "ledger_snapshot", () => snapshots.RunAsync(session, cancellationToken)).ConfigureAwait(false);
        return new VerifiedBook
        {
            Book = book,
            Head = IntegrityService.Of(book, head),
            Entries = chain.Entries,
            Transfers = chain.Transfers,
            Balances = balances.Rows,
            Snapshots = snapshots.Count,
        };
    }

    public static string EntryPath(Code book, long seq) => string.Create(CultureInfo.InvariantCulture, $"{book}/entry[{seq}]");

    private async Task<HeadRow> HeadAsync(StoreSession session, CancellationToken cancellationToken)
    {
        try
        {
            return await HeadRow.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            findings.Add(LedgerViolations.VerifyHeadMissing.At(book.Value, book));
        }
        catch (Exception exception) when (VerificationFindings.IsDamage(exception))
        {
            findings.Unreadable($"{book}/ledger_head", exception);
        }
        return new HeadRow(-1, default, 0, HeadRow.BeforeAnyDay, 0);
    }

    private void CheckHead(HeadRow head, ChainCheck chain)
    {
        if (head.Seq < 0
            || (head.Seq, head.Hash, head.RecordedAt, head.LastDay) == (chain.LastSeq, chain.LastHash, chain.LastRecorded, chain.LastDay))
            return;
        for (var seq = chain.LastSeq + 1; seq <= Math.Min(head.Seq, chain.LastSeq + 100); seq++)
            findings.Add(LedgerViolations.VerifyEntryMissing.At(EntryPath(book, seq), seq));
        findings.Add(LedgerViolations.VerifyHeadDiffers.At(book.Value, head.Seq, ("seq", chain.LastSeq)));
    }
}
