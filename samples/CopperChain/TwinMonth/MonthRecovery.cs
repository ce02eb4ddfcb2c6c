using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>A recovery of a plant: as reconciled, with its standard uncertainty, beside the true one, which only a twin knows.</summary>
internal sealed record MonthRecovery
{
    public required string Name { get; init; }

    public required Code Metal { get; init; }

    public required ReconciledRecovery Reconciled { get; init; }

    public required double True { get; init; }

    /// <summary>How many standard uncertainties lie between the two.</summary>
    public double Score => (Reconciled.Recovery!.Value - True) / Reconciled.StandardUncertainty!.Value;

    /// <summary>The recoveries of the accepted run, from its own problem, with the covariances of the reconciled values.</summary>
    public static IReadOnlyList<MonthRecovery> Of(ReconciliationProof proof, TwinEnterprise twin, MonthSites sites, Period month)
    {
        var asked = Asked(sites).ToList();
        var result = Reconciler.Reconcile(proof.Problem with { Recoveries = [.. asked.Select(each => each.Recovery)] });
        return
        [
            .. asked.Zip(result.Recoveries, (each, reconciled) => new MonthRecovery
            {
                Name = each.Name,
                Metal = each.Recovery.Component!.Value,
                Reconciled = reconciled,
                True = TrueOf(twin, month, each.Recovery),
            }),
        ];
    }

    private static double TrueOf(TwinEnterprise twin, Period month, NetworkRecovery recovery)
    {
        decimal Total(IEnumerable<Code> streams) => streams.Sum(stream => (decimal)twin.Flow(stream, month).Content.Of(recovery.Component!.Value).Milligrams);
        return (double)(Total(recovery.Products) / Total(recovery.Feeds));
    }

    private static IEnumerable<(string Name, NetworkRecovery Recovery)> Asked(MonthSites sites)
    {
        foreach (var plant in sites.Plants)
            foreach (var metal in MonthFlows.Metals)
                yield return Of(plant.Name, metal, [$"{plant.Code}.concentrate"], [$"{plant.Code}.feed"]);
        foreach (var smelter in sites.Smelters)
        {
            yield return Of($"{smelter.Name}: charge to anodes", MonthFlows.Metals[0], [$"{smelter.Code}.anodes"], [$"{smelter.Code}.charge", $"{smelter.Code}.scrap-charged"]);
            yield return Of($"{smelter.Name}: anodes to cathodes and scrap", MonthFlows.Metals[0], [$"{smelter.Code}.cathodes", $"{smelter.Code}.anode-scrap"], [$"{smelter.Code}.anodes-loaded"]);
        }
        foreach (var metal in MonthFlows.Metals.Skip(1))
            yield return Of("Balkhash precious metals: slimes to doré", metal, [$"{MonthCodes.Precious}.dore"], [$"{MonthCodes.Precious}.slimes-charged"]);
    }

    private static (string Name, NetworkRecovery Recovery) Of(string name, Code metal, IReadOnlyList<string> products, IReadOnlyList<string> feeds) => (
        name,
        new NetworkRecovery
        {
            Code = Code.Parse($"{products[0]}.{metal}"), Component = metal, Products = [.. products.Select(Code.Parse)], Feeds = [.. feeds.Select(Code.Parse)],
        });
}
