using System.Text.Json.Nodes;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Periods;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>The two steps that are people's: the signature of somebody who ran none of the others, and the release by the lock.</summary>
internal sealed class CloseSigning(
    ErpStore store, CloseContexts contexts, CloseSteps steps, CloseRuns runs, IPeriods periods, MetalAccountingOptions options,
    DocumentPosting posting)
{
    private const int MaxReason = 500;

    public async Task<Close> SignAsync(SignClose signature, UnitOfWork? within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signature);
        RequireReason(signature.Reason);
        await posting.RequireAsync("metal-accounting.close.sign", signature.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => SignAsync(unitOfWork, signature, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckSignatureAsync(SignClose signature, StoreSession? within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return CheckedAsync(
            async () =>
            {
                RequireReason(signature.Reason);
                return await store.ReadAsync(
                    within,
                    async session =>
                    {
                        var context = await FoundAsync(session, new RunClose { Book = signature.Book, Period = signature.Period }, cancellationToken).ConfigureAwait(false);
                        if (IsSigned(context.Close!, signature))
                            return [];
                        var found = await CheckAsync(session, context, signature, cancellationToken).ConfigureAwait(false);
                        return IsAt(context.Close!, signature)
                            ? found
                            : [.. found, MetalAccountingViolations.CloseHash.At(nameof(signature.Hash), signature.Hash)];
                    },
                    cancellationToken).ConfigureAwait(false);
            });
    }

    public async Task<Close> LockAsync(RunClose order, UnitOfWork? within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        await posting.RequireAsync("metal-accounting.close.lock", order.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => LockAsync(unitOfWork, order, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckLockAsync(RunClose order, StoreSession? within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        return CheckedAsync(() => store.ReadAsync(
            within,
            async session =>
            {
                var context = await FoundAsync(session, order, cancellationToken).ConfigureAwait(false);
                return context.Close!.IsLocked ? [] : await CheckLockAsync(session, context, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken));
    }

    /// <summary>What keeps the current user from signing.</summary>
    public async Task<IReadOnlyList<Violation>> CheckAsync(
        StoreSession session, CloseContext context, SignClose? signature, CancellationToken cancellationToken)
    {
        var close = context.Close!;
        if (close.Next != CloseStep.Sign)
            return [MetalAccountingViolations.CloseStepOrder.At("Step", CloseStep.Sign, ("next", close.Next))];
        var violations = (await runs.CheckAsync(session, context, cancellationToken).ConfigureAwait(false)).ToList();
        if (options.RequiresSecondPerson && close.Steps.Any(step => step.Step < CloseStep.Sign && step.Actor == posting.Actor))
            violations.Add(MetalAccountingViolations.CloseSecondPerson.At("Actor", posting.Actor));
        var warnings = close.Steps.Where(step => step.Step < CloseStep.Sign).Sum(step => step.Violations.Count);
        if (warnings > 0 && string.IsNullOrWhiteSpace(signature?.Reason))
            violations.Add(MetalAccountingViolations.CloseReasonNeeded.At(nameof(SignClose.Reason), warnings));
        return violations;
    }

    /// <summary>What keeps the period from being locked.</summary>
    public async Task<IReadOnlyList<Violation>> CheckLockAsync(StoreSession session, CloseContext context, CancellationToken cancellationToken)
    {
        var close = context.Close!;
        if (close.Next != CloseStep.Lock)
            return [MetalAccountingViolations.CloseStepOrder.At("Step", CloseStep.Lock, ("next", close.Next))];
        var violations = (await runs.CheckAsync(session, context, cancellationToken).ConfigureAwait(false)).ToList();
        violations.AddRange(await EarlierAsync(session, context, cancellationToken).ConfigureAwait(false));
        return violations;
    }

    /// <summary>Periods before that are not closed in the ledger.</summary>
    public async Task<IReadOnlyList<Violation>> EarlierAsync(StoreSession session, CloseContext context, CancellationToken cancellationToken) =>
    [
        .. (await periods.ListAsync(context.Book, session, cancellationToken).ConfigureAwait(false))
            .Where(each => each.Period.End <= context.Period.First && each.State != PeriodState.Closed)
            .Select(each => LedgerViolations.PeriodEarlierOpen.At("Period", context.Id.Period, ("other", each.Period.Code))),
    ];

    private static void RequireReason(string? reason)
    {
        if (reason is { Length: > MaxReason })
            throw new ValidationFailedException(KernelViolations.TextTooLong.At(nameof(SignClose.Reason), reason.Length, ("max", MaxReason)));
    }

    private static bool IsSigned(Close close, SignClose signature) =>
        close.Of(CloseStep.Sign).State == CloseStepState.Done && IsAt(close, signature);

    private static bool IsAt(Close close, SignClose signature) => close.Of(CloseStep.Statements).Hash == signature.Hash;

    private static async Task<IReadOnlyList<Violation>> CheckedAsync(Func<Task<IReadOnlyList<Violation>>> check)
    {
        try
        {
            return await check().ConfigureAwait(false);
        }
        catch (ErpException refusal) when (refusal is not StoreException)
        {
            return refusal.Violations;
        }
    }

    private async Task<CloseContext> FoundAsync(StoreSession session, RunClose order, CancellationToken cancellationToken)
    {
        var context = await contexts.FindAsync(session, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        return context.Close is not null
            ? context
            : throw new NotFoundException(MetalAccountingViolations.CloseMissing.At("Period", order.Period));
    }

    private async Task<CloseContext> LockedAsync(UnitOfWork unitOfWork, RunClose order, CancellationToken cancellationToken)
    {
        await CloseSteps.LockAsync(unitOfWork, await FoundAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return await FoundAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Close> SignAsync(UnitOfWork unitOfWork, SignClose signature, CancellationToken cancellationToken)
    {
        var order = new RunClose { Book = signature.Book, Period = signature.Period };
        var context = await LockedAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false);
        if (IsSigned(context.Close!, signature))
            return context.Close!;
        StepOutcome.Require(await CheckAsync(unitOfWork, context, signature, cancellationToken).ConfigureAwait(false));
        if (!IsAt(context.Close!, signature))
            throw new ConcurrencyException(MetalAccountingViolations.CloseHash.At(nameof(signature.Hash), signature.Hash));
        var outcome = new StepOutcome(new JsonObject { ["statements"] = signature.Hash, ["signedBy"] = posting.Actor.Value, ["reason"] = signature.Reason });
        return (await steps.RecordAsync(unitOfWork, context, CloseStep.Sign, outcome, cancellationToken).ConfigureAwait(false)).Close!;
    }

    private async Task<Close> LockAsync(UnitOfWork unitOfWork, RunClose order, CancellationToken cancellationToken)
    {
        var context = await LockedAsync(unitOfWork, order, cancellationToken).ConfigureAwait(false);
        if (context.Close!.IsLocked)
            return context.Close;
        StepOutcome.Require(await CheckLockAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false));
        var closed = await periods.CloseAsync(order.Book, order.Period, unitOfWork, cancellationToken).ConfigureAwait(false);
        var outcome = new StepOutcome(new JsonObject
        {
            ["ledgerRevision"] = closed.Revision,
            ["balances"] = closed.Balances,
            ["snapshotHash"] = closed.SnapshotHash.ToString(),
            ["seq"] = closed.Receipt.Seq,
            ["entryHash"] = closed.Receipt.Hash.ToString(),
            ["lockedBy"] = posting.Actor.Value,
        });
        var after = await steps.RecordAsync(unitOfWork, context, CloseStep.Lock, outcome, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, order.Book, "metal-accounting.close.locked",
            new { period = order.Period.Value, revision = context.Id.Revision, hash = after.Close!.Hash }, cancellationToken).ConfigureAwait(false);
        return after.Close;
    }
}
