using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Places;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Plans;

internal sealed class PlanService(ErpStore store, DocumentPosting posting, MineFiles files) : IPlans
{
    private const string Right = "mines.plan.record";
    private static readonly RecordPlanValidator _recording = new();

    private static readonly CsvColumn[] _columns =
        [.. CsvColumn.Required("mine", "span"), .. CsvColumn.Optional("target", "ore_t", "waste_t", "drilled_m", "hoisted_t", "grades")];

    public async Task<Plan> RecordAsync(RecordPlan plan, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(plan);
        await posting.RequireAsync(Right, plan.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, plan, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(RecordPlan plan, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _recording.Require(plan);
            await FindAsync(session, plan, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<Plan>> ListAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => PlanStore.ListAsync(session, book, mine, first, last, cancellationToken), cancellationToken);

    public Task<PlanComparison> CompareAsync(
        Code book, Code mine, Code? target, PlanSpan span, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(span);
        return store.ReadAsync(within, async session =>
        {
            var (known, tree) = await RequireAsync(session, book, mine, target, cancellationToken).ConfigureAwait(false);
            return (await CompareAsync(session, known, tree, [target], span, cancellationToken).ConfigureAwait(false))[0];
        }, cancellationToken);
    }

    public Task<IReadOnlyList<PlanComparison>> CompareUnderAsync(
        Code book, Code mine, Code? target, PlanSpan span, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(span);
        return store.ReadAsync(within, async session =>
        {
            var (known, tree) = await RequireAsync(session, book, mine, target, cancellationToken).ConfigureAwait(false);
            var children = tree.ChildrenOf(target).Select(child => (Code?)child).ToList();
            return await CompareAsync(session, known, tree, children, span, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);
    }

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        var culture = (options ?? new ImportOptions()).Culture;
        return files.ImportAsync(
            new MineFile<RecordPlan>(Right, _columns, row => Read(row, book, culture), async (unitOfWork, plan, token) =>
            {
                _recording.Require(plan);
                var (current, _) = await PlanStore.FindAsync(unitOfWork, plan, token).ConfigureAwait(false);
                await RecordAsync(unitOfWork, plan with { Revision = current?.Revision ?? 0 }, token).ConfigureAwait(false);
                return [];
            }),
            book, csv, options, within, cancellationToken);
    }

    public async Task ExportAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. _columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var plan in await ListAsync(book, mine, first, last, null, cancellationToken).ConfigureAwait(false))
        {
            var content = plan.Content;
            await export.WriteRowAsync(
                [
                    content.Mine, content.Span.ToString(), content.Target, content.Ore.Tonnes, content.Waste.Tonnes, content.Drilled.Metres, content.Hoisted.Tonnes,
                    content.Grades.ToString(null, CultureInfo.InvariantCulture),
                ],
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static RecordPlan Read(CsvRow row, Code book, CultureInfo culture) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Target = row.CodeOrNull("target"),
        Span = row.Read("span", PlanSpan.Parse)!,
        Ore = row.TonnesOrZero("ore_t"),
        Waste = row.TonnesOrZero("waste_t"),
        Drilled = row.MetresOrZero("drilled_m"),
        Hoisted = row.TonnesOrZero("hoisted_t"),
        Grades = row.Grades("grades", culture),
    };

    private async Task<Plan> RecordAsync(UnitOfWork unitOfWork, RecordPlan plan, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, plan.Book, cancellationToken).ConfigureAwait(false);
        var (known, isDone) = await FindAsync(unitOfWork, plan, cancellationToken).ConfigureAwait(false);
        if (isDone)
            return known!;
        var recorded = new Plan { Content = plan, Revision = plan.Revision + 1, RecordedBy = posting.Actor, RecordedAt = posting.Now };
        await PlanStore.InsertAsync(unitOfWork, recorded, cancellationToken).ConfigureAwait(false);
        return recorded;
    }

    private static async Task<(Plan? Known, bool IsDone)> FindAsync(StoreSession session, RecordPlan plan, CancellationToken cancellationToken)
    {
        await RequireAsync(session, plan.Book, plan.Mine, plan.Target, cancellationToken).ConfigureAwait(false);
        var (current, revision) = await PlanStore.FindAsync(session, plan, cancellationToken).ConfigureAwait(false);
        if (current is not null && current.Content with { Revision = 0 } == plan with { Revision = 0 })
            return (current, true);
        return revision == plan.Revision
            ? (current, false)
            : throw new ConcurrencyException(MinesViolations.PlanRevised.At(
                "Revision", plan.Span, ("revision", plan.Revision), ("current", revision)));
    }

    private static async Task<(Mine Mine, PlaceTree Tree)> RequireAsync(
        StoreSession session, Code book, Code mine, Code? target, CancellationToken cancellationToken)
    {
        var known = await PlaceStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
        return target is not { } code || known.Tree.Has(code)
            ? known
            : throw new NotFoundException(MinesViolations.PlanTargetMissing.At("Target", code, ("mine", mine)));
    }

    private static async Task<IReadOnlyList<PlanComparison>> CompareAsync(
        StoreSession session, Mine mine, PlaceTree tree, IReadOnlyList<Code?> targets, PlanSpan span, CancellationToken cancellationToken)
    {
        var plans = await PlanStore.ListAsync(session, mine.Book, mine.Code, span.First, span.Last, cancellationToken).ConfigureAwait(false);
        var stored = span.Shift is { } shift
            ? await ShiftReportStore.OfShiftAsync(session, mine.Book, mine.Code, shift, cancellationToken).ConfigureAwait(false)
            : await ShiftReportStore.OfDaysAsync(session, mine.Book, mine.Code, span.First, span.Last, cancellationToken).ConfigureAwait(false);
        var approved = (await ShiftReportStore.ApprovedAsync(session, stored, cancellationToken).ConfigureAwait(false))
            .Select(report => report.Content).ToList();
        return
        [
            .. targets.Select(target =>
            {
                var (figures, isOwn) = PlanRules.Planned(plans, tree, target, span);
                return new PlanComparison
                {
                    Target = target,
                    Span = span,
                    Plan = figures,
                    IsOwnPlan = isOwn,
                    Actual = PlanRules.Actual(approved, mine, tree.WorkplacesUnder(target)),
                };
            }),
        ];
    }
}
