using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.Stopes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

internal sealed class BlastService(ErpStore store, DocumentPosting posting, MineFiles files, MinesOptions options) : IBlasts
{
    private static readonly IssueBlastPassportValidator _issuing = new();
    private static readonly ChargeBlastValidator _charging = new();
    private static readonly FireBlastValidator _firing = new();
    private static readonly RecordGasTestValidator _testing = new();
    private static readonly OpenReEntryValidator _opening = new();

    public async Task<Blast> IssueAsync(IssueBlastPassport passport, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _issuing.Require(passport);
        return await WriteAsync("mines.blast.issue", passport.Book, within, unitOfWork => IssueAsync(unitOfWork, passport, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<Blast> ChargeAsync(ChargeBlast charge, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _charging.Require(charge);
        return await WriteAsync("mines.blast.charge", charge.Book, within, async unitOfWork =>
        {
            var plan = await PlanAsync(unitOfWork, charge, cancellationToken).ConfigureAwait(false);
            if (plan.IsDone)
                return plan.Blast;
            await BlastStore.InsertAsync(unitOfWork, plan.Blast.Passport, BlastStage.Charged, charge.Explosives, cancellationToken).ConfigureAwait(false);
            await StepAsync(unitOfWork, plan, cancellationToken).ConfigureAwait(false);
            return plan.Blast with { Charged = charge.Explosives, Steps = [.. plan.Blast.Steps, plan.Step!], Warnings = plan.Warnings };
        }, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Blast> FireAsync(FireBlast fire, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _firing.Require(fire);
        return await WriteAsync("mines.blast.fire", fire.Book, within, async unitOfWork =>
            await StepAsync(unitOfWork, await PlanAsync(unitOfWork, fire, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<Blast> TestGasAsync(RecordGasTest test, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _testing.Require(test);
        return await WriteAsync("mines.blast.test-gas", test.Book, within, async unitOfWork =>
        {
            var (blast, isDone) = await PlanAsync(unitOfWork, test, cancellationToken).ConfigureAwait(false);
            if (isDone)
                return blast;
            await BlastStore.InsertAsync(unitOfWork, test, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
            return blast with { GasTests = [.. blast.GasTests.Append(test).OrderBy(each => each.At)] };
        }, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Blast> OpenReEntryAsync(OpenReEntry entry, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _opening.Require(entry);
        return await WriteAsync("mines.blast.open-re-entry", entry.Book, within, async unitOfWork =>
            await StepAsync(unitOfWork, await PlanAsync(unitOfWork, entry, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(IssueBlastPassport passport, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _issuing.Require(passport);
            await FindAsync(session, passport, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckAsync(ChargeBlast charge, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _charging.Require(charge);
            await PlanAsync(session, charge, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckAsync(FireBlast fire, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _firing.Require(fire);
            await PlanAsync(session, fire, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckAsync(RecordGasTest test, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _testing.Require(test);
            await PlanAsync(session, test, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<Violation>> CheckAsync(OpenReEntry entry, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _opening.Require(entry);
            await PlanAsync(session, entry, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? importing = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        files.ImportAsync(
            new MineFile<IssueBlastPassport>(
                "mines.blast.issue",
                BlastColumns.All,
                row => BlastColumns.Read(row, book, (importing ?? new ImportOptions()).Culture),
                async (unitOfWork, passport, token) =>
                {
                    _issuing.Require(passport);
                    return (await IssueAsync(unitOfWork, passport, token).ConfigureAwait(false)).Warnings;
                }),
            book, csv, importing, within, cancellationToken);

    public async Task ExportAsync(Code book, Code mine, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. BlastColumns.All.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var blast in await ListAsync(book, mine, null, null, cancellationToken).ConfigureAwait(false))
            await export.WriteRowAsync(BlastColumns.Write(blast.Passport), cancellationToken).ConfigureAwait(false);
    }

    public Task<Blast?> FindAsync(Code book, Code mine, Code blast, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => BlastStore.FindAsync(session, book, mine, blast, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Blast>> ListAsync(
        Code book, Code mine, Code? stope = null, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<Blast>>(
            within,
            async session =>
            [
                .. (await BlastStore.ListAsync(session, book, mine, cancellationToken).ConfigureAwait(false))
                .Where(blast => stope is null || blast.Passport.Stope == stope),
            ],
            cancellationToken);

    private async Task<Blast> WriteAsync(
        string right, Code book, UnitOfWork? within, Func<UnitOfWork, Task<Blast>> operation, CancellationToken cancellationToken)
    {
        await posting.RequireAsync(right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await MineStore.LockAsync(unitOfWork, book, cancellationToken).ConfigureAwait(false);
                return await operation(unitOfWork).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<Blast> IssueAsync(UnitOfWork unitOfWork, IssueBlastPassport passport, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, passport.Book, cancellationToken).ConfigureAwait(false);
        if (await FindAsync(unitOfWork, passport, cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        await BlastStore.InsertAsync(unitOfWork, passport, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return new Blast { Passport = passport, Charged = [], Steps = [], GasTests = [] };
    }

    private async Task<Blast?> FindAsync(StoreSession session, IssueBlastPassport passport, CancellationToken cancellationToken)
    {
        var stope = await StopeStore.RequireAsync(session, passport.Book, passport.Mine, passport.Stope, cancellationToken).ConfigureAwait(false);
        if (await BlastStore.FindAsync(session, passport.Book, passport.Mine, passport.Blast, cancellationToken).ConfigureAwait(false) is { } known)
            return BlastStore.IsSame(known.Passport, passport)
                ? known
                : throw new IdempotencyConflictException(MinesViolations.BlastDiffers.At("Blast", passport.Blast));
        if (stope.State is StopeState.Backfilled or StopeState.Closed)
            throw new RuleViolatedException(MinesViolations.StopeFinished.At("Stope", passport.Stope, ("state", stope.State)));
        Refusals.Throw(MomentRules.CheckPast(passport.IssuedAt, posting.Now, "IssuedAt"));
        return null;
    }

    private async Task<BlastPlan> PlanAsync(StoreSession session, ChargeBlast charge, CancellationToken cancellationToken)
    {
        var blast = await BlastStore.RequireAsync(session, charge.Book, charge.Mine, charge.Blast, cancellationToken).ConfigureAwait(false);
        var plan = await PlanAsync(
            session, blast, StepOf(BlastStage.Charged, charge.At, charge.Person, 0), StopeState.Charged,
            BlastRules.CheckCharge(blast.Passport, charge.Explosives, options), cancellationToken).ConfigureAwait(false);
        return !plan.IsDone || BlastStore.IsSame(blast.Charged, charge.Explosives)
            ? plan
            : throw new IdempotencyConflictException(MinesViolations.BlastDiffers.At("Explosives", charge.Blast));
    }

    private async Task<BlastPlan> PlanAsync(StoreSession session, FireBlast fire, CancellationToken cancellationToken)
    {
        var blast = await BlastStore.RequireAsync(session, fire.Book, fire.Mine, fire.Blast, cancellationToken).ConfigureAwait(false);
        return await PlanAsync(
            session, blast, StepOf(BlastStage.Fired, fire.At, fire.Person, 0), StopeState.Blasted, [], cancellationToken).ConfigureAwait(false);
    }

    private async Task<BlastPlan> PlanAsync(StoreSession session, OpenReEntry entry, CancellationToken cancellationToken)
    {
        var blast = await BlastStore.RequireAsync(session, entry.Book, entry.Mine, entry.Blast, cancellationToken).ConfigureAwait(false);
        return await PlanAsync(
            session, blast, StepOf(BlastStage.Opened, entry.At, entry.Person, entry.MisfiresCleared), StopeState.Mucking,
            BlastRules.CheckReEntry(blast, entry.At), cancellationToken).ConfigureAwait(false);
    }

    private async Task<(Blast Blast, bool IsDone)> PlanAsync(StoreSession session, RecordGasTest test, CancellationToken cancellationToken)
    {
        var blast = await BlastStore.RequireAsync(session, test.Book, test.Mine, test.Blast, cancellationToken).ConfigureAwait(false);
        if (blast.GasTests.FirstOrDefault(known => known.At == test.At) is { } same)
            return BlastStore.IsSame(same, test)
                ? (blast, true)
                : throw new IdempotencyConflictException(MinesViolations.BlastDiffers.At("At", test.Blast));
        if (blast.Stage != BlastStage.Fired)
            throw new RuleViolatedException(MinesViolations.BlastOrder.At("", test.Blast, ("stage", blast.Stage), ("to", "GasTest")));
        Refusals.Throw(MomentRules.Check(test.At, blast.FiredAt!.Value, posting.Now)
            .Concat(MomentRules.CheckRecent(test.At, posting.Now, options.BlastsRecordedWithin)));
        return (blast, false);
    }

    private async Task<BlastPlan> PlanAsync(
        StoreSession session, Blast blast, BlastStep step, StopeState to, IEnumerable<Violation> rules, CancellationToken cancellationToken)
    {
        if (blast.Steps.FirstOrDefault(known => known.Stage == step.Stage) is { } same)
            return (same.At, same.Person, same.MisfiresCleared) == (step.At, step.Person, step.MisfiresCleared)
                ? new BlastPlan(blast, null, null, to, [])
                : throw new IdempotencyConflictException(MinesViolations.BlastDiffers.At("At", blast.Passport.Blast));
        var (book, mine, now) = (blast.Passport.Book, blast.Passport.Mine, posting.Now);
        var stope = await StopeStore.RequireAsync(session, book, mine, blast.Passport.Stope, cancellationToken).ConfigureAwait(false);
        List<Violation> found =
        [
            .. BlastRules.CheckStep(blast, step.Stage, step.At, now), .. MomentRules.CheckRecent(step.At, now, options.BlastsRecordedWithin), .. rules,
        ];
        if (!StopeRules.MayFollow(stope.State, to))
            found.Add(MinesViolations.StopeTransition.At("", stope.Plan.Stope, ("from", stope.State), ("to", to)));
        if (step.At < stope.Steps[^1].At && found.TrueForAll(fault => fault.Code != MinesViolations.MomentOrder.Code))
            found.Add(MinesViolations.MomentOrder.At("At", step.At, ("previous", stope.Steps[^1].At)));
        Refusals.Throw(found);
        return new BlastPlan(blast, step, stope, to, found);
    }

    private async Task<Blast> StepAsync(UnitOfWork unitOfWork, BlastPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Step is not { } step)
            return plan.Blast;
        await BlastStore.InsertAsync(unitOfWork, plan.Blast.Passport, step, cancellationToken).ConfigureAwait(false);
        await StopeService.StepAsync(
            unitOfWork, plan.Stope!, plan.To, step.At, plan.Blast.Passport.Blast, null, posting, cancellationToken).ConfigureAwait(false);
        return plan.Blast with { Steps = [.. plan.Blast.Steps, step] };
    }

    private BlastStep StepOf(BlastStage stage, Instant at, string person, int misfires) => new()
    {
        Stage = stage, At = at, Person = person, MisfiresCleared = misfires, RecordedBy = posting.Actor, RecordedAt = posting.Now,
    };
}
