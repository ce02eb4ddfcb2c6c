using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Smelting.Documents;

namespace Kazakhmys.Erp.Smelting.Smelters;

/// <summary>Reads lots of the works and takes parts of them.</summary>
internal sealed class LotDesk(StageDesk stages)
{
    /// <summary>The kind under which a lot's number was taken, and its smelter.</summary>
    /// <exception cref="NotFoundException">There is no such lot (<c>smelting.lot.unknown</c>).</exception>
    public static async Task<TakenNumber> RequireAsync(
        StoreSession session, Smelter smelter, string path, Code lot, CancellationToken cancellationToken) =>
        await NumberStore.FindAsync(session, smelter.Book, lot, cancellationToken).ConfigureAwait(false) is { } taken && taken.Smelter == smelter.Code
        && LotKinds.Contains(taken.Kind)
            ? taken
            : throw new NotFoundException(SmeltingViolations.LotUnknown.At(path, lot, ("smelter", smelter.Code)));

    /// <summary>What a part of a lot takes from each owner; more than there is becomes a violation (<c>smelting.lot.short</c>).</summary>
    public async Task<IReadOnlyList<OwnerContent>> PartAsync(
        StoreSession session, Smelter smelter, string path, Code lot, Mass dry, ProductionDay day, List<Violation> violations,
        CancellationToken cancellationToken)
    {
        await RequireAsync(session, smelter, path, lot, cancellationToken).ConfigureAwait(false);
        var content = await stages.ContentAsync(session, smelter, Stage.Lot, lot, day, cancellationToken).ConfigureAwait(false);
        var held = content.Sum(owner => owner.Content.Dry);
        if (dry <= held)
            return OwnerShares.Part(dry, content);
        violations.Add(SmeltingViolations.LotShort.At(path, dry, ("lot", lot), ("held", held)));
        return [];
    }
}
