using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Balances;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

internal sealed class CloseService(
    ErpStore store, CloseContexts contexts, CloseSteps steps, ClosePlanner planner, CloseSigning signing, CloseRestart restart, CloseWhatIf whatIf,
    DocumentPosting posting) : ICloses
{
    public const string RunRight = "metal-accounting.close.run";

    private static readonly string[] _order = Enum.GetNames<CloseStep>();

    public async Task<ClosePlan> PlanAsync(Code book, Code period, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(RunRight, book, cancellationToken).ConfigureAwait(false);
        return await planner.PlanAsync(book, period, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Close> RunNextAsync(RunClose order, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        await posting.RequireAsync(RunRight, order.Book, cancellationToken).ConfigureAwait(false);
        try
        {
            return await store.WriteAsync(within, unitOfWork => NextAsync(unitOfWork, order, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (ErpException refused) when (within is null && IsOfTheStep(refused))
        {
            await store.WriteAsync(null, unitOfWork => FailAsync(unitOfWork, order, refused.Violations, cancellationToken), cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    public async Task<Close> RunAsync(RunClose order, IProgress<CloseProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        var before = await CurrentAsync(order, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var step = before is null ? CloseStep.Collect : before.Next ?? CloseStep.Lock;
            progress?.Report(new CloseProgress(step, (int)step, _order.Length));
            if (step >= CloseStep.Sign)
                return before!;
            before = await RunNextAsync(order, null, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task<Close> SignAsync(SignClose signature, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        signing.SignAsync(signature, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckSignatureAsync(
        SignClose signature, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        signing.CheckSignatureAsync(signature, within, cancellationToken);

    public Task<Close> LockAsync(RunClose order, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        signing.LockAsync(order, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckLockAsync(RunClose order, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        signing.CheckLockAsync(order, within, cancellationToken);

    public Task<Close> RestartAsync(RestartClose order, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        restart.RestartAsync(order, within, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckRestartAsync(
        RestartClose order, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        restart.CheckAsync(order, within, cancellationToken);

    public Task<Close?> FindAsync(
        Code book, Code period, int? revision = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session => (await CloseStore.ListAsync(session, book, period.Value, cancellationToken).ConfigureAwait(false))
                .LastOrDefault(close => revision is null || close.Id.Revision == revision),
            cancellationToken);

    public Task<IReadOnlyList<Close>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => CloseStore.ListAsync(session, book, "", cancellationToken), cancellationToken);

    public Task<WhatIf> WhatIfAsync(WhatIfQuery query, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        whatIf.CalculateAsync(query, within, cancellationToken);

    public async Task<CloseDifference> DifferenceAsync(
        CloseId close, CloseId? other = null, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(close);
        await posting.RequireAsync(MetalBalanceService.ReadRight, close.Book, cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(within, session => DifferenceAsync(session, close, other, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<string?> StatementAsync(CloseId close, Code metal, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(close);
        await posting.RequireAsync(MetalBalanceService.ReadRight, close.Book, cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(within, session => StatementStore.DocumentAsync(session, close, metal, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<UnaccountedLine>> UnaccountedAsync(
        CloseId close, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(close);
        await posting.RequireAsync(MetalBalanceService.ReadRight, close.Book, cancellationToken).ConfigureAwait(false);
        return await store.ReadAsync(within, session => UnaccountedStore.ListAsync(session, close, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A lost race, a busy store or a missing right says nothing of the step.</summary>
    private static bool IsOfTheStep(ErpException refused) => refused is RuleViolatedException or ValidationFailedException or PeriodClosedException;

    private static async Task<CloseDifference> DifferenceAsync(
        StoreSession session, CloseId close, CloseId? other, CancellationToken cancellationToken)
    {
        var stated = (await CloseStore.ListAsync(session, close.Book, "", cancellationToken).ConfigureAwait(false))
            .Where(each => each.Of(CloseStep.Statements).State == CloseStepState.Done).ToList();
        var after = stated.Find(each => each.Id == close) ?? throw Missing(close);
        var before = other is not null
            ? stated.Find(each => each.Id == other)
            : stated.FindLast(each => each.Id.Period == close.Period && each.Id.Revision < close.Revision)
                ?? stated.FindLast(each => each.Period.End == after.Period.First && each.AbandonedBecause is null);
        if (before is null)
            throw Missing(other ?? close);
        return new CloseDifference
        {
            Before = before.Id,
            After = after.Id,
            Cells = CellDifference.Between(
                await StatementStore.CellsAsync(session, before.Id, cancellationToken).ConfigureAwait(false),
                await StatementStore.CellsAsync(session, after.Id, cancellationToken).ConfigureAwait(false)),
        };
    }

    private static NotFoundException Missing(CloseId close) => new(MetalAccountingViolations.CloseMissing.At("Close", close));

    private Task<Close?> CurrentAsync(RunClose order, CancellationToken cancellationToken) => store.ReadAsync(
        null,
        async session => (await contexts.FindAsync(session, order.Book, order.Period, cancellationToken).ConfigureAwait(false)).Close,
        cancellationToken);

    private async Task<Close> NextAsync(UnitOfWork unitOfWork, RunClose order, CancellationToken cancellationToken)
    {
        var found = await contexts.FindAsync(unitOfWork, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        await CloseSteps.LockAsync(unitOfWork, found, cancellationToken).ConfigureAwait(false);
        // Read again under the lock: whoever came first has done the step.
        found = await contexts.FindAsync(unitOfWork, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        var context = await steps.BegunAsync(unitOfWork, found, cancellationToken).ConfigureAwait(false);
        if (context.Close!.Next is not { } next || next >= CloseStep.Sign)
            return context.Close;
        return (await steps.DoAsync(unitOfWork, context, next, cancellationToken).ConfigureAwait(false)).Close!;
    }

    private async Task FailAsync(UnitOfWork unitOfWork, RunClose order, IReadOnlyList<Violation> violations, CancellationToken cancellationToken)
    {
        var found = await contexts.FindAsync(unitOfWork, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        await CloseSteps.LockAsync(unitOfWork, found, cancellationToken).ConfigureAwait(false);
        found = await contexts.FindAsync(unitOfWork, order.Book, order.Period, cancellationToken).ConfigureAwait(false);
        await steps.FailAsync(unitOfWork, found, found.Close?.Next ?? CloseStep.Collect, violations, cancellationToken).ConfigureAwait(false);
    }
}
