using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Security;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Commodities;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Bars;

internal sealed class BarService(
    ErpStore store, DocumentRegister register, FeedCheck feeds, IAccounts accounts, ProductionCalendar calendar, IAuthorizer authorizer, ICurrentUser user) : IBars
{
    private const string MoveRight = "smelting.bar.move";
    private static readonly RecordBarValidator _validator = new();
    private static readonly Code _type = Code.Parse("bar");

    public async Task<Bar> RecordAsync(RecordBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _validator.Require(command);
        await authorizer.RequireAsync(user.Actor, "smelting.bar.record", command.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckRecordAsync(
        RecordBar command, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var shape = _validator.Check(command);
        return shape.Any(violation => violation.IsError)
            ? Task.FromResult(shape)
            : store.ReadAsync(
                within,
                async session => (await ComposeAsync(session, command, cancellationToken).ConfigureAwait(false)).Violations,
                cancellationToken);
    }

    public async Task<Bar> MoveAsync(MoveBar command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.ReleasedBy == command.ReceivedBy)
            throw new RuleViolatedException(SmeltingViolations.BarSecondPerson.At(nameof(command.ReceivedBy), command.ReceivedBy));
        foreach (var person in new[] { command.ReleasedBy, command.ReceivedBy })
            await authorizer.RequireAsync(person, MoveRight, command.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => MoveAsync(unitOfWork, command, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public Task<Bar?> FindAsync(Code book, Code serial, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            within,
            async session => await DocumentStore.FindAsync(session, book, _type, serial.Value, cancellationToken).ConfigureAwait(false) is { } stored
                ? Answer(stored)
                : null,
            cancellationToken);

    private async Task<Bar> RecordAsync(UnitOfWork unitOfWork, RecordBar command, CancellationToken cancellationToken)
    {
        // A bar that was moved since is still the same bar: what was recorded decides, not where it lies now.
        if (await DocumentStore.FindAsync(unitOfWork, command.Book, _type, command.Serial.Value, cancellationToken).ConfigureAwait(false) is { } present
            && ContentJson.Read<StoredBar>(present.Content).Recorded == command)
            return Answer(present);
        var content = ContentJson.Write(StoredOf(command));
        var stored = await register
            .RecordAsync(
                unitOfWork, command.Book, _type, command.Serial.Value, content,
                async () =>
                {
                    var (draft, violations) = await ComposeAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false);
                    return violations.Any(violation => violation.IsError) ? throw new RuleViolatedException(violations) : draft;
                },
                cancellationToken)
            .ConfigureAwait(false);
        return Answer(stored);
    }

    private async Task<(DocumentDraft Draft, IReadOnlyList<Violation> Violations)> ComposeAsync(
        StoreSession session, RecordBar command, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(session, command.Book, command.Smelter, cancellationToken).ConfigureAwait(false);
        if (session is UnitOfWork unitOfWork && command.Owner.IsTolled)
            await SmelterService.OpenOwnerAsync(accounts, unitOfWork, smelter, command.Owner, cancellationToken).ConfigureAwait(false);
        var violations = command.From is { } source
            ? await feeds.CheckAsync(session, command.Book, [(nameof(command.From), command.Owner, source)], cancellationToken).ConfigureAwait(false)
            : [];
        var inProcess = SmelterAccounts.InProcess(command.Smelter, command.Owner);
        var fine = FineOf(command).Milligrams;
        var draft = ShiftDraft.Of(calendar, command.Book, command.Smelter, _type, command.Serial.Value, command.Shift) with
        {
            Content = ContentJson.Write(StoredOf(command)),
            Transfers =
            [
                .. command.From is { } feed ? [new Transfer(feed, inProcess, command.Metal, fine)] : Array.Empty<Transfer>(),
                new Transfer(inProcess, VaultOf(command), command.Metal, fine),
                new Transfer(inProcess, VaultOf(command), KnownCommodities.Piece, 1),
            ],
            Event = "smelting.bar.recorded",
        };
        return (draft, violations);
    }

    private async Task<Bar> MoveAsync(UnitOfWork unitOfWork, MoveBar command, CancellationToken cancellationToken)
    {
        var present = await DocumentRegister
            .RequireAsync(unitOfWork, command.Book, _type, command.Serial.Value, command.Revision, cancellationToken)
            .ConfigureAwait(false);
        var bar = ContentJson.Read<StoredBar>(present.Content);
        if (bar.Account == command.To)
            throw new RuleViolatedException(SmeltingViolations.BarSamePlace.At(nameof(command.To), command.To));
        var draft = ShiftDraft.Of(calendar, command.Book, present.Smelter, _type, command.Serial.Value, command.Shift) with
        {
            Content = ContentJson.Write(bar with { Account = command.To, Move = command }),
            Transfers =
            [
                new Transfer(bar.Account, command.To, bar.Recorded.Metal, FineOf(bar.Recorded).Milligrams),
                new Transfer(bar.Account, command.To, KnownCommodities.Piece, 1),
            ],
            Event = "smelting.bar.moved",
        };
        return Answer(await register.NextAsync(unitOfWork, draft, command.Revision, cancellationToken).ConfigureAwait(false));
    }

    private static StoredBar StoredOf(RecordBar command) => new() { Recorded = command, Account = VaultOf(command) };

    private static Code VaultOf(RecordBar command) => command.Metal == KnownCommodities.Gold
        ? SmelterAccounts.Gold(command.Smelter, command.Owner)
        : SmelterAccounts.Silver(command.Smelter, command.Owner);

    private static Mass FineOf(RecordBar command) => BarRules.Fine(command.Gross, command.Fineness, command.ScaleUnit);

    private static Bar Answer(StoredDocument stored)
    {
        var bar = ContentJson.Read<StoredBar>(stored.Content);
        return new Bar
        {
            Recorded = bar.Recorded,
            Fine = FineOf(bar.Recorded),
            Revision = stored.Revision,
            EntrySeq = stored.EntrySeq,
            Account = bar.Account,
        };
    }
}
