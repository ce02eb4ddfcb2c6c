using System.Text;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.TestSupport;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

public abstract class InstrumentContract(TestEngine engine) : PlantContract(engine)
{
    protected override bool IsInForce => false;

    [Fact]
    public async Task An_instrument_keeps_everything_that_was_ever_known_of_it()
    {
        await Instruments.RegisterAsync(Scale, null, Token);
        await SetAsync("belt-scale-2", Plant.Uncertainty(QuantityKind.WetMass, 1));
        await SetAsync("belt-scale-2", Plant.Uncertainty(QuantityKind.WetMass, 1));
        await SetAsync("belt-scale-2", Plant.Uncertainty(QuantityKind.WetMass, 2) with { Absolute = Plant.Wet(0.5m) });
        await CalibrateAsync();
        await CalibrateAsync();

        var known = await Instruments.FindAsync(Plant.Book, Scale.Code, null, Token);
        Assert.Equal(Scale, known!.Registered);
        Assert.Equal([Plant.Calibration], known.Calibrations);
        Assert.Equal([Ratio.FromPercent(1), Ratio.FromPercent(2)], known.Uncertainties.Select(each => each.Relative));
        Assert.Equal(Plant.Wet(0.5m), known.Uncertainties[1].Absolute);
        Assert.True(known.Uncertainties[0].KnownFrom < known.Uncertainties[1].KnownFrom);
        Assert.Equal(known.Registered, (await Instruments.RegisterAsync(Scale, null, Token)).Registered);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_with_its_code()
    {
        async Task<string> Refused(Func<Task> operation) => (await Assert.ThrowsAnyAsync<ErpException>(operation)).Code;
        await Instruments.RegisterAsync(Scale, null, Token);
        Assert.Equal("metal-accounting.instrument.differs", await Refused(() => Instruments.RegisterAsync(Scale with { Name = "other" }, null, Token)));
        Assert.Contains(await Instruments.CheckAsync(Scale with { Name = "other" }, null, Token), v => v.Code == "metal-accounting.instrument.differs");
        Assert.Equal("metal-accounting.instrument.not-found", await Refused(() => SetAsync("nowhere", Plant.Uncertainty(QuantityKind.WetMass, 1))));
        Assert.Equal("metal-accounting.instrument.uncertainty", await Refused(() => SetAsync("belt-scale-2", Plant.Uncertainty(QuantityKind.WetMass, 0))));
        Assert.Equal(
            "metal-accounting.instrument.uncertainty",
            await Refused(() => SetAsync("belt-scale-2", Plant.Uncertainty(QuantityKind.WetMass, 1) with { Absolute = Plant.Dry(1) })));
        Assert.Equal("metal-accounting.instrument.uncertainty", await Refused(() => SetAsync("belt-scale-2", Plant.Uncertainty(QuantityKind.Assay, 1))));
        var endless = Plant.Calibration with { ValidTo = new LocalDate(2020, 1, 1) };
        Assert.Equal("kernel.rule.empty", await Refused(() => Instruments.RecordCalibrationAsync(
            new RecordCalibration { Book = Plant.Book, Instrument = Scale.Code, Calibration = endless }, null, Token)));
    }

    [Fact]
    public async Task Instruments_come_from_a_file_and_go_into_one_and_the_same_file_twice_changes_nothing()
    {
        const string Csv = "code,name,kind,shared_error_group,needs_calibration\r\nwb-9,Bridge 9,weighbridge,wb,yes\r\nsurvey-1,Survey,survey,,no\r\nx,Odd,spoon,,\r\n";
        var report = await ImportAsync(Csv);
        Assert.Equal((2, 1), (report.Accepted, report.Rejected.Count));
        Assert.Equal("metal-accounting.choice.unknown", report.Rejected[0].Violations[0].Code);
        Assert.Equal(2, (await ImportAsync(Csv)).Accepted);
        Assert.Equal(2, (await Instruments.ListAsync(Plant.Book, null, Token)).Count);

        await using var writer = new StringWriter();
        await Instruments.ExportAsync(Plant.Book, writer, null, null, Token);
        Assert.Equal(2, (await ImportAsync(writer.ToString())).Accepted);
        Assert.Equal(0, (await ImportAsync(Csv, allOrNothing: true)).Accepted);
        Assert.False((await Instruments.FindAsync(Plant.Book, Plant.C("survey-1"), null, Token))!.Registered.NeedsCalibration);
    }

    private static RegisterInstrument Scale => Plant.Instrument("belt-scale-2", InstrumentKind.BeltScale) with { SharedErrorGroup = Plant.C("scales") };

    private Task CalibrateAsync() => Instruments.RecordCalibrationAsync(
        new RecordCalibration { Book = Plant.Book, Instrument = Scale.Code, Calibration = Plant.Calibration }, null, Token);

    private async Task<ImportReport> ImportAsync(string csv, bool allOrNothing = false)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await Instruments.ImportAsync(Plant.Book, stream, new ImportOptions { AllOrNothing = allOrNothing }, null, Token);
    }
}

public sealed class InstrumentOnSqlite() : InstrumentContract(TestEngine.Sqlite);

public sealed class InstrumentOnPostgreSql() : InstrumentContract(TestEngine.PostgreSql);
