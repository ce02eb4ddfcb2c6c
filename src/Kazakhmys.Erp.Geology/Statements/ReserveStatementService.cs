using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Geology.Deposits;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Balances;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Geology.Statements;

internal sealed class ReserveStatementService(ErpStore store, DocumentPosting posting, IBalances balances, GeologyOptions options)
    : IReserveStatements
{
    private static readonly DrawUpStatementValidator _validator = new();

    public async Task<ReserveStatement> DrawUpAsync(
        DrawUpStatement command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await posting.RequireAsync("geology.statement.draw-up", command.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => DrawUpAsync(unitOfWork, command, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckDrawUpAsync(
        DrawUpStatement command, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        _validator.Check(command) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session => await RefusalAsync(session, command, cancellationToken).ConfigureAwait(false) is { } refusal
                    ? refusal.Violations
                    : [],
                cancellationToken);

    public async Task<ReserveStatement> ApproveAsync(
        Code book, Code statement, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        await posting.RequireAsync("geology.statement.approve", book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => ApproveAsync(unitOfWork, book, statement, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<ReserveStatement?> FindAsync(
        Code book, Code statement, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => StatementStore.FindAsync(session, book, statement, cancellationToken), cancellationToken);

    public async Task ExportAsync(
        Code book, Code statement, CsvExport csv, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var found = await FindAsync(book, statement, within, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(GeologyViolations.StatementMissing.At("Statement", statement));
        await csv.WriteRowAsync(["section", "block", "system", "category", "commodity", "amount_mg"], cancellationToken).ConfigureAwait(false);
        foreach (var line in found.Lines)
        {
            var (block, classification) = (line.Block, line.Block.Classification);
            await csv.WriteRowAsync(
                [block.Section, block.Block, classification.System, classification.Segment, line.Commodity, line.Amount.Milligrams],
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<ErpException?> RefusalAsync(StoreSession session, DrawUpStatement command, CancellationToken cancellationToken)
    {
        if (await DepositStore.FindAsync(session, command.Book, command.Deposit, cancellationToken).ConfigureAwait(false) is null)
            return new NotFoundException(GeologyViolations.DepositMissing.At("Deposit", command.Deposit));
        if (await StatementStore.FindAsync(session, command.Book, command.Id, cancellationToken).ConfigureAwait(false) is not null)
            return new RuleViolatedException(GeologyViolations.StatementExists.At("Id", command.Id));
        if (command.Supersedes is not { } supersedes)
            return null;
        var earlier = await StatementStore.FindAsync(session, command.Book, supersedes, cancellationToken).ConfigureAwait(false);
        if (earlier is null)
            return new NotFoundException(GeologyViolations.StatementMissing.At("Supersedes", supersedes));
        return earlier.Status == ReserveStatementStatus.Approved && earlier.Deposit == command.Deposit
            ? null
            : new RuleViolatedException(GeologyViolations.StatementSupersedes.At("Supersedes", supersedes));
    }

    private async Task<ReserveStatement> DrawUpAsync(UnitOfWork unitOfWork, DrawUpStatement command, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false) is { } refusal)
            throw refusal;
        var held = await balances
            .AllAsync(command.Book, GeologyAccounts.Reserves(command.Deposit), new BalanceMoment { AsOf = command.AsOf }, unitOfWork, cancellationToken)
            .ConfigureAwait(false);
        var statement = new ReserveStatement
        {
            Book = command.Book,
            Id = command.Id,
            Deposit = command.Deposit,
            AsOf = command.AsOf,
            Status = ReserveStatementStatus.Draft,
            Supersedes = command.Supersedes,
            DrawnUpBy = posting.Actor,
            Lines = [.. held.Select(balance => new ReserveStatementLine
            {
                Block = RegisteredBlocks.Of(balance.Account),
                Commodity = balance.Commodity,
                Amount = Mass.FromMilligrams(balance.Amount),
            })],
        };
        await StatementStore.InsertAsync(unitOfWork, statement, cancellationToken).ConfigureAwait(false);
        return statement;
    }

    private async Task<ReserveStatement> ApproveAsync(UnitOfWork unitOfWork, Code book, Code id, CancellationToken cancellationToken)
    {
        // Approvals of one book wait for one another, so that two of them cannot supersede the same statement.
        await posting.OpenAsync(unitOfWork, book, [], cancellationToken).ConfigureAwait(false);
        var statement = await StatementStore.FindAsync(unitOfWork, book, id, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException(GeologyViolations.StatementMissing.At("Statement", id));
        if (statement.Status != ReserveStatementStatus.Draft)
            throw new RuleViolatedException(GeologyViolations.StatementNotDraft.At("Statement", id, ("status", statement.Status)));
        if (statement.DrawnUpBy == posting.Actor && !options.SamePersonMayApprove)
            throw new RuleViolatedException(GeologyViolations.StatementSecondPerson.At("Statement", posting.Actor));
        if (statement.Supersedes is { } supersedes)
        {
            var earlier = await StatementStore.FindAsync(unitOfWork, book, supersedes, cancellationToken).ConfigureAwait(false);
            if (earlier!.Status != ReserveStatementStatus.Approved)
                throw new RuleViolatedException(GeologyViolations.StatementSupersedes.At("Supersedes", supersedes));
        }
        await StatementStore.ApproveAsync(unitOfWork, statement, posting.Actor, cancellationToken).ConfigureAwait(false);
        await posting
            .TellAsync(unitOfWork, book, "geology.statement.approved", statement.AsOf, id.Value, cancellationToken).ConfigureAwait(false);
        return statement with { Status = ReserveStatementStatus.Approved, ApprovedBy = posting.Actor };
    }
}
