using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Blasts;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Fleet;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Ventilation;

internal sealed class VentilationService(ErpStore store, DocumentPosting posting, ProductionCalendar calendar, MineFiles files) : IVentilation
{
    private const string MeasureRight = "mines.ventilation.measure";
    private static readonly RecordVentilationNormsValidator _setting = new();
    private static readonly RecordAirflowValidator _measuring = new();

    private static readonly CsvColumn[] _columns = [.. CsvColumn.Required("mine", "workplace", "at", "flow_m3_min", "instrument", "person")];

    public async Task<DatedValue<VentilationNorms>> RecordNormsAsync(
        RecordVentilationNorms norms, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _setting.Require(norms);
        await posting.RequireAsync("mines.ventilation.set-norms", norms.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, norms, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<DatedValues<VentilationNorms>> NormsAsync(
        Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, async session =>
        {
            _ = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
            return await VentilationStore.NormsAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public async Task<RecordAirflow> RecordAsync(RecordAirflow flow, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _measuring.Require(flow);
        await posting.RequireAsync(MeasureRight, flow.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, flow, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(RecordAirflow flow, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _measuring.Require(flow);
            await IsDoneAsync(session, flow, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<AirBalance>> BalanceAsync(
        Code book, Code mine, Shift shift, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<AirBalance>>(within, async session =>
        {
            var norms = (await NormsAsync(book, mine, session, cancellationToken).ConfigureAwait(false)).At(shift.Day.Date).Value;
            var time = calendar.IntervalOf(shift);
            var reports = await ShiftReportStore.OfShiftAsync(session, book, mine, shift, cancellationToken).ConfigureAwait(false);
            var power = (await FleetStore.ListAsync(session, book, mine, cancellationToken).ConfigureAwait(false))
                .ToDictionary(machine => machine.Machine, machine => machine.DieselPower ?? Power.Zero);
            var blasts = (await BlastStore.ListAsync(session, book, mine, cancellationToken).ConfigureAwait(false))
                .Where(blast => blast.FiredAt is { } fired && time.Contains(fired)).ToLookup(blast => blast.Passport.Stope);
            var measured = await VentilationStore.LatestAsync(session, book, mine, time.End, cancellationToken).ConfigureAwait(false);
            return
            [
                .. reports.Select(report => report.Report.Content).Select(report =>
                {
                    var machines = report.Loads.Select(load => load.Equipment).Concat(report.Machines.Select(state => state.Equipment)).Distinct();
                    var fired = blasts[report.Workplace].ToList();
                    return VentilationRules.Balance(
                        report.Workplace, norms, report.Crew, machines.Sum(machine => power.GetValueOrDefault(machine)),
                        fired.Count == 0 ? null : fired.Sum(blast => blast.Explosives),
                        fired.Count == 0 ? Duration.Zero : fired.Min(blast => blast.Passport.ReEntryAfter),
                        measured.GetValueOrDefault(report.Workplace));
                }),
            ];
        }, cancellationToken);

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        files.ImportAsync(
            new MineFile<RecordAirflow>(MeasureRight, _columns, row => Read(row, book), async (unitOfWork, flow, token) =>
            {
                _measuring.Require(flow);
                await RecordAsync(unitOfWork, flow, token).ConfigureAwait(false);
                return [];
            }),
            book, csv, options, within, cancellationToken);

    public async Task ExportAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var time = new Interval(calendar.IntervalOf(first).Start, calendar.IntervalOf(last).End);
        var flows = await store
            .ReadAsync(null, session => VentilationStore.ListAsync(session, book, mine, time, cancellationToken), cancellationToken).ConfigureAwait(false);
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. _columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var flow in flows)
            await export.WriteRowAsync(
                [mine, flow.Workplace, flow.At, flow.Flow.CubicMetresPerMinute, flow.Instrument, flow.Person], cancellationToken).ConfigureAwait(false);
    }

    private static RecordAirflow Read(CsvRow row, Code book) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Workplace = row.Code("workplace"),
        At = row.Moment("at"),
        Flow = row.Of("flow_m3_min", Airflow.FromCubicMetresPerMinute),
        Instrument = row.Text("instrument").Trim(),
        Person = row.Text("person").Trim(),
    };

    private async Task<DatedValue<VentilationNorms>> RecordAsync(
        UnitOfWork unitOfWork, RecordVentilationNorms norms, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, norms.Book, cancellationToken).ConfigureAwait(false);
        _ = await MineStore.RequireAsync(unitOfWork, norms.Book, norms.Mine, cancellationToken).ConfigureAwait(false);
        var known = (await VentilationStore.NormsAsync(unitOfWork, norms.Book, norms.Mine, cancellationToken).ConfigureAwait(false)).All;
        if (known.FirstOrDefault(value => (value.Value, value.ValidFrom, value.Source, value.LegalBasis)
                == (norms.Norms, norms.ValidFrom, norms.Source, norms.LegalBasis)) is { } same)
            return same;
        // Two values of one rule are never known from the same moment.
        var now = known is [var latest, ..] && latest.KnownFrom >= posting.Now ? latest.KnownFrom + Duration.FromTicks(1) : posting.Now;
        await VentilationStore.InsertAsync(unitOfWork, norms, now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return new DatedValue<VentilationNorms>
        {
            Value = norms.Norms, ValidFrom = norms.ValidFrom, KnownFrom = now, LegalBasis = norms.LegalBasis, Source = norms.Source,
        };
    }

    private async Task<RecordAirflow> RecordAsync(UnitOfWork unitOfWork, RecordAirflow flow, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, flow.Book, cancellationToken).ConfigureAwait(false);
        if (!await IsDoneAsync(unitOfWork, flow, cancellationToken).ConfigureAwait(false))
            await VentilationStore.InsertAsync(unitOfWork, flow, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return flow;
    }

    private async Task<bool> IsDoneAsync(StoreSession session, RecordAirflow flow, CancellationToken cancellationToken)
    {
        var mine = await MineStore.RequireAsync(session, flow.Book, flow.Mine, cancellationToken).ConfigureAwait(false);
        _ = MineRules.WorkplaceOf(mine, flow.Workplace);
        Refusals.Throw(MomentRules.CheckPast(flow.At, posting.Now));
        var moment = new Interval(flow.At, flow.At + Duration.FromTicks(1));
        var known = await VentilationStore.ListAsync(session, flow.Book, flow.Mine, moment, cancellationToken).ConfigureAwait(false);
        if (known.FirstOrDefault(other => other.Workplace == flow.Workplace) is not { } same)
            return false;
        return same == flow ? true : throw new IdempotencyConflictException(MinesViolations.AirflowDiffers.At("At", flow.Workplace, ("at", flow.At)));
    }
}
