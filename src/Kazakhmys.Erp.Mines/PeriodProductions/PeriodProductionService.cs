using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Stockpiles;

namespace Kazakhmys.Erp.Mines.PeriodProductions;

internal sealed class PeriodProductionService(
    ErpStore store, ILedger ledger, DocumentPosting posting, ProductionCalendar calendar, MinesOptions options) : IPeriodProductions
{
    private static readonly RecordPeriodProductionValidator _recording = new();
    private static readonly CorrectPeriodProductionValidator _correcting = new();

    public async Task<PeriodProduction> RecordAsync(
        RecordPeriodProduction production, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _recording.Require(production);
        await posting.RequireAsync("mines.period-production.record", production.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, production, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckAsync(RecordPeriodProduction production, CancellationToken cancellationToken = default)
    {
        try
        {
            _recording.Require(production);
            var (before, warnings, draft) = await store
                .ReadAsync(null, session => PlanAsync(session, production, 1, cancellationToken), cancellationToken).ConfigureAwait(false);
            return before is not null ? [] : [.. warnings, .. await ledger.CheckAsync([draft], cancellationToken).ConfigureAwait(false)];
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }

    public async Task<PeriodProduction> CorrectAsync(
        CorrectPeriodProduction correction, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _correcting.Require(correction);
        await posting
            .RequireAsync("mines.period-production.correct", correction.Production.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => CorrectAsync(unitOfWork, correction, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<PeriodProduction?> FindAsync(
        Code book, Code mine, Code period, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session => (await PeriodProductionStore.ListAsync(session, book, mine, cancellationToken).ConfigureAwait(false))
                .FirstOrDefault(production => production.Content.Period.Code == period),
            cancellationToken);

    public Task<IReadOnlyList<PeriodProduction>> ListAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<PeriodProduction>>(
            within,
            async session =>
            [
                .. (await PeriodProductionStore.ListAsync(session, book, mine, cancellationToken).ConfigureAwait(false))
                .Where(production => production.Content.Period.Last >= first && production.Content.Period.Last <= last),
            ],
            cancellationToken);

    private async Task<PeriodProduction> RecordAsync(
        UnitOfWork unitOfWork, RecordPeriodProduction production, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, production.Book, cancellationToken).ConfigureAwait(false);
        var (before, warnings, draft) = await PlanAsync(unitOfWork, production, 1, cancellationToken).ConfigureAwait(false);
        if (before is not null && !PeriodProductionRules.IsSame(before.Content, production))
            throw new RuleViolatedException(MinesViolations.ProductionDuplicate.At("Period", production.Period, ("mine", production.Mine)));
        if (before is not null)
            return before;
        var receipt = await ledger.PostAsync(draft, unitOfWork, cancellationToken).ConfigureAwait(false);
        return await StoreAsync(unitOfWork, production, 1, null, receipt.Seq, warnings, cancellationToken).ConfigureAwait(false);
    }

    private async Task<PeriodProduction> CorrectAsync(
        UnitOfWork unitOfWork, CorrectPeriodProduction correction, CancellationToken cancellationToken)
    {
        var (production, revision) = (correction.Production, correction.Revision + 1);
        await MineStore.LockAsync(unitOfWork, production.Book, cancellationToken).ConfigureAwait(false);
        var (before, warnings, draft) = await PlanAsync(unitOfWork, production, revision, cancellationToken).ConfigureAwait(false);
        if (before is null)
            throw new NotFoundException(MinesViolations.ProductionMissing.At("Period", production.Period, ("mine", production.Mine)));
        if (before.Revision == revision && before.Reason == correction.Reason && PeriodProductionRules.IsSame(before.Content, production))
            return before;
        if (before.Revision != correction.Revision)
            throw new ConcurrencyException(MinesViolations.ProductionRevised.At(
                "Revision", production.Period, ("revision", correction.Revision), ("current", before.Revision)));
        var takingBack = new ReversalDraft
        {
            Book = production.Book,
            Seq = before.Entry,
            Key = $"{draft.Key}/reversal",
            Document = draft.Document,
            BookedOn = production.BookedOn,
            Memo = correction.Reason,
        };
        var receipt = await ledger.CorrectAsync(
            new Correction { Book = production.Book, Reversals = [takingBack], Entries = [draft] }, unitOfWork, cancellationToken).ConfigureAwait(false);
        return await StoreAsync(
            unitOfWork, production, revision, correction.Reason, receipt.Entries[0].Seq, warnings, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(PeriodProduction? Before, IReadOnlyList<Violation> Warnings, EntryDraft Draft)> PlanAsync(
        StoreSession session, RecordPeriodProduction production, int revision, CancellationToken cancellationToken)
    {
        var mine = await MineStore.RequireAsync(session, production.Book, production.Mine, cancellationToken).ConfigureAwait(false);
        var account = MineRules.OreStockpileOf(mine, production.Stockpile).AccountOf(mine.Code);
        var recorded = await PeriodProductionStore.ListAsync(session, production.Book, production.Mine, cancellationToken).ConfigureAwait(false);
        var before = recorded.FirstOrDefault(other => other.Content.Period.Code == production.Period.Code);
        var found = PeriodProductionRules.Check(production, options).ToList();
        if (before is null && recorded.FirstOrDefault(other => other.Content.Period.Overlaps(production.Period)) is { } overlapping)
            found.Add(MinesViolations.ProductionOverlap.At("Period", production.Period, ("other", overlapping.Content.Period)));
        // A correction that keeps its days counts nothing more than what stands already.
        if (before?.Content.Period != production.Period && await ShiftReportStore
                .ApprovedOreAsync(session, production.Book, production.Mine, production.Period, cancellationToken).ConfigureAwait(false) is { } counted)
            found.Add(MinesViolations.ProductionCountedByShifts.At("Period", production.Period, ("report", counted)));
        if (before is null || revision > 1)
            ShiftReportRefusals.Require(found);
        var day = production.Period.Last;
        var draft = new EntryDraft
        {
            Book = production.Book,
            Key = string.Create(
                CultureInfo.InvariantCulture,
                $"{day}/{calendar.ShiftsOf(day).Count}/mines/period-production/{production.Mine}/{production.Period}#{revision}"),
            EffectiveAt = calendar.EndOf(production.Period),
            BookedOn = production.BookedOn,
            Document = MineDocuments.Reference("period-production", $"{production.Mine}/{production.Period}", revision),
            Transfers = StockpileTransfers.Of(PeriodProductionRules.Posted(production), production.SourceAccount, account),
            Quality = production.Status == MeasurementStatus.Final ? EntryQuality.Final : EntryQuality.Provisional,
        };
        return (before, found, draft);
    }

    private async Task<PeriodProduction> StoreAsync(
        UnitOfWork unitOfWork, RecordPeriodProduction production, int revision, string? reason, long entry,
        IReadOnlyList<Violation> warnings, CancellationToken cancellationToken)
    {
        var recorded = new PeriodProduction
        {
            Content = production,
            Revision = revision,
            Posted = PeriodProductionRules.Posted(production),
            Entry = entry,
            RecordedBy = posting.Actor,
            RecordedAt = posting.Now,
            Reason = reason,
            Warnings = warnings,
        };
        await PeriodProductionStore.InsertAsync(unitOfWork, recorded, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, production.Book, revision == 1 ? "mines.period-production.recorded" : "mines.period-production.corrected",
            new { mine = production.Mine.Value, period = production.Period.Code.Value, revision }, cancellationToken).ConfigureAwait(false);
        return recorded;
    }
}
