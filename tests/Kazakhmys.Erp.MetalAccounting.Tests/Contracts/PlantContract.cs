using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Ledger.Books;
using Kazakhmys.Erp.MetalAccounting.Flowsheets;
using Kazakhmys.Erp.MetalAccounting.Instruments;
using Kazakhmys.Erp.MetalAccounting.Laboratory;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Samples;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Kazakhmys.Erp.MetalAccounting.Tests.Contracts;

/// <summary>The synthetic concentrator with its flowsheet in force and its instruments calibrated, on either engine.</summary>
public abstract class PlantContract(TestEngine engine) : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected IServiceProvider Host { get; private set; } = null!;

    protected TestUser User { get; } = new();

    protected IFlowsheets Flowsheets => Host.GetRequiredService<IFlowsheets>();

    protected IInstruments Instruments => Host.GetRequiredService<IInstruments>();

    protected IMeasurements Measurements => Host.GetRequiredService<IMeasurements>();

    protected ISamples Samples => Host.GetRequiredService<ISamples>();

    protected ILaboratory Laboratory => Host.GetRequiredService<ILaboratory>();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected virtual bool IsInForce => true;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(TestDatabase.IsAvailable(engine, out var reason), reason);
        Database = await TestDatabase.CreateAsync(engine);
        Database.Clock.Reset(Plant.At("2026-02-03T03:00:00Z"));
        Host = Database.Host(erp => erp.AddMetalAccounting(), services => services.AddSingleton<ICurrentUser>(User));
        await Host.MigrateErpAsync(Token);
        await Host.GetRequiredService<IBooks>().OpenAsync(Plant.Book, "Zhezkazgan", null, Token);
        if (IsInForce)
            await SetUpAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<Flowsheet> InForceAsync(DraftFlowsheet drawn)
    {
        User.Is("metallurgist");
        var drafted = await Flowsheets.DraftAsync(drawn, null, Token);
        User.Is("chief");
        return (await Flowsheets.ApproveAsync(Approval(drafted.Flowsheet), null, Token)).Flowsheet;
    }

    protected static ApproveFlowsheet Approval(Flowsheet sheet) => new()
    {
        Book = sheet.Drawn.Book, Code = sheet.Drawn.Code, Version = sheet.Drawn.Version, Hash = sheet.Hash,
    };

    protected Task SetAsync(string instrument, InstrumentUncertainty uncertainty) => Instruments.RecordUncertaintyAsync(
        new RecordUncertainty { Book = Plant.Book, Instrument = Plant.C(instrument), Uncertainty = uncertainty }, null, Token);

    /// <summary>Recorded by the shift, validated by the metallurgist.</summary>
    protected async Task ValidatedAsync(params RecordMeasurement[] measurements)
    {
        User.Is("shift");
        var receipts = await Measurements.RecordAsync(measurements, null, Token);
        User.Is("metallurgist");
        await Measurements.ValidateAsync([.. receipts.Select(receipt => Fit(receipt.Id) with { Reason = "seen" })], null, Token);
    }

    protected static ValidateMeasurement Fit(MeasurementId id, int revision = 1) => new() { Measurement = id, Revision = revision };

    private async Task SetUpAsync()
    {
        foreach (var instrument in Plant.Instruments)
        {
            await Instruments.RegisterAsync(instrument, null, Token);
            await Instruments.RecordCalibrationAsync(
                new RecordCalibration { Book = Plant.Book, Instrument = instrument.Code, Calibration = Plant.Calibration }, null, Token);
        }
        await SetAsync("weighbridge-1", Plant.Uncertainty(QuantityKind.WetMass, 0.2m, 0.1m));
        await SetAsync("belt-scale-1", Plant.Uncertainty(QuantityKind.WetMass, 1));
        await SetAsync("lab/aas", Plant.Uncertainty(QuantityKind.Assay, 1, 0.5m, "Cu"));
        await SetAsync("lab/drying", Plant.Uncertainty(QuantityKind.Moisture, 3));
        await InForceAsync(Plant.Drawn);
        User.Is("shift");
    }

    public sealed class TestUser : ICurrentUser
    {
        public Code Actor { get; private set; } = Code.Parse("shift");

        public void Is(string actor) => Actor = Code.Parse(actor);
    }
}
