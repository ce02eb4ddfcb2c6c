using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Surveys;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Weightometers;

internal sealed class WeightometerService(ErpStore store, DocumentPosting posting, ProductionCalendar calendar, MineFiles files) : IWeightometers
{
    private const string ReadRight = "mines.weightometer.read";
    private static readonly RegisterWeightometerValidator _registering = new();
    private static readonly RecordReadingValidator _reading = new();

    private static readonly CsvColumn[] _columns =
        [.. CsvColumn.Required("mine", "weightometer", "at", "total_t"), .. CsvColumn.Optional("reset")];

    public async Task<RegisterWeightometer> RegisterAsync(
        RegisterWeightometer weightometer, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(weightometer);
        await posting.RequireAsync("mines.weightometer.register", weightometer.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, async unitOfWork =>
        {
            await MineStore.LockAsync(unitOfWork, weightometer.Book, cancellationToken).ConfigureAwait(false);
            var mine = await MineStore.RequireAsync(unitOfWork, weightometer.Book, weightometer.Mine, cancellationToken).ConfigureAwait(false);
            _ = MineRules.StockpileOf(mine, weightometer.Stockpile);
            var scales = await WeightometerStore.ListAsync(unitOfWork, weightometer.Book, weightometer.Mine, cancellationToken).ConfigureAwait(false);
            if (scales.FirstOrDefault(other => other.Weightometer == weightometer.Weightometer) is { } known)
                return known == weightometer
                    ? known
                    : throw new IdempotencyConflictException(MinesViolations.WeightometerDiffers.At("Weightometer", weightometer.Weightometer));
            await WeightometerStore.InsertAsync(unitOfWork, weightometer, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
            return weightometer;
        }, cancellationToken).ConfigureAwait(false);
    }

    public async Task<RecordReading> RecordAsync(RecordReading reading, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _reading.Require(reading);
        await posting.RequireAsync(ReadRight, reading.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, reading, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(RecordReading reading, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _reading.Require(reading);
            await IsDoneAsync(session, reading, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public Task<IReadOnlyList<RegisterWeightometer>> ListAsync(
        Code book, Code mine, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => WeightometerStore.ListAsync(session, book, mine, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<RecordReading>> ReadingsAsync(
        Code book, Code mine, Code weightometer, Interval time, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => WeightometerStore.ReadingsAsync(session, book, mine, weightometer, time, cancellationToken), cancellationToken);

    public Task<WeighedFlow?> FlowAsync(
        Code book, Code mine, Code weightometer, Interval time, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, async session =>
        {
            var scale = await WeightometerStore.RequireAsync(session, book, mine, weightometer, cancellationToken).ConfigureAwait(false);
            var readings = await WeightometerStore.ReadingsAsync(session, book, mine, weightometer, time, cancellationToken).ConfigureAwait(false);
            return WeightometerRules.Flow(readings, time, scale.RelativeUncertainty);
        }, cancellationToken);

    public Task<WeighedAgainstCounted?> CompareAsync(
        Code book, Code mine, Code weightometer, ProductionDay first, ProductionDay last, Moisture moisture, StoreSession? within = null,
        CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, async session =>
        {
            var scale = await WeightometerStore.RequireAsync(session, book, mine, weightometer, cancellationToken).ConfigureAwait(false);
            var time = new Interval(calendar.IntervalOf(first).Start, calendar.IntervalOf(last).End);
            var flow = await FlowAsync(book, mine, weightometer, time, session, cancellationToken).ConfigureAwait(false);
            if (flow is null)
                return null;
            var stored = await ShiftReportStore.OfDaysAsync(session, book, mine, first, last, cancellationToken).ConfigureAwait(false);
            var approved = await ShiftReportStore.ApprovedAsync(session, stored, cancellationToken).ConfigureAwait(false);
            var dry = flow.Wet.Value.Dry(moisture);
            return new WeighedAgainstCounted
            {
                Weighed = flow,
                WeighedDry = new Measured<Mass>(dry, dry * scale.RelativeUncertainty, MeasurementStatus.Provisional),
                Counted = approved.Sum(report => SurveyRules.CountedTo(report.Content, scale.Stockpile)),
            };
        }, cancellationToken);

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        files.ImportAsync(
            new MineFile<RecordReading>(ReadRight, _columns, row => Read(row, book), async (unitOfWork, reading, token) =>
            {
                _reading.Require(reading);
                await RecordAsync(unitOfWork, reading, token).ConfigureAwait(false);
                return [];
            }),
            book, csv, options, within, cancellationToken);

    public async Task ExportAsync(
        Code book, Code mine, Code weightometer, Interval time, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. _columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var reading in await ReadingsAsync(book, mine, weightometer, time, null, cancellationToken).ConfigureAwait(false))
            await export.WriteRowAsync(
                [mine, weightometer, reading.At, reading.Total.Tonnes, reading.IsReset ? 1 : null], cancellationToken).ConfigureAwait(false);
    }

    private static RecordReading Read(CsvRow row, Code book) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Weightometer = row.Code("weightometer"),
        At = row.Moment("at"),
        Total = row.Of("total_t", WetMass.FromTonnes),
        IsReset = row.Has("reset") && row.Integer("reset") != 0,
    };

    private async Task<RecordReading> RecordAsync(UnitOfWork unitOfWork, RecordReading reading, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, reading.Book, cancellationToken).ConfigureAwait(false);
        if (!await IsDoneAsync(unitOfWork, reading, cancellationToken).ConfigureAwait(false))
            await WeightometerStore.InsertAsync(unitOfWork, reading, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return reading;
    }

    private async Task<bool> IsDoneAsync(StoreSession session, RecordReading reading, CancellationToken cancellationToken)
    {
        _ = await WeightometerStore.RequireAsync(session, reading.Book, reading.Mine, reading.Weightometer, cancellationToken).ConfigureAwait(false);
        var neighbours = await WeightometerStore
            .NeighboursAsync(session, reading.Book, reading.Mine, reading.Weightometer, reading.At, cancellationToken).ConfigureAwait(false);
        if (neighbours.FirstOrDefault(other => other.At == reading.At) is { } same)
            return same == reading ? true : throw new IdempotencyConflictException(MinesViolations.WeightometerDiffers.At("At", reading.Weightometer));
        Refusals.Throw(WeightometerRules.Check(reading, neighbours).Concat(MomentRules.CheckPast(reading.At, posting.Now)));
        return false;
    }
}
