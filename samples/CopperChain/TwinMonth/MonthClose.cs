using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Reconciliations;
using Kazakhmys.Erp.Testing.Hosting;
using Kazakhmys.Erp.Testing.Reconciliations;

namespace CopperChain.TwinMonth;

/// <summary>
/// Closes the month with all its steps: head of accounting runs them, the chief metallurgist accepts the reconciliation, the finance director signs, and the
/// period is locked.
/// </summary>
internal sealed class MonthClose(ICloses closes, IReconciliations reconciliations, ManualUser user)
{
    public async Task<(Close Close, ReconciliationRun Run)> RunAsync(MonthScale scale, CancellationToken cancellationToken)
    {
        var order = new RunClose { Book = MonthCodes.Book, Period = scale.Month.Code };
        using (user.As(MonthPeople.HeadOfAccounting))
            for (var step = CloseStep.Collect; step <= CloseStep.Reconcile; step++)
                await closes.RunNextAsync(order, null, cancellationToken);
        var run = (await reconciliations.ListAsync(MonthCodes.Book, TwinReconciliation.Flowsheet, scale.Month.Code, null, cancellationToken))[^1];
        using (user.As(MonthPeople.ChiefMetallurgist))
            run = await reconciliations.AcceptAsync(MonthCodes.Book, run.Run, null, cancellationToken);
        Close stated;
        using (user.As(MonthPeople.HeadOfAccounting))
            stated = await closes.RunAsync(order, null, cancellationToken);
        using (user.As(MonthPeople.FinanceDirector))
            await closes.SignAsync(Signature(stated), null, cancellationToken);
        using (user.As(MonthPeople.ChiefMetallurgist))
            return (await closes.LockAsync(order, null, cancellationToken), run);
    }

    private static SignClose Signature(Close stated) => new()
    {
        Book = stated.Id.Book,
        Period = stated.Id.Period,
        Hash = stated.Of(CloseStep.Statements).Hash!,
        Reason = "synthetic: warnings were looked at",
    };
}
