using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Plants;
using Kazakhmys.Erp.Enrichment.ShiftBalances;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Enrichment.Plans;

internal sealed class ProductionPlanService(ErpStore store, DocumentPosting posting) : IProductionPlans
{
    private const string Right = "enrichment.plan.record";

    private static readonly ProductionPlanValidator _validator = new();

    private static readonly IReadOnlyCollection<CsvColumn> _columns =
    [
        .. CsvColumn.Required("period", "ore_type", "processed_t", "element", "grade_pct", "recovery_pct"), .. CsvColumn.Optional("replaces"),
    ];

    public async Task<ProductionPlan> RecordAsync(ProductionPlan plan, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(plan);
        await posting.RequireAsync(Right, plan.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, plan, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public IReadOnlyList<Violation> CheckRecord(ProductionPlan plan) => _validator.Check(plan);

    public Task<ProductionPlan?> FindAsync(
        Code book, Code plant, Code period, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => ProductionPlanStore.FindAsync(session, book, plant, period, oreType, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<PlanLine>> CompareAsync(
        Code book, Code plant, Code period, Code oreType, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session =>
            {
                var plan = await ProductionPlanStore.FindAsync(session, book, plant, period, oreType, cancellationToken).ConfigureAwait(false)
                    ?? throw new NotFoundException(EnrichmentViolations.PlanMissing.At("Period", period));
                var balances = await ShiftBalanceStore
                    .ListAsync(session, book, plant, oreType, plan.Period.First, plan.Period.Last, cancellationToken).ConfigureAwait(false);
                return PlanRules.Compare(plan, balances);
            },
            cancellationToken);

    public async Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(Right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options ?? new ImportOptions(),
                _columns,
                row => Read(row, book, plant),
                (plan, token) =>
                {
                    _validator.Require(plan);
                    return RecordAsync(unitOfWork, plan, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private static ProductionPlan Read(CsvRow row, Code book, Code plant)
    {
        var (processed, grade, recovery) = (row.Decimal("processed_t"), row.Decimal("grade_pct"), row.Decimal("recovery_pct"));
        return new ProductionPlan
        {
            Book = book,
            Plant = plant,
            Period = row.Read("period", Period.Parse)!,
            OreType = row.Code("ore_type"),
            Processed = row.Read("processed_t", _ => Mass.FromTonnes(processed)),
            Metals =
            [
                new PlannedMetal
                {
                    Element = row.Code("element"),
                    FeedGrade = row.Read("grade_pct", _ => Grade.FromPercent(grade)),
                    Recovery = row.Read("recovery_pct", _ => Ratio.FromPercent(recovery)),
                },
            ],
            Revision = row.Has("replaces") ? (int)row.Integer("replaces") : 0,
        };
    }

    private async Task<ProductionPlan> RecordAsync(UnitOfWork unitOfWork, ProductionPlan plan, CancellationToken cancellationToken)
    {
        await posting.OpenAsync(unitOfWork, plan.Book, [], cancellationToken).ConfigureAwait(false);
        var plant = await PlantStore.RequireAsync(unitOfWork, plan.Book, plan.Plant, cancellationToken).ConfigureAwait(false);
        if (PlantRules.CheckOre(plant, plan.OreType) is { Count: > 0 } refused)
            throw new RuleViolatedException(refused);
        var known = await ProductionPlanStore
            .FindAsync(unitOfWork, plan.Book, plan.Plant, plan.Period.Code, plan.OreType, cancellationToken).ConfigureAwait(false);
        if (known is not null && known.Processed == plan.Processed && known.Metals.SequenceEqual(plan.Metals))
            return known;
        var latest = known?.Revision ?? 0;
        if (plan.Revision != latest)
            throw new ConcurrencyException(EnrichmentViolations.DocumentRevision.At("Revision", plan.Period.Code, ("latest", latest)));
        var next = plan with { Revision = latest + 1 };
        await ProductionPlanStore.InsertAsync(unitOfWork, next, posting.Actor, cancellationToken).ConfigureAwait(false);
        return next;
    }
}
