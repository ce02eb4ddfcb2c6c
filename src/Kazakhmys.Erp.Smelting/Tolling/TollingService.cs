using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Accounts;
using Kazakhmys.Erp.Ledger.Documents;
using Kazakhmys.Erp.Ledger.Entries;
using Kazakhmys.Erp.Smelting.Documents;
using Kazakhmys.Erp.Smelting.Smelters;

namespace Kazakhmys.Erp.Smelting.Tolling;

internal sealed class TollingService(
    ErpStore store, DocumentRegister register, TollAccountReader reader, IAccounts accounts, ProductionCalendar calendar,
    DocumentPosting posting) : ITolling
{
    private static readonly TollContractValidator _contracts = new();
    private static readonly ReturnTolledMetalValidator _returns = new();
    private static readonly Code _returnType = Code.Parse("toll-return");

    public async Task<TollContract> AgreeAsync(TollContract contract, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _contracts.Require(contract);
        await posting.RequireAsync("smelting.tolling.agree", contract.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => AgreeAsync(unitOfWork, contract, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<TollStatement> ReturnAsync(
        ReturnTolledMetal command, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _returns.Require(command);
        await posting.RequireAsync("smelting.tolling.return", command.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(
            within,
            async unitOfWork =>
            {
                await register
                    .RecordAsync(
                        unitOfWork, command.Book, _returnType, command.Number.Value, ContentJson.Write(command),
                        () => DraftAsync(unitOfWork, command, cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
                return await reader.StateAsync(unitOfWork, Asked(command), command.Shift.Day, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<Violation>> CheckReturnAsync(
        ReturnTolledMetal command, StoreSession? within = null, CancellationToken cancellationToken = default)
    {
        var shape = _returns.Check(command);
        return shape.Any(violation => violation.IsError)
            ? Task.FromResult(shape)
            : store.ReadAsync(within, session => CheckReturnAsync(session, command, cancellationToken), cancellationToken);
    }

    public Task<TollStatement> StateAsync(
        Code book, Code smelter, Code party, Code metal, ProductionDay asOf, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => reader.StateAsync(session, new TollAccount(book, smelter, party, metal), asOf, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<TollStatement>> ListAsync(
        Code book, Code smelter, ProductionDay asOf, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<TollStatement>>(
            within,
            async session =>
            {
                var statements = new List<TollStatement>();
                var asked = await TollAccountReader.AccountsAsync(session, book, smelter, asOf, cancellationToken).ConfigureAwait(false);
                foreach (var account in asked.OrderBy(each => each.Party).ThenBy(each => each.Metal))
                    statements.Add(await reader.StateAsync(session, account, asOf, cancellationToken).ConfigureAwait(false));
                return statements;
            },
            cancellationToken);

    private async Task<TollContract> AgreeAsync(UnitOfWork unitOfWork, TollContract contract, CancellationToken cancellationToken)
    {
        var smelter = await SmelterService.RequireAsync(unitOfWork, contract.Book, contract.Smelter, cancellationToken).ConfigureAwait(false);
        await SmelterService
            .OpenOwnerAsync(accounts, unitOfWork, smelter, MetalOwner.Tolled(contract.Party), cancellationToken)
            .ConfigureAwait(false);
        var id = $"{contract.Smelter}/{contract.Party}/{contract.Metal}/{contract.ValidFrom}";
        var content = ContentJson.Write(contract);
        var draft = new DocumentDraft
        {
            Book = contract.Book,
            Type = TollAccountReader.ContractType,
            Id = id,
            Smelter = contract.Smelter,
            When = contract.ValidFrom.ToString(),
            Day = contract.ValidFrom.Number,
            EffectiveAt = calendar.IntervalOf(contract.ValidFrom).Start,
            Content = content,
            Transfers = [],
            Event = "smelting.toll-contract.agreed",
        };
        await register
            .RecordAsync(unitOfWork, contract.Book, TollAccountReader.ContractType, id, content, () => Task.FromResult(draft), cancellationToken)
            .ConfigureAwait(false);
        return contract;
    }

    private async Task<DocumentDraft> DraftAsync(UnitOfWork unitOfWork, ReturnTolledMetal command, CancellationToken cancellationToken)
    {
        var violations = await CheckReturnAsync(unitOfWork, command, cancellationToken).ConfigureAwait(false);
        if (violations.Count > 0)
            throw new RuleViolatedException(violations);
        var owner = MetalOwner.Tolled(command.Party);
        return ShiftDraft.Of(calendar, command.Book, command.Smelter, _returnType, command.Number.Value, command.Shift) with
        {
            Content = ContentJson.Write(command),
            Transfers =
            [
                new Transfer(
                    TollAccountReader.ProductOf(command.Smelter, owner, command.Metal),
                    Code.Parse($"external/toll/{command.Party}"), command.Metal, command.Amount.Milligrams),
            ],
            Event = "smelting.tolled-metal.returned",
        };
    }

    private async Task<IReadOnlyList<Violation>> CheckReturnAsync(
        StoreSession session, ReturnTolledMetal command, CancellationToken cancellationToken)
    {
        var statement = await reader.StateAsync(session, Asked(command), command.Shift.Day, cancellationToken).ConfigureAwait(false);
        return command.Amount <= statement.Owed
            ? []
            : [SmeltingViolations.TollAboveOwed.At(nameof(command.Amount), command.Amount, ("owed", statement.Owed), ("party", command.Party))];
    }

    private static TollAccount Asked(ReturnTolledMetal command) => new(command.Book, command.Smelter, command.Party, command.Metal);
}
