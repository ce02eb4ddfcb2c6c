using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>Takes documents of a shift in: shape, right, rules, store, posting and event in one unit of work.</summary>
internal sealed class DocumentDesk(ErpStore store, DocumentRegister register, DocumentPosting posting)
{
    public async Task<TAnswer> RecordAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, TCommand command, UnitOfWork? within, CancellationToken cancellationToken)
    {
        await AdmitAsync(kind, command, "record", cancellationToken).ConfigureAwait(false);
        var stored = await store.WriteAsync(
            within,
            unitOfWork => register.RecordAsync(
                unitOfWork, kind.BookOf(command), kind.Type, kind.IdOf(command), ContentJson.Write(command),
                () => DraftAsync(kind, unitOfWork, command, cancellationToken), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return kind.Answer(stored);
    }

    public async Task<TAnswer> CorrectAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, TCommand command, int revision, UnitOfWork? within, CancellationToken cancellationToken)
    {
        await AdmitAsync(kind, command, "correct", cancellationToken).ConfigureAwait(false);
        var stored = await store.WriteAsync(
            within,
            unitOfWork => register.CorrectAsync(
                unitOfWork, kind.BookOf(command), kind.Type, kind.IdOf(command), revision,
                () => DraftAsync(kind, unitOfWork, command, cancellationToken), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return kind.Answer(stored);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, TCommand command, StoreSession? within, CancellationToken cancellationToken)
    {
        var shape = kind.Validator.Check(command);
        return shape.Any(violation => violation.IsError)
            ? Task.FromResult(shape)
            : store.ReadAsync(
                within,
                async session => (await kind.Compose(session, command, cancellationToken).ConfigureAwait(false)).Violations,
                cancellationToken);
    }

    public Task<TAnswer?> FindAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, Code book, string id, StoreSession? within, CancellationToken cancellationToken)
        where TAnswer : class =>
        store.ReadAsync(
            within,
            async session => await DocumentStore.FindAsync(session, book, kind.Type, id, cancellationToken).ConfigureAwait(false) is { } stored
                ? kind.Answer(stored)
                : null,
            cancellationToken);

    private async Task AdmitAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, TCommand command, string verb, CancellationToken cancellationToken)
    {
        kind.Validator.Require(command);
        await posting.RequireAsync($"smelting.{kind.Type}.{verb}", kind.BookOf(command), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DocumentDraft> DraftAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, StoreSession session, TCommand command, CancellationToken cancellationToken)
    {
        var (draft, violations) = await kind.Compose(session, command, cancellationToken).ConfigureAwait(false);
        return violations.Any(violation => violation.IsError) ? throw new RuleViolatedException(violations) : draft;
    }
}
