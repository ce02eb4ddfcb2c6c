using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Flows;
using Kazakhmys.Erp.Smelting.Anodes;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;
using Kazakhmys.Erp.Smelting.Taps;

namespace Kazakhmys.Erp.Smelting.Plans;

internal sealed class PlanService : DocumentService<RecordPlan>, IPlans
{
    private readonly ErpStore _store;
    private readonly IFlows _flows;
    private readonly ITaps _taps;
    private readonly IAnodes _anodes;
    private readonly ProductionCalendar _calendar;

    public PlanService(ErpStore store, DocumentDesk desk, IFlows flows, ITaps taps, IAnodes anodes, ProductionCalendar calendar)
        : base(desk)
    {
        (_store, _flows, _taps, _anodes, _calendar) = (store, flows, taps, anodes, calendar);
        Kind = new DocumentKind<RecordPlan, Recorded<RecordPlan>>
        {
            Type = DocumentTypes.Plan,
            Validator = new RecordPlanValidator(),
            BookOf = command => command.Book,
            IdOf = command => command.Number.Value,
            Compose = ComposeAsync,
            Answer = Answer,
        };
    }

    protected override DocumentKind<RecordPlan, Recorded<RecordPlan>> Kind { get; }

    public Task<IReadOnlyList<PlanLine>> CompareAsync(
        Code book, Code smelter, Period period, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        return _store.ReadAsync(within, session => CompareAsync(session, book, smelter, period, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<PlanLine>> CompareAsync(
        StoreSession session, Code book, Code smelter, Period period, CancellationToken cancellationToken)
    {
        await SmelterService.RequireAsync(session, book, smelter, cancellationToken).ConfigureAwait(false);
        var lines = new List<PlanLine>();
        foreach (var plan in (await PlansAsync(session, book, smelter, cancellationToken).ConfigureAwait(false))
            .Where(plan => plan.Period == period).OrderBy(plan => plan.Product))
        {
            lines.Add(new PlanLine
            {
                Product = plan.Product,
                Plan = plan.Quantity,
                Actual = await ActualAsync(session, plan, cancellationToken).ConfigureAwait(false),
            });
        }
        return lines;
    }

    private async Task<Mass> ActualAsync(StoreSession session, RecordPlan plan, CancellationToken cancellationToken)
    {
        var (first, last) = (plan.Period.First, plan.Period.Last);
        if (PlanRules.AccountsOf(plan.Product, plan.Smelter) is var (root, commodity))
        {
            var query = new FlowQuery { Book = plan.Book, Commodity = commodity, First = first, Last = last };
            return PlanRules.Made(root, plan.Smelter, await _flows.BetweenAsync(query, session, cancellationToken).ConfigureAwait(false));
        }
        if (plan.Product == PlannedProduct.Anodes)
            return (await _anodes.ListAsync(plan.Book, plan.Smelter, first, last, session, cancellationToken).ConfigureAwait(false))
                .SelectMany(casting => casting.Document.Anodes).Sum(anode => anode.Mass);
        var tapped = plan.Product == PlannedProduct.Matte ? TapProduct.Matte : TapProduct.Blister;
        return (await _taps.ListAsync(plan.Book, plan.Smelter, first, last, session, cancellationToken).ConfigureAwait(false))
            .Where(tap => tap.Document.Product == tapped).Sum(tap => tap.Document.Dry);
    }

    private static async Task<IReadOnlyList<RecordPlan>> PlansAsync(
        StoreSession session, Code book, Code smelter, CancellationToken cancellationToken) =>
        [
            .. (await DocumentStore.ListAsync(session, book, DocumentTypes.Plan, smelter, cancellationToken).ConfigureAwait(false))
                .Select(stored => ContentJson.Read<RecordPlan>(stored.Content)),
        ];

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordPlan command, CancellationToken cancellationToken)
    {
        await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var others = await PlansAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        var draft = ShiftDraft.Of(_calendar, command.Book, command.Smelter, DocumentTypes.Plan, command.Number.Value, command.Period.First) with
        {
            Event = "smelting.plan.recorded",
        };
        return (draft, PlanRules.Check(command, others) is { } twice ? [twice] : []);
    }
}
