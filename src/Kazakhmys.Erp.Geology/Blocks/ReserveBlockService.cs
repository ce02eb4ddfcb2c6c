using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Geology.Blocks;

internal sealed class ReserveBlockService(ErpStore store, DocumentPosting posting) : IReserveBlocks
{
    private static readonly RegisterBlockValidator _validator = new();

    public async Task<ReserveBlock> RegisterAsync(
        RegisterBlock command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("geology.block.register", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RegisterAsync(unitOfWork, command, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRegisterAsync(
        RegisterBlock command, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        if (_validator.Check(command) is { Count: > 0 } violations)
            return Task.FromResult(violations);
        return store.ReadAsync<IReadOnlyList<Violation>>(
            within,
            async session =>
            {
                var deposit = await DepositStore.FindAsync(session, command.Book, command.Block.Deposit, cancellationToken).ConfigureAwait(false);
                if (deposit is null)
                    return [GeologyViolations.DepositMissing.At("Block.Deposit", command.Block.Deposit)];
                var known = await BlockStore.FindAsync(session, command.Book, command.Block.Account, cancellationToken).ConfigureAwait(false);
                return known is not null && known.Registered != command
                    ? [GeologyViolations.BlockDiffers.At("Block", known.Account)]
                    : BlockRules.Check(command, deposit);
            },
            cancellationToken);
    }

    public async Task<ImportReport> ImportAsync(
        Code book, Code deposit, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync("geology.block.register", book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(
                within,
                unitOfWork => unitOfWork.ImportAsync(
                    csv,
                    options ?? new ImportOptions(),
                    BlockListColumns.All,
                    row => BlockListColumns.Read(row, book, deposit),
                    (command, token) => RegisterCheckedAsync(unitOfWork, command, token),
                    cancellationToken),
                cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<ReserveBlock?> FindAsync(
        Code book, BlockReference block, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(block);
        return store.ReadAsync(within, session => BlockStore.FindAsync(session, book, block.Account, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<ReserveBlock>> ListAsync(
        Code book, Code deposit, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => BlockStore.ListAsync(session, book, deposit, cancellationToken), cancellationToken);

    public async Task ExportAsync(
        Code book, Code deposit, CsvExport csv, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        await csv.WriteRowAsync(BlockListColumns.Header, cancellationToken).ConfigureAwait(false);
        foreach (var block in await ListAsync(book, deposit, within, cancellationToken).ConfigureAwait(false))
            await csv.WriteRowAsync(BlockListColumns.Row(block.Registered), cancellationToken).ConfigureAwait(false);
    }

    private Task<ReserveBlock> RegisterCheckedAsync(UnitOfWork unitOfWork, RegisterBlock command, CancellationToken cancellationToken)
    {
        _validator.Require(command);
        return RegisterAsync(unitOfWork, command, cancellationToken);
    }

    private async Task<ReserveBlock> RegisterAsync(UnitOfWork unitOfWork, RegisterBlock command, CancellationToken cancellationToken)
    {
        var deposit = await DepositStore.FindAsync(unitOfWork, command.Book, command.Block.Deposit, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(GeologyViolations.DepositMissing.At("Block.Deposit", command.Block.Deposit));
        var account = command.Block.Account;
        await posting.OpenAsync(
            unitOfWork,
            command.Book,
            [GeologyAccounts.Outside(GeologyAccounts.Exploration), GeologyAccounts.Reserve(account, deposit.ValidFrom)],
            cancellationToken).ConfigureAwait(false);
        if (await BlockStore.FindAsync(unitOfWork, command.Book, account, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known.Registered == command
                ? known
                : throw new IdempotencyConflictException(GeologyViolations.BlockDiffers.At("Block", account));
        }
        Refuse(BlockRules.Check(command, deposit));
        var movement = new MaterialMovement
        {
            From = GeologyAccounts.Exploration, To = account, Dry = command.Dry, Assay = command.Grades,
        };
        var id = account.Value["reserve/".Length..];
        var receipt = await posting
            .PostAsync(unitOfWork, command.Book, command.AsOf, "block", id, [.. movement.Transfers()], command.Document, cancellationToken)
            .ConfigureAwait(false);
        var block = new ReserveBlock
        {
            Registered = command,
            Route = BlockRules.RouteOf(command.OreType, command.DepthFrom, command.DepthTo, deposit.OxidationZone),
            Actor = posting.Actor,
            Entry = receipt.Seq,
        };
        await BlockStore.InsertAsync(unitOfWork, block, cancellationToken).ConfigureAwait(false);
        await posting
            .TellAsync(unitOfWork, command.Book, "geology.block.registered", command.AsOf, id, cancellationToken)
            .ConfigureAwait(false);
        return block;
    }

    private static void Refuse(IReadOnlyList<Violation> violations)
    {
        if (violations.Count == 0)
            return;
        throw violations.All(violation => violation.Code == GeologyViolations.BlockNode.Code)
            ? new NotFoundException(violations)
            : new RuleViolatedException(violations);
    }
}
