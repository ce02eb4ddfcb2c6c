using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Mines.Files;
using Kazakhmys.Erp.Mines.Register;
using Kazakhmys.Erp.Mines.ShiftReports;

namespace Kazakhmys.Erp.Mines.Samples;

internal sealed class SampleService(ErpStore store, DocumentPosting posting, MineFiles files, MinesOptions options) : ISamples
{
    private const string TakeRight = "mines.sample.take";
    private const string ReportRight = "mines.sample.report";
    private static readonly TakeSampleValidator _taking = new();
    private static readonly ReportSampleValidator _reporting = new();
    private static readonly RecordModelGradeValidator _modelling = new();

    private static readonly CsvColumn[] _columns =
    [
        .. CsvColumn.Required("mine", "sample", "workplace", "shift", "source", "dry_t", "taken_at", "person"), .. CsvColumn.Optional("assay", "reason"),
    ];

    public async Task<Sample> TakeAsync(TakeSample sample, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _taking.Require(sample);
        await posting.RequireAsync(TakeRight, sample.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => TakeAsync(unitOfWork, sample, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(TakeSample sample, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _taking.Require(sample);
            await FindAsync(session, sample, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public async Task<Sample> ReportAsync(ReportSample result, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _reporting.Require(result);
        await posting.RequireAsync(ReportRight, result.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => ReportAsync(unitOfWork, result, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync(ReportSample result, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        Refusals.OfAsync(store, within, async session =>
        {
            _reporting.Require(result);
            await PlanAsync(session, result, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    public async Task<RecordModelGrade> RecordModelGradeAsync(
        RecordModelGrade grade, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _modelling.Require(grade);
        await posting.RequireAsync("mines.model-grade.record", grade.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, async unitOfWork =>
        {
            await MineStore.LockAsync(unitOfWork, grade.Book, cancellationToken).ConfigureAwait(false);
            var mine = await MineStore.RequireAsync(unitOfWork, grade.Book, grade.Mine, cancellationToken).ConfigureAwait(false);
            _ = MineRules.WorkplaceOf(mine, grade.Workplace);
            await SampleStore.InsertAsync(unitOfWork, grade, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
            return grade;
        }, cancellationToken).ConfigureAwait(false);
    }

    public Task<StatedGrades> GradesAsync(
        Code book, Code mine, Code workplace, Shift shift, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, async session =>
        {
            var known = await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false);
            _ = MineRules.WorkplaceOf(known, workplace);
            var samples = await SampleStore.ListAsync(session, book, mine, shift.Day, shift.Day, cancellationToken).ConfigureAwait(false);
            var model = await SampleStore.ModelAsync(session, book, mine, workplace, shift.Day, cancellationToken).ConfigureAwait(false);
            return SampleRules.Grades(
                [.. samples.Where(sample => sample.Taken.Workplace == workplace && sample.Taken.Shift == shift)], model, options.CensoredAs);
        }, cancellationToken);

    public Task<IReadOnlyList<Sample>> ListAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SampleStore.ListAsync(session, book, mine, first, last, cancellationToken), cancellationToken);

    public Task<ImportReport> ImportAsync(
        Code book, Stream csv, ImportOptions? importing = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        var culture = (importing ?? new ImportOptions()).Culture;
        return files.ImportAsync(
            new MineFile<(TakeSample Sample, Assay Assay, string? Reason)>(
                TakeRight,
                _columns,
                row => (Read(row, book), row.Grades("assay", culture), row.TextOrNull("reason")),
                async (unitOfWork, row, token) =>
                {
                    _taking.Require(row.Sample);
                    var sample = await TakeAsync(unitOfWork, row.Sample, token).ConfigureAwait(false);
                    if (row.Assay.Elements.Any() && !sample.Assay.Equals(row.Assay))
                        await ReportAsync(
                            new ReportSample
                            {
                                Book = book, Mine = row.Sample.Mine, Sample = row.Sample.Sample, Assay = row.Assay, Revision = sample.Revision, Reason = row.Reason,
                            },
                            unitOfWork,
                            token).ConfigureAwait(false);
                    return [];
                }),
            book, csv, importing, within, cancellationToken);
    }

    public async Task ExportAsync(
        Code book, Code mine, ProductionDay first, ProductionDay last, TextWriter writer, CancellationToken cancellationToken = default)
    {
        var export = new CsvExport(writer);
        await export.WriteRowAsync([.. _columns.Select(column => column.Name)], cancellationToken).ConfigureAwait(false);
        foreach (var sample in await ListAsync(book, mine, first, last, null, cancellationToken).ConfigureAwait(false))
        {
            var taken = sample.Taken;
            await export.WriteRowAsync(
                [
                    taken.Mine, taken.Sample, taken.Workplace, taken.Shift.ToString(), taken.Source.ToString(), taken.Dry.Tonnes, taken.TakenAt, taken.Person,
                    sample.Assay.ToString(null, CultureInfo.InvariantCulture), null,
                ],
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static TakeSample Read(CsvRow row, Code book) => new()
    {
        Book = book,
        Mine = row.Code("mine"),
        Sample = row.Code("sample"),
        Workplace = row.Code("workplace"),
        Shift = row.Shift("shift"),
        Source = row.Name<GradeSource>("source"),
        Dry = row.Tonnes("dry_t"),
        TakenAt = row.Moment("taken_at"),
        Person = row.Text("person").Trim(),
    };

    private async Task<Sample> TakeAsync(UnitOfWork unitOfWork, TakeSample sample, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, sample.Book, cancellationToken).ConfigureAwait(false);
        if (await FindAsync(unitOfWork, sample, cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        await SampleStore.InsertAsync(unitOfWork, sample, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        return new Sample { Taken = sample, Assay = Assay.Empty, Revision = 0 };
    }

    private async Task<Sample?> FindAsync(StoreSession session, TakeSample sample, CancellationToken cancellationToken)
    {
        var mine = await MineStore.RequireAsync(session, sample.Book, sample.Mine, cancellationToken).ConfigureAwait(false);
        _ = MineRules.WorkplaceOf(mine, sample.Workplace);
        Refusals.Throw(MomentRules.CheckPast(sample.TakenAt, posting.Now, "TakenAt"));
        var known = await SampleStore.FindAsync(session, sample.Book, sample.Mine, sample.Sample, cancellationToken).ConfigureAwait(false);
        return known is null || known.Taken == sample
            ? known
            : throw new IdempotencyConflictException(MinesViolations.SampleNumberUsed.At("Sample", sample.Sample));
    }

    private async Task<Sample> ReportAsync(UnitOfWork unitOfWork, ReportSample result, CancellationToken cancellationToken)
    {
        await MineStore.LockAsync(unitOfWork, result.Book, cancellationToken).ConfigureAwait(false);
        var (sample, isDone) = await PlanAsync(unitOfWork, result, cancellationToken).ConfigureAwait(false);
        if (isDone)
            return sample;
        await SampleStore.InsertAsync(unitOfWork, result, posting.Now, posting.Actor, cancellationToken).ConfigureAwait(false);
        await posting.TellAsync(
            unitOfWork, result.Book, "mines.sample.reported",
            new { mine = result.Mine.Value, sample = result.Sample.Value, revision = result.Revision + 1 }, cancellationToken).ConfigureAwait(false);
        return sample with { Assay = result.Assay, Revision = result.Revision + 1 };
    }

    private async Task<(Sample Sample, bool IsDone)> PlanAsync(StoreSession session, ReportSample result, CancellationToken cancellationToken)
    {
        var sample = await SampleStore.FindAsync(session, result.Book, result.Mine, result.Sample, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(MinesViolations.SampleMissing.At("Sample", result.Sample, ("mine", result.Mine)));
        if (sample.Revision == result.Revision + 1 && sample.Assay.Equals(result.Assay))
            return (sample, true);
        if (sample.Revision != result.Revision)
            throw new ConcurrencyException(MinesViolations.SampleRevised.At(
                "Revision", result.Sample, ("revision", result.Revision), ("current", sample.Revision)));
        Refusals.Throw(GradeRules.Implausible(result.Assay, options, "Assay"));
        return (sample, false);
    }
}
