using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.Ledger.Masters;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Integrity;

internal sealed class IntegrityService(ErpStore store, IBooks books) : IIntegrity
{
    public async Task<VerificationReport> VerifyAsync(
        Code? book = null, IReadOnlyList<BookHead>? anchors = null, IProgress<VerificationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var findings = new VerificationFindings();
        foreach (var fault in await store.CheckPhysicalAsync(cancellationToken).ConfigureAwait(false))
            findings.Add(LedgerViolations.VerifyPhysical.At("", fault));
        var verified = new List<VerifiedBook>();
        foreach (var code in await BooksAsync(book, findings, cancellationToken).ConfigureAwait(false))
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

    private async Task<List<Code>> BooksAsync(Code? only, VerificationFindings findings, CancellationToken cancellationToken)
    {
        try
        {
            var all = await books.ListAsync(null, cancellationToken).ConfigureAwait(false);
            if (only is { } wanted && all.All(b => b.Code != wanted))
                throw new NotFoundException(LedgerViolations.BookMissing.At("Book", wanted));
            return [.. all.Select(b => b.Code).Where(c => only is null || c == only)];
        }
        catch (Exception exception) when (VerificationFindings.IsDamage(exception))
        {
            findings.Unreadable("ledger_book", exception);
            return only is { } wanted ? [wanted] : [];
        }
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
