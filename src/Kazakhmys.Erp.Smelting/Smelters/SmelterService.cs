using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Smelting.Smelters;

internal sealed class SmelterService(ErpStore store, IAccounts accounts, DocumentPosting posting) : ISmelters
{
    private static readonly RegisterSmelterValidator _validator = new();

    public async Task<Smelter> RegisterAsync(Smelter smelter, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(smelter);
        await posting.RequireAsync("smelting.smelter.register", smelter.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => RegisterAsync(unitOfWork, smelter, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<Smelter?> FindAsync(Code book, Code smelter, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session => (await SmelterStore.ListAsync(session, book, cancellationToken).ConfigureAwait(false)).FirstOrDefault(each => each.Code == smelter),
            cancellationToken);

    public Task<IReadOnlyList<Smelter>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SmelterStore.ListAsync(session, book, cancellationToken), cancellationToken);

    /// <summary>The smelter, or a refusal that names it.</summary>
    public static async Task<Smelter> RequireAsync(StoreSession session, Code book, Code smelter, CancellationToken cancellationToken) =>
        (await SmelterStore.ListAsync(session, book, cancellationToken).ConfigureAwait(false)).FirstOrDefault(each => each.Code == smelter)
        ?? throw new NotFoundException(SmeltingViolations.SmelterUnknown.At("Smelter", smelter, ("book", book)));

    /// <summary>Opens what a tolling party needs; own and purchased were opened with the smelter.</summary>
    public static Task OpenOwnerAsync(
        IAccounts accounts, UnitOfWork unitOfWork, Smelter smelter, MetalOwner owner, CancellationToken cancellationToken) =>
        accounts.OpenAsync(smelter.Book, [.. SmelterAccountList.Of(smelter, owner)], unitOfWork, cancellationToken);

    private async Task<Smelter> RegisterAsync(UnitOfWork unitOfWork, Smelter smelter, CancellationToken cancellationToken)
    {
        var ordered = smelter with { Furnaces = [.. smelter.Furnaces.OrderBy(furnace => furnace.Code)] };
        var now = posting.Now.ToUnixTimeTicks();
        if (!await SmelterStore.InsertAsync(unitOfWork, ordered, posting.Actor.Value, now, cancellationToken).ConfigureAwait(false))
        {
            var present = await RequireAsync(unitOfWork, smelter.Book, smelter.Code, cancellationToken).ConfigureAwait(false);
            if (!IsSame(present, ordered))
                throw new IdempotencyConflictException(SmeltingViolations.SmelterDiffers.At(nameof(smelter.Code), smelter.Code));
        }
        // A smelter of an earlier version lacks accounts of the later one; those that are open already are accepted.
        await accounts.OpenAsync(smelter.Book, [.. SmelterAccountList.Of(smelter)], unitOfWork, cancellationToken).ConfigureAwait(false);
        return ordered;
    }

    private static bool IsSame(Smelter present, Smelter wanted) =>
        present with { Furnaces = [] } == wanted with { Furnaces = [] } && present.Furnaces.SequenceEqual(wanted.Furnaces);
}
