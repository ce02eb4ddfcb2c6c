using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Fleet;
using Kazakhmys.Erp.Mines.Samples;
using Kazakhmys.Erp.Mines.ShiftReports;
using Kazakhmys.Erp.Mines.Ventilation;
using Kazakhmys.Erp.Mines.Weightometers;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Tests.Contracts;

/// <summary>Samples, weightometers and air. All figures, norms too, are synthetic.</summary>
public abstract class MeasurementContract(TestEngine engine) : MinesContract(engine)
{
    private static readonly Code Stope7 = Code.Parse("stope-7");
    private static readonly Code Belt = Code.Parse("belt-1");
    private static readonly Shift First = Shift.Parse("2026-01-05/1");

    private ISamples Samples => Host.GetRequiredService<ISamples>();

    private IWeightometers Weightometers => Host.GetRequiredService<IWeightometers>();

    private IVentilation Ventilation => Host.GetRequiredService<IVentilation>();

    [Fact]
    public async Task The_grade_comes_from_the_laboratory_then_grade_control_then_the_block_model()
    {
        await Samples.RecordModelGradeAsync(Model(1, "Cu 1.20 %; Ag 12 g/t; Au 0.1 g/t"), null, Token);
        await Samples.RecordModelGradeAsync(Model(1, "Cu 1.25 %; Ag 12 g/t; Au 0.1 g/t"), null, Token);
        await Samples.TakeAsync(Sample("g1", GradeSource.GradeControl), null, Token);
        await Samples.ReportAsync(Result("g1", "Cu 1.10 %; Ag 10 g/t"), null, Token);
        await Samples.TakeAsync(Sample("l1"), null, Token);
        await Samples.TakeAsync(Sample("l2") with { Dry = Mass.FromTonnes(300) }, null, Token);
        await Samples.ReportAsync(Result("l1", "Cu 1.00 %"), null, Token);
        var waiting = GradeRules.InUse(await GradesAsync());
        Assert.Equal((Grade.FromPercent(1.1m), GradeSource.GradeControl), (waiting.Assay.GradeOf(Cu), waiting.Sources[Cu]));
        await Samples.ReportAsync(Result("l2", "Cu 0.90 %"), null, Token);
        var inUse = GradeRules.InUse(await GradesAsync());
        Assert.Equal((Grade.FromPercent(0.925m), GradeSource.Laboratory), (inUse.Assay.GradeOf(Cu), inUse.Sources[Cu]));
        Assert.Equal(GradeSource.GradeControl, inUse.Sources[Code.Parse("Ag")]);
        Assert.Equal(GradeSource.BlockModel, inUse.Sources[Code.Parse("Au")]);
        await ApprovedAsync(Report() with { Grades = await GradesAsync() });
        Assert.Equal(Mass.FromTonnes(3.7m), (await ContentAsync()).MetalOf(Cu));
    }

