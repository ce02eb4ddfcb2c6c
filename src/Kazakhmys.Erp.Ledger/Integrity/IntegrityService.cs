using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Masters;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Integrity;

internal sealed class IntegrityService(ErpStore store, IBooks books) : IIntegrity
{
    // One seek a book instead of a scan of all entries.
    private const string SelectWritten =
        """
        with recursive written(book) as (
            select min(book) from ledger_entry
            union all
            select (select min(e.book) from ledger_entry e where e.book > w.book) from written w where w.book is not null)
        select book from written where book is not null union select book from ledger_head order by 1
        """;

    public async Task<VerificationReport> VerifyAsync(
        Code? book = null, IReadOnlyList<BookHead>? anchors = null, IProgress<VerificationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var findings = new VerificationFindings();
        await CheckPhysicalAsync(findings, cancellationToken).ConfigureAwait(false);
        var verified = new List<VerifiedBook>();
        var codes = await BooksAsync(book, findings, cancellationToken).ConfigureAwait(false);
        foreach (var anchor in anchors?.Where(a => !codes.Contains(a.Book) && (book is null || a.Book == book)) ?? [])
            findings.Add(LedgerViolations.VerifyAnchorDiffers.At(BookVerifier.EntryPath(anchor.Book, anchor.Seq), anchor.Seq));
        foreach (var code in codes)
        {
            var verifier = new BookVerifier(code, findings, progress, anchors?.Where(a => a.Book == code).ToList() ?? []);
            if (await VerifyAsync(verifier, findings, cancellationToken).ConfigureAwait(false) is { } done)
                verified.Add(done);
        }
        return new VerificationReport { Books = verified, Findings = findings.All };
    }

    public Task<BookHead> HeadAsync(Code book, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            null,
            async session =>
            {
                var head = await HeadRow.ReadAsync(session, book, cancellationToken).ConfigureAwait(false);
                return Of(book, head);
            },
            cancellationToken);

    internal static BookHead Of(Code book, HeadRow head) =>
        new() { Book = book, Seq = head.Seq, Hash = head.Hash, RecordedAt = Instant.FromUnixTimeTicks(head.RecordedAt) };

    private async Task CheckPhysicalAsync(VerificationFindings findings, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var fault in await store.CheckPhysicalAsync(cancellationToken).ConfigureAwait(false))
                findings.Add(LedgerViolations.VerifyPhysical.At("", fault));
        }
        catch (Exception exception) when (VerificationFindings.IsDamage(exception))
        {
            findings.Unreadable("", exception);
        }
    }

    private async Task<List<Code>> BooksAsync(Code? only, VerificationFindings findings, CancellationToken cancellationToken)
    {
        try
        {
            var open = (await books.ListAsync(null, cancellationToken).ConfigureAwait(false)).Select(b => b.Code).ToList();
            var written = await store
                .ReadAsync(null, session => WrittenBooksAsync(session, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var lost in written.Except(open).Where(c => only is null || c == only))
                findings.Add(LedgerViolations.VerifyBookMissing.At($"{lost}/ledger_book", lost));
            var all = open.Union(written).ToList();
            if (only is { } wanted && !all.Contains(wanted))
                throw new NotFoundException(LedgerViolations.BookMissing.At("Book", wanted));
            return [.. all.Where(c => only is null || c == only)];
        }
        catch (Exception exception) when (VerificationFindings.IsDamage(exception))
        {
            findings.Unreadable("ledger_book", exception);
            return only is { } wanted ? [wanted] : [];
        }
    }

    private static async Task<List<Code>> WrittenBooksAsync(StoreSession session, CancellationToken cancellationToken)
    {
        var written = new List<Code>();
        using var row = session.Prepare(SelectWritten);
        while (await row.StepAsync(cancellationToken).ConfigureAwait(false))
            written.Add(Code.Parse(row.Text(0)!));
        return written;
    }

    private async Task<VerifiedBook?> VerifyAsync(BookVerifier verifier, VerificationFindings findings, CancellationToken cancellationToken)
    {
        try
        {
            return await store
                .ReadAsync(null, session => verifier.RunAsync(session, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (VerificationFindings.IsDamage(exception))
        {
            findings.Unreadable("ledger", exception);
            return null;
        }
    }
}
