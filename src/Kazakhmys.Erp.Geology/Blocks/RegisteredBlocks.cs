using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>The accounts of registered blocks.</summary>
internal static class RegisteredBlocks
{
    /// <summary>The violation when a block is not registered.</summary>
    public static async Task<Violation?> MissingAsync(
        StoreSession session, Code book, BlockReference block, string path, CancellationToken cancellationToken) =>
        await BlockStore.FindAsync(session, book, block.Account, cancellationToken).ConfigureAwait(false) is null
            ? GeologyViolations.BlockMissing.At(path, block.Account)
            : null;

    /// <summary>The block of an account <c>reserve/deposit/section/block/category</c>.</summary>
    public static BlockReference Of(Code account)
    {
        var parts = account.Value.Split('/');
        return new BlockReference
        {
            Deposit = Code.Parse(parts[1]),
            Section = Code.Parse(parts[2]),
            Block = Code.Parse(parts[3]),
            Classification = ReserveClassification.Parse(parts[4]),
        };
    }
}
