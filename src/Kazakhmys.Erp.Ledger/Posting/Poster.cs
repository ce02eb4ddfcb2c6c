using System.Collections.Concurrent;
using Kazakhmys.Erp.Data;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Masters;
using NodaTime;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>The posting path: lock the head, find replays, resolve, check, write, move the head.</summary>
internal sealed class Poster(
    ErpStore store, MastersCache masters, BalanceCache balances, EntryResolution resolution, ProductionCalendar calendar, IClock clock, ICurrentUser user, IAuthorizer authorizer)
{
    public const string PostRight = "ledger.post";
    private const string ClosingRight = "ledger.post.closing";

    private readonly ConcurrentBag<PostingBatch> _batches = [];

    /// <summary>Posts what <paramref name="fill"/> puts into the batch.</summary>
    public async Task<Receipt[]> PostAsync(
        Code book, string right, Action<PostingBatch> fill, UnitOfWork? within, CancellationToken cancellationToken)
    {
        var batch = Rent();
        try
        {
            fill(batch);
            CheckShape(batch);
            await authorizer.RequireAsync(user.Actor, right, book, cancellationToken).ConfigureAwait(false);
            return await store
                .WriteAsync(within, unitOfWork => PostAsync(unitOfWork, book, batch, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            Return(batch);
        }
    }

    /// <summary>Says what posting would say.</summary>
    public async Task<IReadOnlyList<Violation>> CheckAsync(Code book, Action<PostingBatch> fill, CancellationToken cancellationToken)
    {
        var batch = Rent();
        try
        {
            fill(batch);
            CheckShape(batch);
            var unitOfWork = await store.BeginAsync(cancellationToken).ConfigureAwait(false);
            await using (unitOfWork.ConfigureAwait(false))
                await PrepareAsync(unitOfWork, book, batch, cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (ErpException refusal) when (refusal is not StoreException)
        {
            return refusal.Violations;
        }
        catch (OverflowException)
        {
            return [DataViolations.Overflow.At("")];
        }
        finally
        {
            Return(batch);
        }
    }

    private async Task<Receipt[]> PostAsync(UnitOfWork unitOfWork, Code book, PostingBatch batch, CancellationToken cancellationToken)
    {
        var (head, view, check) = await PrepareAsync(unitOfWork, book, batch, cancellationToken).ConfigureAwait(false);
        var receipts = new Receipt[batch.EntryCount];
        var next = await EntryWriter
            .WriteAsync(unitOfWork, book, user.Actor, head, clock.GetCurrentInstant(), batch, receipts, cancellationToken)
            .ConfigureAwait(false);
        check.Apply(batch, view);
        view.Head = next.Hash;
        return receipts;
    }

    private async Task<(HeadRow Head, BalanceView View, OverdraftCheck Check)> PrepareAsync(
        UnitOfWork unitOfWork, Code book, PostingBatch batch, CancellationToken cancellationToken)
    {
        var (head, known) = await masters.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
        await KeyReplays.FindAsync(unitOfWork, book, known, calendar, batch, cancellationToken).ConfigureAwait(false);
        var found = new Findings();
        await resolution.ResolveAsync(unitOfWork, book, known, head, batch, found, cancellationToken).ConfigureAwait(false);
        found.ThrowIfAny();
        if (found.NeedsClosingRight)
            await authorizer.RequireAsync(user.Actor, ClosingRight, book, cancellationToken).ConfigureAwait(false);
        var view = balances.View(unitOfWork, book.Value, head.Hash);
        var check = new OverdraftCheck();
        await check.CheckAsync(unitOfWork, book, known, head, batch, view, found, cancellationToken).ConfigureAwait(false);
        found.ThrowIfAny();
        return (head, view, check);
    }

    private static void CheckShape(PostingBatch batch)
    {
        var found = new Findings();
        if (batch.EntryCount == 0)
            found.WholeBatch().Shape(LedgerViolations.BatchEmpty.At(""));
        for (var i = 0; i < batch.EntryCount; i++)
            EntryShape.Check(batch.Entry(i), found.Below(i, batch.IsList));
        found.ThrowIfAny();
    }

    private PostingBatch Rent() => _batches.TryTake(out var batch) ? batch : new PostingBatch();

    private void Return(PostingBatch batch)
    {
        if (batch.Clear())
            _batches.Add(batch);
    }
}
