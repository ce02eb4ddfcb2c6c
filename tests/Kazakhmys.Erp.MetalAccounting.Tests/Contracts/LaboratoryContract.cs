using System.Text;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Laboratory;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Samples;
using Kazakhmys.Erp.MetalAccounting.Tests.Laboratory;
using Kazakhmys.Erp.TestSupport;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class LaboratoryContract(TestEngine engine) : PlantContract(engine)
{
    [Fact]
    public async Task A_result_becomes_a_measurement_whose_uncertainty_is_sampling_preparation_and_analysis()
    {
        await PreparedAsync();
        var batch = await Laboratory.RecordAsync(Batch("b1", "2.00 %"), null, Token);

        Assert.Equal(BatchState.Passed, batch.State);
        var measurement = await Measurements.FindAsync(Assert.Single(batch.Measurements), null, null, Token);
        Assert.Equal((Plant.C("cu-feed"), Plant.Assayed("2.00 %")), (measurement!.Id.Point, measurement.Raw.Value));
        Assert.Equal(Grade.FromPercent(0.06m), measurement.Raw.StandardUncertainty!.Assay!.Grade);
        Assert.Equal((Lot.From, Lot.To), (measurement.Raw.From, measurement.Raw.To));
        Assert.Equal(batch.Measurements, (await Laboratory.RecordAsync(Batch("b1", "2.00 %"), null, Token)).Measurements);
        Assert.Equal([Plant.C("lot-2")], (await Samples.PendingAsync(Plant.Book, Plant.January, null, Token)).Select(lot => lot.Registered.Code));
        Assert.Single(await Laboratory.ListAsync(Plant.Book, Plant.January, null, Token));
    }

    [Fact]
    public async Task A_failed_control_holds_the_batch_until_somebody_releases_it()
    {
        await PreparedAsync();
        await LimitAsync();
        var held = await Laboratory.RecordAsync(Batch("b1", "2.00 %", "0.02 %"), null, Token);
        Assert.Equal(BatchState.Held, held.State);
        Assert.Equal("metal-accounting.laboratory.control-failed", Assert.Single(held.Failures).Code);
        Assert.Empty(held.Measurements);
        Assert.Equal(2, (await Samples.PendingAsync(Plant.Book, Plant.January, null, Token)).Count);
        Assert.Equal("metal-accounting.laboratory.second-person", await RefusedAsync(() => Laboratory.ReleaseAsync(Release("b1"), null, Token)));

        User.Is("chief-chemist");
        var released = await Laboratory.ReleaseAsync(Release("b1"), null, Token);
        Assert.Equal(BatchState.Released, released.State);
        Assert.Single(released.Measurements);
        Assert.Equal(BatchState.Released, (await Laboratory.ReleaseAsync(Release("b1"), null, Token)).State);
        Assert.Equal("metal-accounting.laboratory.not-found", await RefusedAsync(() => Laboratory.ReleaseAsync(Release("nowhere"), null, Token)));
    }

    [Fact]
    public async Task A_held_batch_is_repeated_by_one_that_repeats_every_sample()
    {
        await PreparedAsync();
        await LimitAsync();
        await Laboratory.RecordAsync(Batch("b1", "2.00 %", "0.02 %"), null, Token);
        var other = Batch("b2", "1.98 %", "0.001 %") with { Reassays = Plant.C("b1") };
        var incomplete = other with { Results = [.. other.Results.Select(result => result with { Sample = Plant.C("lot-2") })] };
        Assert.Equal("metal-accounting.laboratory.reassay-incomplete", await RefusedAsync(() => Laboratory.RecordAsync(incomplete, null, Token)));
        var repeated = await Laboratory.RecordAsync(other, null, Token);

        Assert.Equal(BatchState.Passed, repeated.State);
        Assert.Equal(BatchState.Reassayed, (await Laboratory.FindAsync(Plant.Book, Plant.C("b1"), null, Token))!.State);
        User.Is("chief-chemist");
        Assert.Equal("metal-accounting.laboratory.not-held", await RefusedAsync(() => Laboratory.ReleaseAsync(Release("b1"), null, Token)));
        Assert.Equal("metal-accounting.laboratory.not-held", await RefusedAsync(
            () => Laboratory.RecordAsync(Batch("b3", "2.00 %", "0.001 %") with { Reassays = Plant.C("b1") }, null, Token)));
    }

    [Fact]
    public async Task A_final_result_replaces_the_provisional_measurement()
    {
        await PreparedAsync();
        await Laboratory.RecordAsync(Batch("b1", "2.00 %") with { Status = MeasurementStatus.Provisional }, null, Token);
        var final = await Laboratory.RecordAsync(Batch("b2", "2.10 %"), null, Token);
        var history = await Measurements.HistoryAsync(Assert.Single(final.Measurements), null, Token);
        Assert.Equal([MeasurementState.Replaced, MeasurementState.Recorded], history.Select(each => each.State));
        Assert.Equal(Plant.Assayed("2.10 %"), history[1].Raw.Value);
    }

    [Fact]
    public async Task A_sampling_uncertainty_that_is_not_known_leaves_the_result_without_one()
    {
        await Samples.RegisterAsync(Lot with { Sampling = [] }, null, Token);
        var batch = await Laboratory.RecordAsync(Batch("b1", "2.00 %", null, "lot-1"), null, Token);
        Assert.Null((await Measurements.FindAsync(batch.Measurements[0], null, null, Token))!.Raw.StandardUncertainty);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_with_its_code()
    {
        await PreparedAsync();
        Assert.Equal("metal-accounting.sample.differs", await RefusedAsync(() => Samples.RegisterAsync(Lot with { Stream = Plant.C("ore") }, null, Token)));
        Assert.Equal("metal-accounting.sample.stream-unknown", await RefusedAsync(
            () => Samples.RegisterAsync(Lot with { Code = Plant.C("lot-9"), Stream = Plant.C("nowhere") }, null, Token)));
        var early = new SampleIncrement { Number = 1, TakenAt = Lot.From - NodaTime.Duration.FromHours(1) };
        Assert.Equal("metal-accounting.sample.increment", await RefusedAsync(
            () => Samples.RegisterAsync(Lot with { Code = Plant.C("lot-9"), Increments = [early] }, null, Token)));
        Assert.Equal("metal-accounting.sample.not-found", await RefusedAsync(() => Samples.PrepareAsync(Composite("c9", "nowhere"), null, Token)));
        Assert.Equal("metal-accounting.sample.parents", await RefusedAsync(() => Samples.PrepareAsync(Composite("c9", "lot-1", "lot-2"), null, Token)));
        Assert.Contains(await Samples.CheckPreparationAsync(Composite("c9", "comp-1"), null, Token), v => v.Code == "metal-accounting.sample.parents");
        await Laboratory.RecordAsync(Batch("b1", "2.00 %"), null, Token);
        Assert.Equal("metal-accounting.laboratory.differs", await RefusedAsync(() => Laboratory.RecordAsync(Batch("b1", "2.01 %"), null, Token)));
        var wrong = Batch("b5", "2.00 %");
        Assert.Equal("metal-accounting.laboratory.quantity", await RefusedAsync(
            () => Laboratory.RecordAsync(wrong with { Results = [wrong.Results[0] with { Element = null }] }, null, Token)));
        Assert.Contains(
            await Laboratory.CheckAsync(wrong with { Results = [wrong.Results[0] with { Element = Plant.C("As") }] }, null, Token),
            v => v.Code == "metal-accounting.laboratory.no-point" && !v.IsError);
        Assert.Equal("metal-accounting.laboratory.limit", await RefusedAsync(
            () => Laboratory.RecordLimitAsync(ControlRulesTests.Limit(ResultRole.Blank) with { Relative = Ratio.FromPercent(1) }, null, Token)));
    }

    [Fact]
    public async Task A_composite_of_composites_and_its_subsample_lead_back_to_the_lot()
    {
        await PreparedAsync();
        var lot = await Samples.FindAsync(Plant.Book, Plant.C("lot-1"), null, Token);
        Assert.Equal([Plant.C("comp-1"), Plant.C("sub-1")], lot!.Samples.Select(sample => sample.Code));
        Assert.Equal(2, (await Samples.ListAsync(Plant.Book, Plant.January, null, Token)).Count);
    }

    [Fact]
    public async Task Lots_and_results_come_from_files_and_the_same_file_twice_changes_nothing()
    {
        const string Lots = "code,flowsheet,stream,from,to,increments,sampling,sampling_source\r\n"
            + "lot-7,concentrator,feed,2026-01-07T08:00:00+05:00,2026-01-08T08:00:00+05:00,12,Cu 2 %; moisture 1 %,Gy\r\n"
            + "lot-8,concentrator,feed,2026-01-08T08:00:00+05:00,2026-01-09T08:00:00+05:00,0,,\r\n";
        const string Results = "batch,reported_at,sample,method,element,value,unit\r\n"
            + "b7,2026-01-12T08:00:00+05:00,lot-7,lab/aas,Cu,1.25,%\r\nb7,2026-01-12T08:00:00+05:00,lot-7,lab/drying,,7.5,%\r\n"
            + "b8,2026-01-12T08:00:00+05:00,nowhere,lab/aas,Cu,1.25,%\r\nb8,2026-01-12T08:00:00+05:00,lot-7,lab/drying,,7.5,%\r\n";
        for (var i = 0; i < 2; i++)
        {
            var lots = await ImportAsync(Lots, (stream, options) => Samples.ImportAsync(Plant.Book, stream, options, null, Token));
            Assert.Equal((1, "kernel.value.out-of-range"), (lots.Accepted, Assert.Single(lots.Rejected).Violations[0].Code));
            var results = await ImportAsync(
                Results, (stream, options) => Laboratory.ImportAsync(Plant.Book, stream, options, MeasurementStatus.Final, null, Token));
            Assert.Equal((2, 2), (results.Accepted, results.Rejected.Count));
            Assert.Equal("metal-accounting.sample.not-found", results.Rejected[0].Violations[0].Code);
            Assert.Equal("metal-accounting.laboratory.batch-rejected", results.Rejected[1].Violations[0].Code);
        }
        Assert.Equal(2, (await Measurements.CountAsync(Plant.Book, Plant.January, null, Token)).Total);
        await using var writer = new StringWriter();
        await Laboratory.ExportAsync(Plant.Book, Plant.January, writer, null, null, Token);
        var again = await ImportAsync(
            writer.ToString(), (stream, options) => Laboratory.ImportAsync(Plant.Book, stream, options, MeasurementStatus.Final, null, Token));
        Assert.Equal((2, 0), (again.Accepted, again.Rejected.Count));
    }

    private static RegisterLot Lot => new()
    {
        Book = Plant.Book,
        Code = Plant.C("lot-1"),
        Flowsheet = Plant.Sheet,
        Stream = Plant.C("feed"),
        From = Plant.At("2026-01-05T03:00:00Z"),
        To = Plant.At("2026-01-06T03:00:00Z"),
        Increments = [new SampleIncrement { Number = 1, TakenAt = Plant.At("2026-01-05T12:00:00Z"), Mass = WetMass.FromKilograms(2) }],
        Sampling = [new SamplingUncertainty { Element = Plant.Cu, Relative = Ratio.FromPercent(2), Source = "synthetic variogram" }],
    };

    private static PrepareSample Composite(string code, params string[] parents) => new()
    {
        Book = Plant.Book, Code = Plant.C(code), Kind = SampleKind.Composite, Parents = [.. parents.Select(Plant.C)], Mass = WetMass.FromKilograms(2),
        PreparationUncertainty = Ratio.FromPercent(2), PreparedAt = Plant.At("2026-01-06T05:00:00Z"),
    };

    private static ReleaseBatch Release(string batch) => new() { Book = Plant.Book, Batch = Plant.C(batch), Reason = "the blank was switched" };

    private static RecordBatch Batch(string code, string value, string? blank = null, string sample = "sub-1") => new()
    {
        Book = Plant.Book,
        Code = Plant.C(code),
        ReportedAt = Plant.At("2026-01-08T03:00:00Z"),
        Status = MeasurementStatus.Final,
        Results =
        [
            ControlRulesTests.Result(sample, ResultRole.Sample, value),
            .. blank is null ? [] : new[] { ControlRulesTests.Result("blank", ResultRole.Blank, blank) },
        ],
    };

    private static async Task<string> RefusedAsync(Func<Task> operation) => (await Assert.ThrowsAnyAsync<ErpException>(operation)).Code;

    private static async Task<ImportReport> ImportAsync(string csv, Func<Stream, ImportOptions, Task<ImportReport>> import)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await import(stream, new ImportOptions());
    }

    private Task LimitAsync() => Laboratory.RecordLimitAsync(
        ControlRulesTests.Limit(ResultRole.Blank) with { Absolute = Plant.Assayed("0.01 %") }, null, Token);

    private async Task PreparedAsync()
    {
        await Samples.RegisterAsync(Lot, null, Token);
        await Samples.RegisterAsync(Lot with { Code = Plant.C("lot-2"), Stream = Plant.C("concentrate") }, null, Token);
        await Samples.PrepareAsync(Composite("comp-1", "lot-1"), null, Token);
        await Samples.PrepareAsync(
            Composite("sub-1", "comp-1") with { Kind = SampleKind.Subsample, PreparationUncertainty = Ratio.Zero, Mass = WetMass.FromGrams(100), PreparedAt = Plant.At("2026-01-06T06:00:00Z") },
            null,
            Token);
    }
}

public sealed class LaboratoryOnSqlite() : LaboratoryContract(TestEngine.Sqlite);

public sealed class LaboratoryOnPostgreSql() : LaboratoryContract(TestEngine.PostgreSql);
