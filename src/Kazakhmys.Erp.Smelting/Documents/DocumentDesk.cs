using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.Smelting.Documents;

/// <summary>Takes documents in: shape, right, rules, store, posting and event in one unit of work.</summary>
internal sealed class DocumentDesk(ErpStore store, DocumentRegister register, DocumentPosting posting)
{
    public async Task<TAnswer> RecordAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, TCommand command, UnitOfWork? within, CancellationToken cancellationToken)
    {
        await AdmitAsync(kind, command, kind.Verb, cancellationToken).ConfigureAwait(false);
        var stored = await store.WriteAsync(
            within,
            unitOfWork => register.RecordAsync(
                unitOfWork, kind.BookOf(command), kind.Type, kind.IdOf(command), kind.ContentOf(command),
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
                () => DraftAsync(kind, unitOfWork, command, cancellationToken), takeBackFirst: false, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return kind.Answer(stored);
    }

    /// <summary>Takes a step; the same step again answers what it led to.</summary>
    public async Task<TAnswer> StepAsync<TCommand, TStored, TAnswer>(
        DocumentStep<TCommand, TStored, TAnswer> step, TCommand command, UnitOfWork? within, CancellationToken cancellationToken)
    {
        step.Validator.Require(command);
        await posting.RequireAsync(step.Right, step.BookOf(command), cancellationToken).ConfigureAwait(false);
        var stored = await store.WriteAsync(
            within,
            unitOfWork => register.StepAsync(
                unitOfWork, step.BookOf(command), step.Type, step.IdOf(command), step.SeenBy(command),
                async seen => ContentJson.Write(
                    await step.Next(unitOfWork, ContentJson.Read<TStored>(seen.Content), command, cancellationToken).ConfigureAwait(false)),
                async seen => Sound(await step
                    .Compose(unitOfWork, seen, ContentJson.Read<TStored>(seen.Content), command, cancellationToken).ConfigureAwait(false)),
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return step.Answer(stored);
    }

    public Task<IReadOnlyList<Violation>> CheckAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, TCommand command, StoreSession? within, CancellationToken cancellationToken)
    {
        var shape = kind.Validator.Check(command);
        return shape.Any(violation => violation.IsError)
            ? Task.FromResult(shape)
            : store.ReadAsync(
                within,
                async session => (await kind.Compose(ReadingOnly(session), command, cancellationToken).ConfigureAwait(false)).Violations,
                cancellationToken);
    }

    /// <summary>A check stores nothing, also within a unit of work of the host: composing opens accounts in a unit of work only.</summary>
    public static StoreSession ReadingOnly(StoreSession session) =>
        session is UnitOfWork ? new StoreSession(session.Store, session.Connection, session.Transaction, null) : session;

    /// <summary>What a step would say; nothing is stored.</summary>
    public Task<IReadOnlyList<Violation>> CheckAsync<TCommand, TStored, TAnswer>(
        DocumentStep<TCommand, TStored, TAnswer> step, TCommand command, StoreSession? within, CancellationToken cancellationToken)
    {
        var shape = step.Validator.Check(command);
        return shape.Any(violation => violation.IsError)
            ? Task.FromResult(shape)
            : store.ReadAsync(
                within,
                async session =>
                {
                    var seen = await DocumentRegister
                        .RequireAsync(session, step.BookOf(command), step.Type, step.IdOf(command), step.SeenBy(command), cancellationToken)
                        .ConfigureAwait(false);
                    return (await step
                        .Compose(ReadingOnly(session), seen, ContentJson.Read<TStored>(seen.Content), command, cancellationToken).ConfigureAwait(false)).Violations;
                },
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

    public Task<IReadOnlyList<TAnswer>> ListAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, Code book, Code smelter, ProductionDay first, ProductionDay last, StoreSession? within,
        CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<TAnswer>>(
            within,
            async session =>
            [
                .. (await DocumentStore.ListAsync(session, book, kind.Type, smelter, cancellationToken).ConfigureAwait(false))
                    .Where(stored => stored.Day >= first.Number && stored.Day <= last.Number).Select(kind.Answer),
            ],
            cancellationToken);

    private async Task AdmitAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, TCommand command, string verb, CancellationToken cancellationToken)
    {
        kind.Validator.Require(command);
        await posting.RequireAsync($"smelting.{kind.Type}.{verb}", kind.BookOf(command), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<DocumentDraft> DraftAsync<TCommand, TAnswer>(
        DocumentKind<TCommand, TAnswer> kind, StoreSession session, TCommand command, CancellationToken cancellationToken) =>
        Sound(await kind.Compose(session, command, cancellationToken).ConfigureAwait(false)) with { Content = kind.ContentOf(command) };

    private static DocumentDraft Sound((DocumentDraft Draft, IReadOnlyList<Violation> Violations) composed) =>
        composed.Violations.Any(violation => violation.IsError) ? throw new RuleViolatedException(composed.Violations) : composed.Draft;
}
