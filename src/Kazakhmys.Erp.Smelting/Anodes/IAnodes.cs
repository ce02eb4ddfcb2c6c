using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Anodes;

/// <summary>
/// Records castings of anodes by piece and follows each anode. Posted: heat → anodes of the casting, owner by owner, and one <c>piece</c> for each. Rights:
/// <c>smelting.casting.record</c>, <c>smelting.casting.correct</c>. Besides what every document refuses: the heat is closed (<c>smelting.heat.closed</c>), empty
/// (<c>smelting.stage.empty</c>), holds less (<c>smelting.heat.short</c>) or is of no anode furnace (<c>smelting.casting.furnace</c>); an anode stands twice
/// (<c>smelting.anode.twice</c>) or was cast before (<c>smelting.anode.taken</c>); a casting is corrected whose anodes are no longer all on stock
/// (<c>smelting.anode.state</c>). Hosts consume it.
/// </summary>
public interface IAnodes : IDocuments<RecordCasting>
{
    /// <summary>An anode, or null; one that was withdrawn is not there.</summary>
    Task<Anode?> FindAnodeAsync(Code book, Code smelter, Code anode, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The anodes of a casting, by number.</summary>
    Task<IReadOnlyList<Anode>> ListAnodesAsync(Code book, Code smelter, Code casting, StoreSession? within = null, CancellationToken cancellationToken = default);
}
