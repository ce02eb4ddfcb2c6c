using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>Every entry has its idempotency key, and every key its entry. Compared by a sum in any order; named only where it differs.</summary>
internal sealed class KeysCheck(Code book, VerificationFindings findings)
{
    private const string Select = "select key, seq from ledger_key where book = $1";

    private const string SelectLost =
        """
        select e.seq from ledger_entry e left join ledger_key k on k.book = e.book and k.key = e.key
        where e.book = $1 and (k.seq is null or k.seq <> e.seq) order by e.seq
        """;

    private const string SelectStray =
        """
        select k.seq from ledger_key k left join ledger_entry e on e.book = k.book and e.seq = k.seq
        where k.book = $1 and (e.seq is null or e.key <> k.key) order by k.seq
        """;

    /// <summary>FNV-1a over the key, then the sequence; 64 bits, so that a chance agreement is out of the question.</summary>
    public static ulong Sum(ReadOnlySpan<byte> key, long seq)
    {
        unchecked
        {
            var sum = 14695981039346656037UL;
            foreach (var b in key)
                sum = (sum ^ b) * 1099511628211UL;
            return (sum ^ (ulong)seq) * 0x9E3779B97F4A7C15UL;
        }
    }

    public async Task RunAsync(StoreSession session, ChainCheck chain, CancellationToken cancellationToken)
    {
        var (sum, count) = (0UL, 0L);
        using (var row = session.Prepare(Select))
        {
            row.Bind(0, book.Value);
            while (await row.StepAsync(cancellationToken).ConfigureAwait(false))
            {
                sum = unchecked(sum + Sum(row.Utf8(0), row.Number(1)));
                count++;
            }
        }
        if (sum == chain.KeySum && count == chain.Entries)
            return;
        var named = await NameAsync(session, SelectLost, cancellationToken).ConfigureAwait(false)
            + await NameAsync(session, SelectStray, cancellationToken).ConfigureAwait(false);
        if (named == 0)
            findings.Add(LedgerViolations.VerifyKeyDiffers.At($"{book}/ledger_key", book));
    }

    private async Task<int> NameAsync(StoreSession session, string sql, CancellationToken cancellationToken)
    {
        var named = 0;
        using var row = session.Prepare(sql);
        row.Bind(0, book.Value);
        for (; await row.StepAsync(cancellationToken).ConfigureAwait(false); named++)
            findings.Add(LedgerViolations.VerifyKeyDiffers.At(BookVerifier.EntryPath(book, row.Number(0)), row.Number(0)));
        return named;
    }
}