    [Fact]
    public async Task Results_are_replaced_by_revision_and_a_sample_is_known_once()
    {
        await Samples.TakeAsync(Sample("l1"), null, Token);
        await Samples.TakeAsync(Sample("l1"), null, Token);
        Assert.Equal(1, (await Samples.ReportAsync(Result("l1", "Cu 1.00 %"), null, Token)).Revision);
        Assert.Equal(1, (await Samples.ReportAsync(Result("l1", "Cu 1.00 %"), null, Token)).Revision);
        Assert.Equal("mines.sample.revised", (await Assert.ThrowsAsync<ConcurrencyException>(() => Samples.ReportAsync(Result("l1", "Cu 1.01 %"), null, Token))).Code);
        Assert.Equal(2, (await Samples.ReportAsync(Result("l1", "Cu 1.01 %") with { Revision = 1, Reason = "umpire" }, null, Token)).Revision);
        Assert.Equal(["kernel.value.required"], (await Samples.CheckAsync(Result("l1", "Cu 1 %") with { Revision = 2 }, null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.sample.not-found"], (await Samples.CheckAsync(Result("l9", "Cu 1 %"), null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.sample.number-used"], (await Samples.CheckAsync(Sample("l1") with { Person = "other" }, null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.sample.source"], (await Samples.CheckAsync(Sample("b1", GradeSource.BlockModel), null, Token)).Select(v => v.Code));
        Assert.Equal(["mines.moment.future"], (await Samples.CheckAsync(Sample("l2") with { TakenAt = Utc(9) }, null, Token)).Select(v => v.Code));
    }

    [Fact]
    public async Task Samples_come_from_a_file_and_go_to_one()
    {
        const string csv = "mine,sample,workplace,shift,source,dry_t,taken_at,person,assay\nsouth,l1,stope-7,2026-01-05/1,laboratory,100,2026-01-05T07:00:00+05:00,sampler,Cu 1.05 %\nsouth,l2,stope-7,2026-01-05/1,grade-control,100,2026-01-05T07:00:00+05:00,sampler,\n";
        for (var time = 0; time < 2; time++)
            Assert.Equal(2, (await ImportAsync(stream => Samples.ImportAsync(Book, stream, null, null, Token), csv)).Accepted);
        using var written = new StringWriter();
        await Samples.ExportAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), written, Token);
        Assert.Equal(2, (await ImportAsync(stream => Samples.ImportAsync(Book, stream, null, null, Token), written.ToString())).Accepted);
        Assert.Equal([1, 0], (await Samples.ListAsync(Book, South, Day("2026-01-05"), Day("2026-01-05"), null, Token)).Select(sample => sample.Revision));
    }

    [Fact]
    public async Task A_weightometer_stands_beside_the_load_counts()
    {
        await Weightometers.RegisterAsync(Scale, null, Token);
        await Weightometers.RegisterAsync(Scale, null, Token);
        await ApprovedAsync(Report());
        Database.Clock.Reset(Utc(15));
        await ReadAsync(3, 1000);
        await ReadAsync(9, 1200);
        await ReadAsync(15, 240, true);
        await ReadAsync(6, 1100);
        Assert.Equal(["mines.weightometer.counter-back"], await CheckAsync(7, 1050));
        Assert.Equal(["mines.weightometer.counter-back"], await CheckAsync(7, 1201));
        Assert.Equal(["mines.moment.future"], await CheckAsync(16, 300));
        Assert.Equal(["mines.weightometer.differs"], await CheckAsync(6, 1101));
        Assert.Equal(["mines.weightometer.not-found"], (await Weightometers.CheckAsync(Reading(6, 1) with { Weightometer = Rom }, null, Token)).Select(v => v.Code));
        var flow = await Weightometers.FlowAsync(Book, South, Belt, new Interval(Utc(0), Utc(23)), null, Token);
        Assert.Equal((WetMass.FromTonnes(440), WetMass.FromTonnes(2.2m)), (flow!.Wet.Value, flow.Wet.StandardUncertainty));
        var compared = await Weightometers.CompareAsync(Book, South, Belt, First.Day, First.Day, Moisture.FromPercent(5), null, Token);
        Assert.Equal((Mass.FromTonnes(400), Mass.FromTonnes(18)), (compared!.Counted, compared.Difference));
        Assert.Equal(Mass.FromTonnes(418) / Mass.FromTonnes(400), compared.LoadFactorCorrection);
        Assert.Null(await Weightometers.FlowAsync(Book, South, Belt, new Interval(Utc(10), Utc(14)), null, Token));
        Assert.Equal("mines.weightometer.differs", (await Assert.ThrowsAsync<IdempotencyConflictException>(() => Weightometers.RegisterAsync(Scale with { Name = "x" }, null, Token))).Code);
        using var written = new StringWriter();
        await Weightometers.ExportAsync(Book, South, Belt, new Interval(Utc(0), Utc(23)), written, Token);
        Assert.Equal(4, (await ImportAsync(stream => Weightometers.ImportAsync(Book, stream, null, null, Token), written.ToString())).Accepted);
    }

    [Fact]
    public async Task The_need_of_air_stands_against_the_airflow()
    {
        await Host.GetRequiredService<IFleet>().RegisterAsync(
            new RegisterMachine
            {
                Book = Book, Mine = South, Machine = Code.Parse("lhd-3"), Name = "LHD", Kind = MachineKind.Lhd, DieselPower = Power.FromKilowatts(200), ValidFrom = Day("2026-01-01"),
            },
            null, Token);
        await Reports.RecordAsync(Report(), null, Token);
        await Assert.ThrowsAsync<MissingRuleException>(() => Ventilation.BalanceAsync(Book, South, First, null, Token));
        var norms = new RecordVentilationNorms
        {
            Book = Book, Mine = South, ValidFrom = new LocalDate(2026, 1, 1), Source = "synthetic", LegalBasis = "none",
            Norms = new VentilationNorms
            {
                PerPerson = Airflow.FromCubicMetresPerMinute(7), PerKilowatt = Airflow.FromCubicMetresPerMinute(4), Reserve = Ratio.FromFraction(1.1m),
            },
        };
        await Ventilation.RecordNormsAsync(norms, null, Token);
        await Ventilation.RecordNormsAsync(norms, null, Token);
        Assert.Single((await Ventilation.NormsAsync(Book, South, null, Token)).All);
        await Ventilation.RecordAsync(Flow(800), null, Token);
        await Ventilation.RecordAsync(Flow(800), null, Token);
        var balance = Assert.Single(await Ventilation.BalanceAsync(Book, South, First, null, Token));
        Assert.Equal(
            (Airflow.FromCubicMetresPerMinute(28), Airflow.FromCubicMetresPerMinute(800), Airflow.FromCubicMetresPerMinute(880)),
            (balance.ByPeople!.Value, balance.ByEngines!.Value, balance.Need));
        Assert.Equal(Airflow.FromCubicMetresPerMinute(80), balance.Shortfall);
        Assert.Equal(["mines.airflow.too-little"], balance.Warnings.Select(v => v.Code));
        Assert.Equal(["mines.airflow.differs"], (await Ventilation.CheckAsync(Flow(801), null, Token)).Select(v => v.Code));
        using var written = new StringWriter();
        await Ventilation.ExportAsync(Book, South, Day("2026-01-01"), Day("2026-01-31"), written, Token);
        Assert.Equal(1, (await ImportAsync(stream => Ventilation.ImportAsync(Book, stream, null, null, Token), written.ToString())).Accepted);
    }

    private Task<StatedGrades> GradesAsync() => Samples.GradesAsync(Book, South, Stope7, First, null, Token);

    private async Task<IEnumerable<string>> CheckAsync(int hour, decimal tonnes) =>
        (await Weightometers.CheckAsync(Reading(hour, tonnes), null, Token)).Select(v => v.Code);

    private Task ReadAsync(int hour, decimal tonnes, bool isReset = false) => Weightometers.RecordAsync(Reading(hour, tonnes) with { IsReset = isReset }, null, Token);

    private static Instant Utc(int hour) => Instant.FromUtc(2026, 1, 5, hour, 0);

    private static RecordReading Reading(int hour, decimal tonnes) =>
        new() { Book = Book, Mine = South, Weightometer = Belt, At = Utc(hour), Total = WetMass.FromTonnes(tonnes) };

    private static RegisterWeightometer Scale => new()
    {
        Book = Book, Mine = South, Weightometer = Belt, Name = "Belt 1", Stockpile = Rom, RelativeUncertainty = Ratio.FromPercent(0.5m),
    };

    private static TakeSample Sample(string number, GradeSource source = GradeSource.Laboratory) => new()
    {
        Book = Book, Mine = South, Sample = Code.Parse(number), Workplace = Stope7, Shift = First, Source = source, Dry = Mass.FromTonnes(100), TakenAt = Utc(2), Person = "sampler",
    };

    private static ReportSample Result(string number, string assay) => new() { Book = Book, Mine = South, Sample = Code.Parse(number), Assay = Assayed(assay) };

    private static RecordModelGrade Model(int day, string assay) =>
        new() { Book = Book, Mine = South, Workplace = Stope7, ValidFrom = new LocalDate(2026, 1, day), Assay = Assayed(assay), Source = "model 2025" };

    private static RecordAirflow Flow(decimal cubicMetres) => new()
    {
        Book = Book, Mine = South, Workplace = Stope7, At = Utc(2), Flow = Airflow.FromCubicMetresPerMinute(cubicMetres), Instrument = "anemometer", Person = "ventilation",
    };
}

public sealed class MeasurementsOnSqlite() : MeasurementContract(TestEngine.Sqlite);

public sealed class MeasurementsOnPostgreSql() : MeasurementContract(TestEngine.PostgreSql);
