using Kazakhmys.Erp.Data.Imports;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Geology.Deposits;

internal sealed class DepositService(ErpStore store, DocumentPosting posting) : IDeposits
{
    private static readonly DepositValidator _validator = new();

    public async Task<Deposit> KeepAsync(Deposit deposit, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deposit);
        if (Shape(deposit) is { Count: > 0 } violations)
            throw new ValidationFailedException(violations);
        await posting.RequireAsync("geology.deposit.keep", deposit.Book, cancellationToken).ConfigureAwait(false);
        return await store
            .WriteAsync(within, unitOfWork => KeepAsync(unitOfWork, deposit, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckKeepAsync(
        Deposit deposit, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deposit);
        return Shape(deposit) is { Count: > 0 } violations
            ? Task.FromResult(violations)
            : store.ReadAsync<IReadOnlyList<Violation>>(
                within,
                async session =>
                {
                    var latest = await DepositStore.FindAsync(session, deposit.Book, deposit.Code, cancellationToken).ConfigureAwait(false);
                    return Against(deposit, latest) is { } violation ? [violation] : [];
                },
                cancellationToken);
    }

    public Task<Deposit?> FindAsync(Code book, Code deposit, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => DepositStore.FindAsync(session, book, deposit, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Deposit>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => DepositStore.ReadAsync(session, book, null, cancellationToken), cancellationToken);

    public Task<ImportReport> ImportNodesAsync(
        Code book, Code deposit, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default) =>
        store.WriteAsync(
            within,
            async unitOfWork =>
            {
                var kept = await RequireAsync(unitOfWork, book, deposit, cancellationToken).ConfigureAwait(false);
                var nodes = new List<DepositNode>();
                var report = await unitOfWork.ImportAsync(
                    csv,
                    (options ?? new ImportOptions()) with { AllOrNothing = true },
                    NodeColumns.All,
                    NodeColumns.Read,
                    (node, _) =>
                    {
                        nodes.Add(node);
                        return Task.CompletedTask;
                    },
                    cancellationToken).ConfigureAwait(false);
                if (!report.IsRefusedAsWhole && report.Accepted > 0)
                    await KeepAsync(kept with { Nodes = nodes }, unitOfWork, cancellationToken).ConfigureAwait(false);
                return report;
            },
            cancellationToken);

    public async Task ExportNodesAsync(
        Code book, Code deposit, CsvExport csv, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var kept = await store
            .ReadAsync(within, session => RequireAsync(session, book, deposit, cancellationToken), cancellationToken).ConfigureAwait(false);
        await csv.WriteRowAsync(NodeColumns.Header, cancellationToken).ConfigureAwait(false);
        foreach (var node in kept.Nodes)
            await csv.WriteRowAsync(NodeColumns.Row(node), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Deposit> RequireAsync(StoreSession session, Code book, Code deposit, CancellationToken cancellationToken) =>
        await DepositStore.FindAsync(session, book, deposit, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(GeologyViolations.DepositMissing.At("Deposit", deposit));

    private static IReadOnlyList<Violation> Shape(Deposit deposit) => [.. _validator.Check(deposit), .. DepositRules.Check(deposit)];

    private static Violation? Against(Deposit deposit, Deposit? latest)
    {
        if (deposit.Revision != 0 && deposit.Revision != (latest?.Revision ?? 0))
            return GeologyViolations.DepositChanged.At(nameof(Deposit.Revision), deposit.Code);
        return latest is not null && latest.ValidFrom != deposit.ValidFrom
            ? GeologyViolations.DepositValidFrom.At(nameof(Deposit.ValidFrom), deposit.Code, ("first", latest.ValidFrom))
            : null;
    }

    private async Task<Deposit> KeepAsync(UnitOfWork unitOfWork, Deposit deposit, CancellationToken cancellationToken)
    {
        var latest = await DepositStore.FindAsync(unitOfWork, deposit.Book, deposit.Code, cancellationToken).ConfigureAwait(false);
        if (latest is not null && DepositRules.AreSame(latest, deposit))
            return latest;
        if (Against(deposit, latest) is { } violation)
        {
            throw violation.Code == GeologyViolations.DepositChanged.Code
                ? new ConcurrencyException(violation)
                : new RuleViolatedException(violation);
        }
        await posting
            .OpenAsync(unitOfWork, deposit.Book, [GeologyAccounts.Loss(deposit.Code, deposit.ValidFrom)], cancellationToken)
            .ConfigureAwait(false);
        var kept = deposit with { Revision = (latest?.Revision ?? 0) + 1 };
        await DepositStore.InsertAsync(unitOfWork, kept, posting.Actor, posting.Now, cancellationToken).ConfigureAwait(false);
        return kept;
    }
}
