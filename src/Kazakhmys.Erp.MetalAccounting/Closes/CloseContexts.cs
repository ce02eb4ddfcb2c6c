using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Periods;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>Finds the close that counts, or the one that would be begun, with its setup and flowsheets.</summary>
internal sealed class CloseContexts(IPeriods periods, IFlowsheets flowsheets, CloseSetups setups)
{
    /// <exception cref="NotFoundException">The ledger has no such period (<c>metal-accounting.close.period-missing</c>).</exception>
    public async Task<CloseContext> FindAsync(StoreSession session, Code book, Code period, CancellationToken cancellationToken)
    {
        var ledger = (await periods.ListAsync(book, session, cancellationToken).ConfigureAwait(false)).FirstOrDefault(each => each.Period.Code == period)
            ?? throw new NotFoundException(MetalAccountingViolations.ClosePeriodMissing.At("Period", period, ("book", book)));
        var latest = await CloseStore.LatestAsync(session, book, period, cancellationToken).ConfigureAwait(false);
        // A close that was given up, or locked and then reopened in the ledger, is followed by the next.
        var counts = latest is { AbandonedBecause: null } && (!latest.IsLocked || ledger.State == PeriodState.Closed) ? latest : null;
        var all = await flowsheets.ListAsync(book, session, cancellationToken).ConfigureAwait(false);
        var setup = SetupOf(book, ledger.Period, all);
        return new CloseContext
        {
            Id = counts?.Id ?? new CloseId { Book = book, Period = period, Revision = (latest?.Id.Revision ?? 0) + 1 },
            Period = ledger.Period,
            Setup = setup,
            Flowsheets =
            [
                .. setup.Flowsheets
                    .Select(each => (Setup: each, Flowsheet: InForce(all, each.Code, ledger.Period.Last)))
                    .Where(each => each.Flowsheet is not null)
                    .Select(each => (each.Setup, each.Flowsheet!)),
            ],
            Close = counts,
        };
    }

    private static Flowsheet? InForce(IEnumerable<Flowsheet> all, Code flowsheet, ProductionDay day) => all.LastOrDefault(each =>
        each.Drawn.Code == flowsheet && each.State != FlowsheetState.Draft && each.Drawn.ValidFrom <= day.Date && (each.ValidTo is not { } end || day.Date < end));

    private CloseSetup SetupOf(Code book, Period period, IReadOnlyList<Flowsheet> all)
    {
        if (setups.Books.GetValueOrDefault(book) is { } dated)
            return dated.At(period.Last.Date).Value;
        var inForce = all.Select(each => each.Drawn.Code).Distinct().Order()
            .Select(code => InForce(all, code, period.Last)).OfType<Flowsheet>().ToList();
        return new CloseSetup
        {
            Code = Code.Parse("every-flowsheet"),
            Flowsheets = [.. inForce.Select(each => new ClosedFlowsheet { Code = each.Drawn.Code })],
            Metals = [.. inForce.SelectMany(each => each.Drawn.Elements).Distinct().Order()],
        };
    }
}
