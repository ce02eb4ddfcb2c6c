using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>The links from reversed entries to their reversals are those that the reversals themselves name.</summary>
internal static class ReversalsCheck
{
    private const string Select = "select seq, reversed_by from ledger_reversal where book = $1";

    public static async Task RunAsync(
        StoreSession session, Code book, ChainCheck chain, VerificationFindings findings, CancellationToken cancellationToken)
    {
        var expected = chain.Reversals.ToHashSet();
        using var row = session.Prepare(Select);
        row.Bind(0, book.Value);
        while (await row.StepAsync(cancellationToken).ConfigureAwait(false))
            if (!expected.Remove((row.Number(0), row.Number(1))))
                Add(row.Number(0), row.Number(1));
        foreach (var (seq, by) in expected.Order())
            Add(seq, by);

        void Add(long seq, long by) =>
            findings.Add(LedgerViolations.VerifyReversalDiffers.At(BookVerifier.EntryPath(book, seq), seq, ("by", by)));
    }
}
