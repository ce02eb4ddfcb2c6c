using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Testing.Twins;

namespace CopperChain.TwinMonth;

/// <summary>Who delivers to whom in the twin.</summary>
internal sealed class MonthSites(TwinNetwork network)
{
    public IReadOnlyList<TwinSite> Mines { get; } = [.. network.Sites.Where(site => site.Kind == TwinSiteKind.Mine)];

    public IReadOnlyList<TwinSite> Plants { get; } = [.. network.Sites.Where(site => site.Kind == TwinSiteKind.Concentrator)];

    public IReadOnlyList<TwinSite> Smelters { get; } = [.. network.Sites.Where(site => site.Kind == TwinSiteKind.Smelter)];

    public Code PlantOf(TwinSite mine) => Receiver($"{mine.Code}.unloaded");

    public Code SmelterOf(TwinSite plant) => Receiver($"{plant.Code}.received");

    private Code Receiver(string stream) => network.Node(network.Stream(Code.Parse(stream)).To!.Value).Site;
}
