using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.CellHouse;

/// <summary>
/// Loads and pulls crops of electrorefining and electrowinning. What a crop holds has accounts of its own, one for each owner. Where anodes serve for several
/// harvests of cathode, one crop is the life of its anodes. Hosts consume it.
/// </summary>
public interface ICrops
{
    /// <summary>
    /// Loads a crop: anodes of castings → crop, in proportion to their mass, and their pieces. The same again changes nothing. Right: <c>smelting.crop.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape; an anode stands twice (<c>smelting.anode.twice</c>).</exception>
    /// <exception cref="NotFoundException">The section (<c>smelting.section.unknown</c>) or an anode (<c>smelting.anode.unknown</c>) is not there.</exception>
    /// <exception cref="RuleViolatedException">The section holds a crop (<c>smelting.section.busy</c>), anodes do not go with its kind (<c>smelting.crop.anodes</c>), or an
    /// anode is not on stock (<c>smelting.anode.state</c>).</exception>
    Task<Crop> LoadAsync(LoadCrop command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What loading would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckLoadAsync(LoadCrop command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Pulls a crop: crop → lots of scrap and slimes; the cathode stays with the crop until it becomes cathode lots; what else was dissolved goes to the
    /// electrolyte, which gives what the cathode has more. The same again changes nothing. Right: <c>smelting.crop.pull</c>.
    /// </summary>
    /// <exception cref="RuleViolatedException">It was pulled (<c>smelting.crop.pulled</c>) or was loaded later (<c>smelting.crop.before-load</c>); more came out than hung in
    /// (<c>smelting.crop.above-anodes</c>); the current cannot have made so much (<c>smelting.crop.efficiency</c>); an anode that is called scrap did not hang in it
    /// (<c>smelting.crop.anodes</c>).</exception>
    /// <exception cref="ConcurrencyException">Somebody else was faster (<c>smelting.document.revision</c>).</exception>
    Task<Crop> PullAsync(PullCrop command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What pulling would say; nothing is stored.</summary>
    Task<IReadOnlyList<Violation>> CheckPullAsync(PullCrop command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The crop, or null.</summary>
    Task<Crop?> FindAsync(Code book, Code number, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The crops of a smelter whose latest revision lies between two production days, both included, by number.</summary>
    Task<IReadOnlyList<Crop>> ListAsync(
        Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default);
}
