using CopperChain.Inputs;
using Kazakhmys.Erp.Enrichment;
using Kazakhmys.Erp.Geology;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting;
using Kazakhmys.Erp.Mines;
using Kazakhmys.Erp.Smelting;
using Microsoft.Extensions.DependencyInjection;

namespace CopperChain.Chain;

/// <summary>A host as an integrator builds one: a store, five modules, and what the host finds plausible.</summary>
internal static class ChainHost
{
    public static async Task<ServiceProvider> OpenAsync(ChainInputs inputs, string database, CancellationToken cancellationToken)
    {
        foreach (var file in new[] { database, database + "-wal", database + "-shm" })
            File.Delete(file);
        var provider = new ServiceCollection()
            .AddSingleton(Plausible(inputs))
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

    private static MinesOptions Plausible(ChainInputs inputs) => new()
    {
        GradeWindows = new Dictionary<Kazakhmys.Erp.Kernel.Codes.Code, GradeWindow>
        {
            [Elements.Cu] = new(inputs.Limit<Grade>("least grade of ore"), inputs.Limit<Grade>("greatest grade of ore")),
        },
        CapacityPerYear = inputs.Reserves.Zip(RegionShares.Of(inputs.Limit<Mass>("ore capacity per year"), inputs.Reserves))
            .ToDictionary(region => ChainCodes.MineOf(region.First.Region), region => region.Second),
    };
}
