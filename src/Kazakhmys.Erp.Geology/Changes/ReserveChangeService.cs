using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Ledger.Movements;

namespace Kazakhmys.Erp.Geology.Changes;

internal sealed class ReserveChangeService(ErpStore store, DocumentPosting posting, IBalances balances, ILedger ledger) : IReserveChanges
{
    private const string Right = "geology.reserve.change";

    private static readonly RecordReserveChangeValidator _validator = new();

    public async Task<ReserveChange> RecordAsync(
        RecordReserveChange command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync(Right, command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, command, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordReserveChange command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session =>
                {
                    var known = await ReserveChangeStore.FindAsync(session, command.Book, command.Id, cancellationToken).ConfigureAwait(false);
                    if (known is { } before)
                        return before.Recorded == command ? [] : [GeologyViolations.ChangeDiffers.At("Id", command.Id)];
                    return [
                        .. ReserveChangeRules.Check(command),
                        .. await MissingAsync(session, command, cancellationToken).ConfigureAwait(false)];
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
                ReserveChangeColumns.All,
                row => ReserveChangeColumns.Read(row, book, deposit),
                (command, token) =>
                {
                    _validator.Require(command);
                    return RecordAsync(unitOfWork, command, token);
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<ReserveMovement>> MovementAsync(
        Code book, Code deposit, ProductionDay first, ProductionDay last, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<ReserveMovement>>(
            within,
            async session =>
            {
                var turnovers = await balances
                    .TurnoverAsync(book, first, last, GeologyAccounts.Reserves(deposit), session, cancellationToken).ConfigureAwait(false);
                var changes = await ChangesAsync(session, book, deposit, first, last, cancellationToken).ConfigureAwait(false);
                return [.. turnovers.Select(turnover => MovementRules.Of(
                    turnover,
                    changes.Where(change => change.Commodity == turnover.Commodity
                        && (change.From == turnover.Account || change.To == turnover.Account))))];
            },
            cancellationToken);

    private static async Task<IReadOnlyList<Violation>> MissingAsync(
        StoreSession session, RecordReserveChange command, CancellationToken cancellationToken)
    {
        var found = new List<Violation>();
        if (await RegisteredBlocks.MissingAsync(session, command.Book, command.Block, "Block", cancellationToken).ConfigureAwait(false) is { } missing)
            found.Add(missing);
        return found;
    }

    private async Task<List<ChangedAmount>> ChangesAsync(
        StoreSession session, Code book, Code deposit, ProductionDay first, ProductionDay last, CancellationToken cancellationToken)
    {
        var changes = new List<ChangedAmount>();
        var reasons = await ReserveChangeStore.ReasonsAsync(session, book, deposit, first, last, cancellationToken).ConfigureAwait(false);
        foreach (var (kind, seq) in reasons)
        {
            var entry = await ledger.FindAsync(book, seq, session, cancellationToken).ConfigureAwait(false);
            foreach (var transfer in entry!.Transfers)
            {
                // A depletion with a reconciliation note carries its revaluation in the same entry.
                var reason = transfer.From == GeologyAccounts.Revaluation ? ReserveChangeKind.RevaluedUp : kind;
                changes.Add(new ChangedAmount(reason, transfer.From, transfer.To, transfer.Commodity, transfer.Amount));
            }
        }
        return changes;
    }

    private async Task<ReserveChange> RecordAsync(UnitOfWork unitOfWork, RecordReserveChange command, CancellationToken cancellationToken)
    {
        var deposit = await DepositStore.FindAsync(unitOfWork, command.Book, command.Block.Deposit, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(GeologyViolations.DepositMissing.At("Block.Deposit", command.Block.Deposit));
        if (ReserveChangeRules.Check(command) is { Count: > 0 } refused)
            throw new RuleViolatedException(refused);
        if (await MissingAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false) is { Count: > 0 } missing)
            throw new NotFoundException(missing);
        var (from, to) = ReserveChangeRules.Accounts(command);
        await posting.OpenAsync(
            unitOfWork,
            command.Book,
            [.. new[] { from, to }.Select(account => account.IsWithin(Code.Parse("reserve"))
                ? GeologyAccounts.Reserve(account, deposit.ValidFrom)
                : GeologyAccounts.Outside(account))],
            cancellationToken).ConfigureAwait(false);
        if (await ReserveChangeStore.FindAsync(unitOfWork, command.Book, command.Id, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known.Recorded == command
                ? Answer(command, (await posting.ReceiptAsync(unitOfWork, command.Book, known.Entry, cancellationToken).ConfigureAwait(false))!.Value)
                : throw new IdempotencyConflictException(GeologyViolations.ChangeDiffers.At("Id", command.Id));
        }
        var transfers = await TransfersAsync(unitOfWork, command, from, to, cancellationToken).ConfigureAwait(false);
        var receipt = await posting
            .PostAsync(unitOfWork, command.Book, command.Day, "change", command.Id.Value, transfers, command.Document, cancellationToken)
            .ConfigureAwait(false);
        await ReserveChangeStore.InsertAsync(unitOfWork, command, posting.Actor, receipt.Seq, cancellationToken).ConfigureAwait(false);
        await posting
            .TellAsync(unitOfWork, command.Book, "geology.reserve.changed", command.Day, command.Id.Value, cancellationToken)
            .ConfigureAwait(false);
        return Answer(command, receipt);
    }

    private async Task<IReadOnlyList<Transfer>> TransfersAsync(
        UnitOfWork unitOfWork, RecordReserveChange command, Code from, Code to, CancellationToken cancellationToken)
    {
        if (command.Grades is { } grades)
            return [.. new MaterialMovement { From = from, To = to, Dry = command.Dry, Assay = grades }.Transfers()];
        var content = await posting
            .ContentAsync(unitOfWork, command.Book, command.Block.Account, command.Day, cancellationToken).ConfigureAwait(false);
        return content.Dry > Mass.Zero
            ? [.. content.Part(command.Dry).Transfers(from, to)]
            : throw new RuleViolatedException(GeologyViolations.ChangeGrades.At("Grades", command.Block.Account));
    }

    private static ReserveChange Answer(RecordReserveChange command, Receipt receipt) => new()
    {
        Book = command.Book,
        Id = command.Id,
        Kind = command.Kind,
        Block = command.Block,
        To = command.To,
        Day = command.Day,
        Document = command.Document,
        Receipt = receipt,
    };
}
