using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Stopes;

internal sealed class StopeService(ErpStore store, DocumentPosting posting) : IStopes
{
    private static readonly PlanStopeValidator _planning = new();
    private static readonly AdvanceStopeValidator _advancing = new();

    public async Task<Stope> PlanAsync(PlanStope stope, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _planning.Require(stope);
        await posting.RequireAsync("mines.stope.plan", stope.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => PlanAsync(unitOfWork, stope, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(PlanStope stope, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _planning.Require(stope);
            await FindAsync(session, stope, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public async Task<Stope> AdvanceAsync(AdvanceStope step, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _advancing.Require(step);
        await posting.RequireAsync("mines.stope.advance", step.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => AdvanceAsync(unitOfWork, step, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(AdvanceStope step, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _advancing.Require(step);
            await PlanAsync(session, step, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<Stope?> FindAsync(Code book, Code mine, Code stope, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => StopeStore.FindAsync(session, book, mine, stope, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Stope>> ListAsync(Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => StopeStore.ListAsync(session, book, mine, cancellationToken), cancellationToken);

    private async Task<Stope> PlanAsync(UnitOfWork unitOfWork, PlanStope stope, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, stope.Book, cancellationToken).ConfigureAwait(false);
        if (await FindAsync(unitOfWork, stope, cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        var step = new StopeStep
        {
            Revision = 1, State = StopeState.Planned, At = stope.At, RecordedBy = posting.Actor, RecordedAt = posting.Now,
        };
        await StopeStore.InsertAsync(unitOfWork, stope, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        await StopeStore.InsertAsync(unitOfWork, stope, step, cancellationToken).ConfigureAwait(false);
        return new Stope { Plan = stope, Steps = [step] };
    }

    private async Task<Stope?> FindAsync(StoreSession session, PlanStope stope, CancellationToken cancellationToken)
    {
        var mine = await MineStore.RequireAsync(session, stope.Book, stope.Mine, cancellationToken).ConfigureAwait(false);
        _ = MineRules.WorkplaceOf(mine, stope.Stope, "Stope");
        Refusals.Throw(MomentRules.CheckPast(stope.At, posting.Now));
        var known = await StopeStore.FindAsync(session, stope.Book, stope.Mine, stope.Stope, cancellationToken).ConfigureAwait(false);
        return known is null || known.Plan == stope
            ? known
            : throw new IdempotencyConflictException(MinesViolations.StopeDiffers.At("Stope", stope.Stope));
    }

    private async Task<Stope> AdvanceAsync(UnitOfWork unitOfWork, AdvanceStope step, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, step.Book, cancellationToken).ConfigureAwait(false);
        var (stope, isDone) = await PlanAsync(unitOfWork, step, cancellationToken).ConfigureAwait(false);
        return isDone
            ? stope
            : await StepAsync(unitOfWork, stope, step.To, step.At, null, step.Reason, posting, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(Stope Stope, bool IsDone)> PlanAsync(StoreSession session, AdvanceStope step, CancellationToken cancellationToken)
    {
        var stope = await StopeStore.RequireAsync(session, step.Book, step.Mine, step.Stope, cancellationToken).ConfigureAwait(false);
        var last = stope.Steps[^1];
        if (last.Revision == step.Revision + 1 && (last.State, last.At, last.Reason) == (step.To, step.At, step.Reason))
            return (stope, true);
        if (stope.Revision != step.Revision)
            throw new ConcurrencyException(MinesViolations.StopeRevised.At(
                "Revision", step.Stope, ("revision", step.Revision), ("current", stope.Revision)));
        Refusals.Throw(StopeRules.CheckStep(stope, step.To, step.At, posting.Now));
        return (stope, false);
    }

    /// <summary>Stores the next step of a stope and tells of it.</summary>
    public static async Task<Stope> StepAsync(
        UnitOfWork unitOfWork, Stope stope, StopeState to, NodaTime.Instant at, Code? blast, string? reason, DocumentPosting posting,
        CancellationToken cancellationToken)
    {
        var step = new StopeStep
        {
            Revision = stope.Revision + 1,
            State = to,
            At = at,
            Blast = blast,
            Reason = reason,
            RecordedBy = posting.Actor,
            RecordedAt = posting.Now,
        };
        await StopeStore.InsertAsync(unitOfWork, stope.Plan, step, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork,
            stope.Plan.Book,
            "mines.stope.advanced",
            at,
            posting.Now,
            new { mine = stope.Plan.Mine.Value, stope = stope.Plan.Stope.Value, state = to.ToString(), revision = step.Revision },
            cancellationToken).ConfigureAwait(false);
        return stope with { Steps = [.. stope.Steps, step] };
    }
}
