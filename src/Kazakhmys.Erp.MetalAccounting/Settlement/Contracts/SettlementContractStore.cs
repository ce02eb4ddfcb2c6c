using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>The register of contracts in the database.</summary>
internal static class SettlementContractStore
{
    private const string SelectContracts =
        """
        select code, kind, direction, counterparty, name, claim_account as ClaimAccount, counterparty_account as CounterpartyAccount,
               registered_at as RegisteredAt, registered_by as RegisteredBy
        from metal_settlement_contract where book = @book and (@code is null or code = @code) order by code
        """;

    private const string SelectTerms =
        """
        select contract, valid_from as ValidFrom, known_from as KnownFrom, valid_to as ValidTo, terms, source
        from metal_contract_terms where book = @book and (@code is null or contract = @code) order by contract, known_from, valid_from
        """;

    private const string InsertContract =
        """
        insert into metal_settlement_contract
            (book, code, kind, direction, counterparty, name, claim_account, counterparty_account, registered_at, registered_by)
        values (@book, @code, @kind, @direction, @counterparty, @name, @claim, @account, @now, @actor)
        """;

    private const string InsertTerms =
        """
        insert into metal_contract_terms (book, contract, valid_from, known_from, valid_to, terms, source, actor)
        values (@book, @contract, @validFrom, @knownFrom, @validTo, @terms, @source, @actor)
        """;

    private const string SelectLock = "select code from metal_settlement_contract where book = @book order by code";

    private const string SelectLockForUpdate = SelectLock + " for update";

    /// <summary>Makes the operations that change lots or number invoices of a book wait for each other.</summary>
    public static Task LockAsync(UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken)
    {
        var sql = unitOfWork.Store.ForUpdate.Length == 0 ? SelectLock : SelectLockForUpdate;
        return unitOfWork.QueryAsync<string>(sql, new { book = book.Value }, cancellationToken);
    }

    public static async Task<IReadOnlyList<SettlementContract>> ListAsync(
        StoreSession session, Code book, Code? contract, CancellationToken cancellationToken)
    {
        var of = new { book = book.Value, code = contract?.Value };
        var rows = await session.QueryAsync<ContractRow>(SelectContracts, of, cancellationToken).ConfigureAwait(false);
        var terms = (await session.QueryAsync<TermsRow>(SelectTerms, of, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Contract);
        return [.. rows.Select(row => row.Of(book, terms[row.Code]))];
    }

    public static async Task<SettlementContract?> FindAsync(StoreSession session, Code book, Code contract, CancellationToken cancellationToken) =>
        (await ListAsync(session, book, contract, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    public static async Task<SettlementContract> RequireAsync(StoreSession session, Code book, Code contract, CancellationToken cancellationToken) =>
        await FindAsync(session, book, contract, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(MetalAccountingViolations.ContractUnknown.At("Contract", contract, ("book", book)));

    public static Task InsertAsync(UnitOfWork unitOfWork, SettlementContract contract, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertContract, new
        {
            book = contract.Content.Book.Value,
            code = contract.Content.Code.Value,
            kind = contract.Content.Kind.ToString(),
            direction = contract.Content.Direction.ToString(),
            counterparty = contract.Content.Counterparty.Value,
            name = contract.Content.Name,
            claim = contract.Content.ClaimAccount.Value,
            account = contract.Content.CounterpartyAccount.Value,
            now = contract.RegisteredAt.ToUnixTimeTicks(),
            actor = contract.RegisteredBy.Value,
        }, cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, RecordContractTerms recorded, DatedValue<ContractTerms> value, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertTerms, new
        {
            book = recorded.Book.Value,
            contract = recorded.Contract.Value,
            validFrom = Stored.Number(value.ValidFrom),
            validTo = value.ValidTo is { } end ? Stored.Number(end) : (long?)null,
            knownFrom = value.KnownFrom.ToUnixTimeTicks(),
            terms = TermsText.Of(value.Value),
            source = value.Source,
            actor = actor.Value,
        }, cancellationToken);

    private sealed class TermsRow
    {
        public string Contract { get; init; } = "";

        public long ValidFrom { get; init; }

        public long KnownFrom { get; init; }

        public long? ValidTo { get; init; }

        public string Terms { get; init; } = "";

        public string Source { get; init; } = "";

        public DatedValue<ContractTerms> Of() => new()
        {
            Value = TermsText.Read(Terms),
            ValidFrom = Stored.Day(ValidFrom),
            ValidTo = ValidTo is { } end ? Stored.Day(end) : null,
            KnownFrom = Stored.At(KnownFrom),
            LegalBasis = Source,
            Source = Source,
        };
    }

    private sealed class ContractRow
    {
        public string Code { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Direction { get; init; } = "";

        public string Counterparty { get; init; } = "";

        public string Name { get; init; } = "";

        public string ClaimAccount { get; init; } = "";

        public string CounterpartyAccount { get; init; } = "";

        public long RegisteredAt { get; init; }

        public string RegisteredBy { get; init; } = "";

        public SettlementContract Of(Code book, IEnumerable<TermsRow> terms) => new()
        {
            Content = new RegisterContract
            {
                Book = book,
                Code = Stored.Code(Code),
                Kind = Stored.Name<ContractKind>(Kind),
                Direction = Stored.Name<ContractDirection>(Direction),
                Counterparty = Stored.Code(Counterparty),
                Name = Name,
                ClaimAccount = Stored.Code(ClaimAccount),
                CounterpartyAccount = Stored.Code(CounterpartyAccount),
            },
            Terms = new DatedValues<ContractTerms>(Stored.Code(Code), terms.Select(row => row.Of())),
            RegisteredBy = Stored.Code(RegisteredBy),
            RegisteredAt = Stored.At(RegisteredAt),
        };
    }
}
