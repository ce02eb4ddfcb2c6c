using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Rehearses a close in a unit of work that is never committed, so that the dry run is the run itself.</summary>
internal sealed class ClosePlanner(ErpStore store, CloseContexts contexts, CloseSteps steps, CloseSigning signing)
{
    public async Task<ClosePlan> PlanAsync(Code book, Code period, CancellationToken cancellationToken)
    {
        var unitOfWork = await store.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (unitOfWork.ConfigureAwait(false))
        {
            unitOfWork.Doom();
            var found = await contexts.FindAsync(unitOfWork, book, period, cancellationToken).ConfigureAwait(false);
            await CloseSteps.LockAsync(unitOfWork, found, cancellationToken).ConfigureAwait(false);
            var before = found.Close;
            var context = await steps.BegunAsync(unitOfWork, found with { IsRehearsal = true }, cancellationToken).ConfigureAwait(false);
            var (planned, isBlocked) = (new List<ClosePlanStep>(), false);
            foreach (var step in Enum.GetValues<CloseStep>())
            {
                ClosePlanStep each;
                (context, each) = await StepAsync(unitOfWork, context, before, step, isBlocked, cancellationToken).ConfigureAwait(false);
                planned.Add(each);
                isBlocked |= context.Close!.Of(step).State != CloseStepState.Done;
            }
            return new ClosePlan
            {
                Book = book,
                Period = context.Period,
                Steps = planned,
                Postings = await PostingsAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false),
            };
        }
    }

    private static async Task<PostingPlan?> PostingsAsync(UnitOfWork unitOfWork, CloseContext context, CancellationToken cancellationToken)
    {
        if (context.Close!.Of(CloseStep.PostAdjustments).State != CloseStepState.Done)
            return null;
        var flows = await PostingStore.FlowsAsync(unitOfWork, context.Id, cancellationToken).ConfigureAwait(false);
        var stocks = await PostingStore.StocksAsync(unitOfWork, context.Id, cancellationToken).ConfigureAwait(false);
        return new PostingPlan { Flows = [.. flows.Select(each => each.Flow)], Stocks = [.. stocks.Select(each => each.Stock)] };
    }

    private async Task<(CloseContext Context, ClosePlanStep Step)> StepAsync(
        UnitOfWork unitOfWork, CloseContext context, Close? before, CloseStep step, bool isBlocked, CancellationToken cancellationToken)
    {
        var state = before?.Of(step).State ?? CloseStepState.Pending;
        if (state == CloseStepState.Done)
            return (context, Planned(context, step, state));
        if (isBlocked && step < CloseStep.Sign)
            return (context, Blocked(context, step, state));
        try
        {
            if (step >= CloseStep.Sign)
                return (context, await PeopleAsync(unitOfWork, context, step, state, isBlocked, cancellationToken).ConfigureAwait(false));
            var after = await steps.DoAsync(unitOfWork, context, step, cancellationToken).ConfigureAwait(false);
            return (after, Planned(after, step, state));
        }
        catch (ErpException refusal) when (refusal is not StoreException)
        {
            return (context, new ClosePlanStep { Step = step, State = state, Violations = refusal.Violations, Summary = CloseSummaries.Waits });
        }
    }

    private static ClosePlanStep Planned(CloseContext context, CloseStep step, CloseStepState state) => new()
    {
        Step = step, State = state, Violations = context.Close!.Of(step).Violations, Summary = CloseSummaries.Of(step, context.ResultOf(step)!),
    };

    private static ClosePlanStep Blocked(CloseContext context, CloseStep step, CloseStepState state) => new()
    {
        Step = step,
        State = state,
        Violations = [MetalAccountingViolations.CloseStepOrder.At("Step", step, ("next", context.Close!.Next))],
        Summary = CloseSummaries.Waits,
    };

    /// <summary>Signature and lock are not rehearsed: they are acts of people. What would refuse them now is said as far as it can be known.</summary>
    private async Task<ClosePlanStep> PeopleAsync(
        UnitOfWork unitOfWork, CloseContext context, CloseStep step, CloseStepState state, bool isBlocked, CancellationToken cancellationToken)
    {
        if (step == CloseStep.Sign && isBlocked)
            return Blocked(context, step, state);
        var violations = step == CloseStep.Sign
            ? await signing.CheckAsync(unitOfWork, context, null, cancellationToken).ConfigureAwait(false)
            : await signing.EarlierAsync(unitOfWork, context, cancellationToken).ConfigureAwait(false);
        return new ClosePlanStep { Step = step, State = state, Violations = violations, Summary = CloseSummaries.Waits };
    }
}
