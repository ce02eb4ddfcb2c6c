using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliations;

internal sealed class ReconciliationService(
    ErpStore store, ReconciliationCollection collection, DocumentPosting posting, MetalAccountingOptions options) : IReconciliations
{
    private const string Running = "metal-accounting.reconciliation.run";

    private static readonly RunReconciliationValidator _running = new();
    private static readonly FrozenDictionary<MeasurementId, MeasuredValue> _asMeasured = FrozenDictionary<MeasurementId, MeasuredValue>.Empty;

    public async Task<ReconciliationRun> RunAsync(RunReconciliation order, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _running.Require(order);
        await posting.RequireAsync(Running, order.Book, cancellationToken).ConfigureAwait(false);
        // Solved outside of the lock of the book: a run stands for its input, whatever is recorded meanwhile.
        var calculated = await CalculateAsync(order, _asMeasured, within, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => KeepAsync(unitOfWork, calculated, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(
        RunReconciliation order, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var violations = _running.Check(order);
        if (violations.Count > 0)
            return violations;
        try
        {
            return (await CalculateAsync(order, _asMeasured, within, cancellationToken).ConfigureAwait(false)).Flags;
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }

    public async Task<ReconciliationRun> PreviewAsync(
        RunReconciliation order, IReadOnlyDictionary<MeasurementId, MeasuredValue>? whatIf = null, StoreSession? within = null,
        CancellationToken cancellationToken = default)
    {
        _running.Require(order);
        await posting.RequireAsync(Running, order.Book, cancellationToken).ConfigureAwait(false);
        return await CalculateAsync(order, whatIf ?? _asMeasured, within, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ReconciliationRun> AcceptAsync(Code book, Code run, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync("metal-accounting.reconciliation.accept", book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => AcceptAsync(unitOfWork, book, run, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAcceptanceAsync(
        Code book, Code run, StoreSession? within = null, CancellationToken cancellationToken = default) => store.ReadAsync<IReadOnlyList<Violation>>(
            within,
            async session => [.. await CheckAsync(
                session, run, await RunStore.FindAsync(session, book, run, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)],
            cancellationToken);

    public Task<ReconciliationRun?> FindAsync(Code book, Code run, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => RunStore.FindAsync(session, book, run, cancellationToken), cancellationToken);

    public async Task<ReconciliationRun?> AcceptedAsync(
        Code book, Code flowsheet, Code period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        (await ListAsync(book, flowsheet, period, within, cancellationToken).ConfigureAwait(false)).FirstOrDefault(run => run.State == RunState.Accepted);

    public Task<IReadOnlyList<ReconciliationRun>> ListAsync(
        Code book, Code flowsheet, Code period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => RunStore.ListAsync(session, book, flowsheet, period, cancellationToken), cancellationToken);

    public async Task ExportAsync(
        Code book, Code run, TextWriter writer, CultureInfo? culture = null, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var found = await FindAsync(book, run, within, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(MetalAccountingViolations.ReconciliationMissing.At("run", run));
        await RunRows.WriteAsync(found, new CsvExport(writer, culture), cancellationToken).ConfigureAwait(false);
    }

    private async Task<ReconciliationRun> CalculateAsync(
        RunReconciliation order, IReadOnlyDictionary<MeasurementId, MeasuredValue> whatIf, StoreSession? within, CancellationToken cancellationToken)
    {
        var input = await store.ReadAsync(within, session => collection.CollectAsync(session, order, whatIf, cancellationToken), cancellationToken).ConfigureAwait(false);
        var result = Reconciler.Reconcile(input.Problem, input.Options);
        var code = RunCodes.Preview(order.Period.Code, order.Flowsheet);
        var answer = new RunAnswer(code, input, result);
        return new ReconciliationRun
        {
            Run = code,
            Book = order.Book,
            Flowsheet = order.Flowsheet,
            FlowsheetVersion = input.Flowsheet.Drawn.Version,
            Period = order.Period,
            InputHash = input.Hash,
            AlgorithmVersion = result.Algorithm,
            State = RunState.Draft,
            Layers = answer.Layers(),
            Adjustments = answer.Adjustments(),
            Correlations = answer.Correlations(),
            PassesGlobalTest = result.GlobalTest.Passes,
            Objective = result.GlobalTest.Objective,
            DegreesOfFreedom = result.GlobalTest.DegreesOfFreedom,
            Flags = result.Flags,
            Proof = Encoding.UTF8.GetBytes(ReconciliationProofs.Write(ReconciliationProofs.Of(input.Problem, input.Options, result))),
            RunBy = posting.Actor,
            RunAt = posting.Now,
        };
    }

    private async Task<ReconciliationRun> KeepAsync(UnitOfWork unitOfWork, ReconciliationRun calculated, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, calculated.Book, posting.Now, cancellationToken).ConfigureAwait(false);
        if (await RunStore.FindAsync(unitOfWork, calculated.Book, calculated.InputHash, cancellationToken).ConfigureAwait(false) is { } there)
            return there with { WasRunBefore = true };
        var earlier = await RunStore
            .ListAsync(unitOfWork, calculated.Book, calculated.Flowsheet, calculated.Period.Code, cancellationToken).ConfigureAwait(false);
        var number = earlier.Count + 1;
        var code = RunCodes.Of(calculated.Period.Code, calculated.Flowsheet, number);
        var run = calculated with { Run = code, Adjustments = [.. calculated.Adjustments.Select(adjustment => adjustment with { Run = code })] };
        await RunStore.InsertAsync(unitOfWork, run, number, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, run.Book, "metal-accounting.reconciliation.run", new { run = code.Value, passes = run.PassesGlobalTest }, cancellationToken).ConfigureAwait(false);
        return run;
    }

    private async Task<ReconciliationRun> AcceptAsync(UnitOfWork unitOfWork, Code book, Code code, CancellationToken cancellationToken)
    {
        await BookLock.TakeAsync(unitOfWork, book, posting.Now, cancellationToken).ConfigureAwait(false);
        var run = await RunStore.FindAsync(unitOfWork, book, code, cancellationToken).ConfigureAwait(false);
        if (run is { State: RunState.Accepted })
            return run;
        var found = await CheckAsync(unitOfWork, code, run, cancellationToken).ConfigureAwait(false);
        Refusals.Require([.. found.Where(violation => violation.IsError)]);
        await RunStore.AcceptAsync(unitOfWork, book, code, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(unitOfWork, book, "metal-accounting.reconciliation.accepted", new { run = code.Value }, cancellationToken).ConfigureAwait(false);
        return (await RunStore.FindAsync(unitOfWork, book, code, cancellationToken).ConfigureAwait(false))!;
    }

    private async Task<IReadOnlyList<Violation>> CheckAsync(
        StoreSession session, Code code, ReconciliationRun? run, CancellationToken cancellationToken)
    {
        if (run is null)
            return [MetalAccountingViolations.ReconciliationMissing.At("run", code)];
        var found = new List<Violation>();
        var runs = await RunStore.ListAsync(session, run.Book, run.Flowsheet, run.Period.Code, cancellationToken).ConfigureAwait(false);
        if (run.State == RunState.Superseded || runs.SkipWhile(each => each.Run != code).Skip(1).Any(each => each.AcceptedAt is not null))
            found.Add(MetalAccountingViolations.ReconciliationSuperseded.At("run", code));
        if (run.State == RunState.Draft && options.RequiresSecondPerson && run.RunBy == posting.Actor)
            found.Add(MetalAccountingViolations.ReconciliationSecondPerson.At("", posting.Actor));
        return found;
    }
}
