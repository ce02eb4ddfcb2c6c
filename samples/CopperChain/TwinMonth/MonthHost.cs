using Kazakhmys.Erp.Enrichment;
using Kazakhmys.Erp.Geology;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.MetalAccounting;
using Kazakhmys.Erp.MetalAccounting.Closes;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Smelting;
using Kazakhmys.Erp.Testing.Reconciliations;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CopperChain.TwinMonth;

/// <summary>
/// A host with five modules and a clock that stands on the morning of the third day after the month, so that the same month gives the same bytes.
/// </summary>
internal static class MonthHost
{
    private const string Source = "synthetic";

    public static async Task<ServiceProvider> OpenAsync(MonthScale scale, MonthSites sites, string database, CancellationToken cancellationToken)
    {
        foreach (var file in new[] { database, database + "-wal", database + "-shm" })
            File.Delete(file);
        var closing = scale.Month.End.AddDays(2).Date.AtMidnight().InUtc().ToInstant() + Duration.FromHours(4);
        var provider = new ServiceCollection()
            .AddManualMachine(closing, MonthPeople.Metallurgist, scale.Seed)
            .AddSingleton(Setups(sites))
            .AddSingleton(Plausible())
            .AddKazakhmysErp(erp => erp
                .UseSqlite($"Data Source={database}")
                .AddGeology()
                .AddMines()
                .AddEnrichment()
                .AddSmelting()
                .AddMetalAccounting())
            .BuildServiceProvider();
        await provider.MigrateErpAsync(cancellationToken);
        return provider;
    }

    /// <summary>
    /// Gold of a shift is assayed near the detection limit, so that more of it may seem to come out than went in: that is told and not refused, and the reconciliation of
    /// the month settles it.
    /// </summary>
    private static EnrichmentOptions Plausible() => new()
    {
        Severities = new Dictionary<string, ViolationSeverity> { ["enrichment.plausibility.metal-above-feed"] = ViolationSeverity.Warning },
    };

    private static CloseSetups Setups(MonthSites sites) => new()
    {
        Books = new Dictionary<Code, DatedValues<CloseSetup>>
        {
            [MonthCodes.Book] = new(
                Code.Parse("close-setup"),
                [new() { Value = Setup(sites), ValidFrom = new LocalDate(2020, 1, 1), KnownFrom = Instant.FromUtc(2020, 1, 1, 0, 0), Source = Source }]),
        },
    };

    private static CloseSetup Setup(MonthSites sites) => new()
    {
        Code = Code.Parse("synthetic-month"),
        Flowsheets =
        [
            new ClosedFlowsheet
            {
                Code = TwinReconciliation.Flowsheet,
                // A lot that was received by certificate stays as it was certified.
                Streams = [.. sites.Plants.Select(plant => new ClosedStream { Stream = Code.Parse($"{plant.Code}.received"), IsKept = true })],
            },
        ],
        Metals = [Elements.Cu, Elements.Ag, Elements.Au],
        Limits = [new UnaccountedLimit { Metal = Elements.Cu, OfInput = Ratio.FromPercent(2), Source = Source }],
        Prices = [new MetalPrice { Metal = Elements.Cu, Price = Money.Of(4_500_000, Code.Parse("KZT")), Per = Mass.FromTonnes(1), Source = Source }],
    };
}
