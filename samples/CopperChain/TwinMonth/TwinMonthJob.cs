using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Ledger.Integrity;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Instruments;
using Kazakhmys.Erp.Testing.Twins;
using Microsoft.Extensions.DependencyInjection;

namespace CopperChain.TwinMonth;

/// <summary>
/// A labelled synthetic month from end to end: the shifts of a twin posted through the modules, its instruments read and reconciled, a typing error found, the
/// month closed with its proof, and a cathode lot, a gold bar and a blast followed through the chain. The same seed gives the same bytes.
/// </summary>
internal sealed class TwinMonthJob(string outputFolder, MonthScale scale)
{
    public const string ProofName = "month-proof.json";

    public string Database => Path.Combine(outputFolder, "twin-month.db");

    public string ProofPath => Path.Combine(outputFolder, ProofName);

    /// <param name="step">Told what was done, and how far the whole is, from 0 to 1.</param>
    /// <param name="cancellationToken">Gives the job up.</param>
    public async Task<MonthOutcome> RunAsync(Action<string, double> step, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(outputFolder);
        var twin = TwinEnterprise.Create(TwinSettings.For(scale.Month, scale.Seed));
        var (flows, sites) = (new MonthFlows(twin), new MonthSites(twin.Network));
        step("twin", 0.05);
        await using var host = await MonthHost.OpenAsync(scale, sites, Database, cancellationToken);
        var (cathode, bar) = await new MonthPosting(host, flows, sites, scale).RunAsync(done => step("shifts", 0.05 + (0.55 * done)), cancellationToken);
        var faulty = twin.Readings.With(GrossErrorSearch.Slip(scale));
        var imported = await MeasureAsync(host, flows, sites, faulty, cancellationToken);
        step("measurements", 0.8);
        var found = await ActivatorUtilities.CreateInstance<GrossErrorSearch>(host).FindAsync(scale, twin.Readings, cancellationToken);
        step("gross error", 0.85);
        var (close, run) = await ActivatorUtilities.CreateInstance<MonthClose>(host).RunAsync(scale, cancellationToken);
        await File.WriteAllBytesAsync(ProofPath, run.Proof, cancellationToken);
        var proof = ReconciliationProofs.Read(await File.ReadAllTextAsync(ProofPath, cancellationToken));
        step("close", 0.95);
        var traces = ActivatorUtilities.CreateInstance<MonthTraces>(host);
        return new MonthOutcome
        {
            Scale = scale,
            Twin = twin,
            Fault = faulty.Faults[0],
            Found = found,
            Run = run,
            Proof = proof,
            ProofFile = ProofName,
            ProofFindings = ReconciliationProofVerifier.Verify(proof),
            Close = close,
            Unaccounted = await host.GetRequiredService<ICloses>().UnaccountedAsync(close.Id, null, cancellationToken),
            Recoveries = MonthRecovery.Of(proof, twin, sites, scale.Month),
            Cathode = cathode,
            OfCathode = await traces.OfCathodeAsync(cathode, cancellationToken),
            Bar = bar,
            OfBar = await traces.OfBarAsync(bar, cancellationToken),
            OfBlast = await traces.OfBlastAsync(cancellationToken),
            Verified = await host.GetRequiredService<IIntegrity>().VerifyAsync(cancellationToken: cancellationToken),
            Imported = imported,
        };
    }

    private async Task<(int Accepted, int Rejected)> MeasureAsync(
        ServiceProvider host, MonthFlows flows, MonthSites sites, TwinReadings readings, CancellationToken cancellationToken)
    {
        var measuring = ActivatorUtilities.CreateInstance<MonthMeasurements>(host);
        await using var within = await host.GetRequiredService<ErpStore>().BeginAsync(cancellationToken);
        await measuring.DrawAsync(flows, sites, scale, within);
        var report = await measuring.ImportAsync(readings, sites, scale, Path.Combine(outputFolder, MonthMeasurements.FileName), within, cancellationToken);
        var judged = await measuring.ValidateAsync(scale, within);
        await within.CommitAsync(cancellationToken);
        return ((int)report.Accepted, report.Rejected.Count + judged.Left.Count);
    }
}
