using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Assays;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Geology.Depletions;

internal sealed class DepletionService(ErpStore store, DocumentPosting posting) : IDepletions
{
    private const string Right = "geology.depletion.record";

    private static readonly RecordDepletionValidator _validator = new();

    public async Task<RecordedDepletion> RecordAsync(
        RecordDepletion command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync(Right, command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, command, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordDepletion command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session =>
                {
                    if (await RegisteredBlocks.MissingAsync(session, command.Book, command.Block, "Block", cancellationToken).ConfigureAwait(false) is { } missing)
                        return [missing];
                    if (await DepletionStore.FindAsync(session, command.Book, command.Id, cancellationToken).ConfigureAwait(false) is { } known)
                        return known.Recorded == command ? [] : [GeologyViolations.DepletionDiffers.At("Id", command.Id)];
                    var held = await posting
                        .ContentAsync(session, command.Book, command.Block.Account, command.Day, cancellationToken).ConfigureAwait(false);
                    return Beyond(command, held) is { } violation ? [violation] : [];
                },
                cancellationToken);

    public async Task<ImportReport> ImportAsync(
        Code book, Code deposit, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync(Right, book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            unitOfWork => unitOfWork.ImportAsync(
                csv,
                options ?? new ImportOptions(),
                DepletionColumns.All,
                row => DepletionColumns.Read(row, book, deposit),
                (command, token) =>
                {
                    _validator.Require(command);
                    return RecordAsync(unitOfWork, command, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private static Violation? Beyond(RecordDepletion command, AccountContent held)
    {
        var lost = LossesAndDilution.ExtinguishedReserves(command.MinedClean, command.LossCoefficient) - command.MinedClean;
        return lost > held.Dry && command.ReconciliationNote is null
            ? GeologyViolations.BeyondBlock.At("MinedClean", lost, ("block", command.Block.Account), ("held", held.Dry))
            : null;
    }

    private async Task<RecordedDepletion> RecordAsync(UnitOfWork unitOfWork, RecordDepletion command, CancellationToken cancellationToken)
    {
        var block = await BlockStore.FindAsync(unitOfWork, command.Book, command.Block.Account, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(GeologyViolations.BlockMissing.At("Block", command.Block.Account));
        await posting
            .OpenAsync(unitOfWork, command.Book, [GeologyAccounts.Outside(GeologyAccounts.Revaluation)], cancellationToken)
            .ConfigureAwait(false);
        if (await DepletionStore.FindAsync(unitOfWork, command.Book, command.Id, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known.Recorded == command
                ? Answer(command, known.Reconciled, await posting.ReceiptAsync(unitOfWork, command.Book, known.Entry, cancellationToken).ConfigureAwait(false))
                : throw new IdempotencyConflictException(GeologyViolations.DepletionDiffers.At("Id", command.Id));
        }
        var held = await posting
            .ContentAsync(unitOfWork, command.Book, command.Block.Account, command.Day, cancellationToken).ConfigureAwait(false);
        if (Beyond(command, held) is { } violation)
            throw new RuleViolatedException(violation);
        var answer = Answer(command, Shortfall(command, held), null);
        if (answer.Lost > Mass.Zero)
            answer = answer with { Receipt = await PostAsync(unitOfWork, command, answer, block, held, cancellationToken).ConfigureAwait(false) };
        await DepletionStore.InsertAsync(unitOfWork, command, answer, posting.Actor, cancellationToken).ConfigureAwait(false);
        await posting
            .TellAsync(unitOfWork, command.Book, "geology.depletion.recorded", command.Day, command.Id.Value, cancellationToken)
            .ConfigureAwait(false);
        return answer;
    }

    private Task<Receipt> PostAsync(
        UnitOfWork unitOfWork, RecordDepletion command, RecordedDepletion answer, ReserveBlock block, AccountContent held, CancellationToken cancellationToken)
    {
        var account = block.Account;
        var loss = GeologyAccounts.InGroundLoss(command.Block.Deposit);
        var transfers = held.Dry > Mass.Zero
            ? held.Part(answer.Lost - answer.Reconciled).Transfers(account, loss).ToList()
            : [];
        if (answer.Reconciled > Mass.Zero)
        {
            // What the books do not know is taken up and lost at the grades with which the block was registered.
            transfers.AddRange(Movement(GeologyAccounts.Revaluation, account, answer.Reconciled, block.Registered.Grades));
            transfers.AddRange(Movement(account, loss, answer.Reconciled, block.Registered.Grades));
        }
        return posting.PostAsync(
            unitOfWork, command.Book, command.Day, "depletion", command.Id.Value, transfers, command.ReconciliationNote ?? "", cancellationToken);
    }

    private static IEnumerable<Transfer> Movement(Kernel.Codes.Code from, Kernel.Codes.Code to, Mass dry, Assay grades) =>
        new MaterialMovement { From = from, To = to, Dry = dry, Assay = grades }.Transfers();

    private static Mass Shortfall(RecordDepletion command, AccountContent held)
    {
        var lost = LossesAndDilution.ExtinguishedReserves(command.MinedClean, command.LossCoefficient) - command.MinedClean;
        return lost > held.Dry ? lost - held.Dry : Mass.Zero;
    }

    private static RecordedDepletion Answer(RecordDepletion command, Mass reconciled, Receipt? receipt) => new()
    {
        Book = command.Book,
        Id = command.Id,
        Block = command.Block,
        Day = command.Day,
        MinedClean = command.MinedClean,
        Extinguished = LossesAndDilution.ExtinguishedReserves(command.MinedClean, command.LossCoefficient),
        Reconciled = reconciled,
        Receipt = receipt,
    };
}
