using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Does steps and puts them on record, each with the hash that continues the one before.</summary>
internal sealed class CloseSteps(IEnumerable<ICloseWork> works, DocumentPosting posting)
{
    private readonly Dictionary<CloseStep, ICloseWork> _works = works.ToDictionary(work => work.Step);

    /// <summary>Closes of one book wait for each other, and for whoever posts to it.</summary>
    public static async Task LockAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken) =>
        await HeadRow.LockAsync(unitOfWork, context.Book, cancellationToken).ConfigureAwait(false);

    /// <summary>The context with a close on record, begun where there is none.</summary>
    public async Task<CloseContext> BegunAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        if (context.Close is not null)
            return context;
        await CloseStore.BeginAsync(unitOfWork, context.Id, context.Period, posting.Actor, posting.Now, cancellationToken).ConfigureAwait(false);
        var close = await CloseStore.LatestAsync(unitOfWork, context.Book, context.Id.Period, cancellationToken).ConfigureAwait(false);
        return context with { Close = close };
    }

    public async Task<CloseContext> DoAsync(UnitOfWork unitOfWork, CloseContext context, CloseStep step, CancellationToken cancellationToken)
    {
        var outcome = await _works[step].DoAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        return await RecordAsync(unitOfWork, context, step, outcome, cancellationToken).ConfigureAwait(false);
    }

    public async Task<CloseContext> RecordAsync(
        UnitOfWork unitOfWork, CloseContext context, CloseStep step, StepOutcome outcome, CancellationToken cancellationToken)
    {
        var before = step == CloseStep.Collect ? CloseJson.HashOf($"{CloseJson.Start}\n{context.Id}") : context.Close!.Of(step - 1).Hash!;
        var result = CloseJson.Text(outcome.Result);
        var done = new CloseStepStatus
        {
            Step = step,
            State = CloseStepState.Done,
            Result = result,
            Hash = CloseJson.HashOf(before, step, result),
            Actor = posting.Actor,
            At = posting.Now,
            Violations = outcome.Warnings,
        };
        await CloseStore.InsertAsync(unitOfWork, context.Id, done, cancellationToken).ConfigureAwait(false);
        return context.After(done);
    }

    /// <summary>Keeps why a step was refused; the close is begun where that was refused with it.</summary>
    public async Task FailAsync(
        UnitOfWork unitOfWork, CloseContext context, CloseStep step, IReadOnlyList<Violation> violations, CancellationToken cancellationToken)
    {
        var begun = await BegunAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        if (begun.Close!.Next != step)
            return;
        var failed = new CloseStepStatus
        {
            Step = step, State = CloseStepState.Failed, Actor = posting.Actor, At = posting.Now, Violations = violations,
        };
        await CloseStore.FailAsync(unitOfWork, context.Id, failed, cancellationToken).ConfigureAwait(false);
    }
}
