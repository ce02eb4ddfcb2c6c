using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Changes;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Geology.Exploration;

internal sealed class ExplorationService(ErpStore store, DocumentPosting posting, IReserveChanges changes) : IExplorationProgrammes
{
    private const string PlanRight = "geology.exploration.plan";
    private const string AssayRight = "geology.exploration.assay";

    private static readonly PlanProgrammeValidator _planning = new();
    private static readonly AddHoleValidator _adding = new();
    private static readonly RecordDrillingValidator _drilling = new();
    private static readonly RecordIntersectionValidator _intersecting = new();

    public async Task<ExplorationProgramme> PlanAsync(
        PlanProgramme command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _planning.Require(command);
        return await WriteAsync(PlanRight, command.Book, within, unitOfWork => PlanAsync(unitOfWork, command, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckPlanAsync(
        PlanProgramme command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _planning.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session => await RefusalAsync(session, command, cancellationToken).ConfigureAwait(false) is { } refusal ? refusal.Violations : [],
                cancellationToken);

    public async Task AddHoleAsync(AddHole command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _adding.Require(command);
        await WriteAsync(
            PlanRight,
            command.Book,
            within,
            async unitOfWork =>
            {
                var programme = await RequireAsync(unitOfWork, command.Book, command.Programme, cancellationToken).ConfigureAwait(false);
                var known = programme.Holes.FirstOrDefault(hole => hole.Hole.Code == command.Hole.Code)?.Hole;
                if (known is null)
                    await HoleStore.InsertAsync(unitOfWork, command, posting.Actor, cancellationToken).ConfigureAwait(false);
                else if (known != command.Hole)
                    throw new IdempotencyConflictException(GeologyViolations.ExplorationDiffers.At("Hole", command.Hole.Code));
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async Task RecordDrillingAsync(RecordDrilling command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _drilling.Require(command);
        await WriteAsync(
            "geology.exploration.drill", command.Book, within,
            unitOfWork => DrillAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<Intersection> RecordIntersectionAsync(
        RecordIntersection command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _intersecting.Require(command);
        return await WriteAsync(
            AssayRight, command.Book, within, unitOfWork => IntersectAsync(unitOfWork, command, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<ReserveChange> RecordIncreaseAsync(RecordIncrease command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return store.WriteAsync(
            within,
            async unitOfWork =>
            {
                var change = await changes.RecordAsync(command.Change, unitOfWork, cancellationToken).ConfigureAwait(false);
                var programme = await RequireAsync(unitOfWork, command.Change.Book, command.Programme, cancellationToken).ConfigureAwait(false);
                if (ExplorationRules.Check(command.Change, programme.Plan) is { Count: > 0 } refused)
                    throw new RuleViolatedException(refused);
                if (programme.Increases.All(increase => increase.Change != command.Change.Id))
                    await ProgrammeStore.InsertIncreaseAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false);
                return change;
            },
            cancellationToken);
    }

    public Task<ExplorationProgramme?> FindAsync(
        Code book, Code programme, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => ProgrammeStore.FindAsync(session, book, programme, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ExplorationProgramme>> ListAsync(
        Code book, Code deposit, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => ProgrammeStore.ReadAsync(session, book, null, deposit, cancellationToken), cancellationToken);

    public Task<ImportReport> ImportIntersectionsAsync(
        Code book, Code programme, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        WriteAsync(
            AssayRight,
            book,
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options ?? new ImportOptions(),
                IntersectionColumns.All,
                row => IntersectionColumns.Read(row, book, programme),
                (command, token) =>
                {
                    _intersecting.Require(command);
                    return IntersectAsync(unitOfWork, command, token);
                },
                cancellationToken),
            cancellationToken);

    public async Task ExportIntersectionsAsync(
        Code book, Code programme, CsvExport csv, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var found = await store
            .ReadAsync(within, session => RequireAsync(session, book, programme, cancellationToken), cancellationToken).ConfigureAwait(false);
        await csv.WriteRowAsync(IntersectionColumns.Header, cancellationToken).ConfigureAwait(false);
        foreach (var intersection in found.Intersections)
            await csv.WriteRowAsync(IntersectionColumns.Row(intersection), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writers of one book wait for one another, so that what a rule has seen still holds when it is stored.</summary>
    private async Task<T> WriteAsync<T>(
        string right, Code book, UnitOfWork? within, Func<UnitOfWork, Task<T>> write, CancellationToken cancellationToken)
    {
        await posting.RequireAsync(right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await posting.OpenAsync(unitOfWork, book, [], cancellationToken).ConfigureAwait(false);
                return await write(unitOfWork).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ErpException?> RefusalAsync(StoreSession session, PlanProgramme command, CancellationToken cancellationToken)
    {
        if (await DepositStore.FindAsync(session, command.Book, command.Deposit, cancellationToken).ConfigureAwait(false) is not { } deposit)
            return new NotFoundException(GeologyViolations.DepositMissing.At("Deposit", command.Deposit));
        if (ExplorationRules.Check(command, deposit) is { Count: > 0 } missing)
            return new NotFoundException(missing);
        var known = await ProgrammeStore.FindAsync(session, command.Book, command.Id, cancellationToken).ConfigureAwait(false);
        return known is null || known.Plan == command
            ? null
            : new IdempotencyConflictException(GeologyViolations.ExplorationDiffers.At("Id", command.Id));
    }

    private static async Task<ExplorationProgramme> RequireAsync(
        StoreSession session, Code book, Code programme, CancellationToken cancellationToken) =>
        await ProgrammeStore.FindAsync(session, book, programme, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(GeologyViolations.ExplorationMissing.At("Programme", programme));

    private static DrilledHole HoleOf(ExplorationProgramme programme, Code hole) =>
        programme.Holes.FirstOrDefault(known => known.Hole.Code == hole)
        ?? throw new NotFoundException(GeologyViolations.HoleMissing.At("Hole", hole));

    private async Task<ExplorationProgramme> PlanAsync(UnitOfWork unitOfWork, PlanProgramme command, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false) is { } refusal)
            throw refusal;
        if (await ProgrammeStore.FindAsync(unitOfWork, command.Book, command.Id, cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        await ProgrammeStore.InsertAsync(unitOfWork, command, posting.Actor, cancellationToken).ConfigureAwait(false);
        return new ExplorationProgramme { Plan = command, PlannedBy = posting.Actor, Holes = [], Intersections = [], Increases = [] };
    }

    private async Task<bool> DrillAsync(UnitOfWork unitOfWork, RecordDrilling command, CancellationToken cancellationToken)
    {
        var programme = await RequireAsync(unitOfWork, command.Book, command.Programme, cancellationToken).ConfigureAwait(false);
        var hole = HoleOf(programme, command.Hole);
        if (await HoleStore.DepthOnAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false) is { } depth)
            return depth == command.Depth
                ? false
                : throw new IdempotencyConflictException(GeologyViolations.ExplorationDiffers.At("Depth", command.Hole));
        if (ExplorationRules.Check(command, programme.Plan, hole) is { Count: > 0 } refused)
            throw new RuleViolatedException(refused);
        await HoleStore.InsertAsync(unitOfWork, command, posting.Actor, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<Intersection> IntersectAsync(UnitOfWork unitOfWork, RecordIntersection command, CancellationToken cancellationToken)
    {
        var programme = await RequireAsync(unitOfWork, command.Book, command.Programme, cancellationToken).ConfigureAwait(false);
        var hole = HoleOf(programme, command.Hole);
        var known = programme.Intersections.Where(interval => interval.Hole == command.Hole).ToList();
        var before = known.Find(interval => interval.From == command.From);
        if (before is not null && before.To == command.To && before.Assay.Equals(command.Assay) && before.Sample == command.Sample)
            return before;
        if ((before?.Revision ?? 0) != command.Replaces)
            throw new ConcurrencyException(GeologyViolations.IntersectionReplaced.At("Replaces", before?.Revision ?? 0));
        var deposit = await DepositStore.FindAsync(unitOfWork, command.Book, programme.Plan.Deposit, cancellationToken).ConfigureAwait(false);
        if (ExplorationRules.Check(command, hole, known, deposit!) is { Count: > 0 } refused)
            throw new RuleViolatedException(refused);
        await IntersectionStore.InsertAsync(unitOfWork, command, command.Replaces + 1, posting.Actor, cancellationToken).ConfigureAwait(false);
        return new Intersection
        {
            Hole = command.Hole,
            From = command.From,
            To = command.To,
            Assay = command.Assay,
            Sample = command.Sample,
            Revision = command.Replaces + 1,
        };
    }
}
