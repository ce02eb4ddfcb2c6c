using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Validation;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Documents;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

internal sealed class SettlementContractService(ErpStore store, DocumentPosting posting) : ISettlementContracts
{
    private static readonly RegisterContractValidator _registering = new();

    public async Task<SettlementContract> RegisterAsync(
        RegisterContract contract, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        _registering.Require(contract);
        await posting.RequireAsync("metal-accounting.contract.register", contract.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => RegisterAsync(unitOfWork, contract, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckRegisterAsync(RegisterContract contract, CancellationToken cancellationToken = default)
    {
        if (_registering.Check(contract) is { Count: > 0 } violations)
            return violations;
        var before = await FindAsync(contract.Book, contract.Code, null, cancellationToken).ConfigureAwait(false);
        return before is null || before.Content == contract ? [] : [Duplicate(contract)];
    }

    public async Task<DatedValue<ContractTerms>> RecordTermsAsync(
        RecordContractTerms terms, UnitOfWork? within = null, CancellationToken cancellationToken = default)
    {
        RequireShape(terms);
        await posting.RequireAsync("metal-accounting.contract.record-terms", terms.Book, cancellationToken).ConfigureAwait(false);
        return await store.WriteAsync(within, unitOfWork => RecordAsync(unitOfWork, terms, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<Violation>> CheckTermsAsync(RecordContractTerms terms, CancellationToken cancellationToken = default)
    {
        try
        {
            RequireShape(terms);
            _ = await store.ReadAsync(null, session => PlanAsync(session, terms, cancellationToken), cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (ErpException refusal)
        {
            return refusal.Violations;
        }
    }

    public Task<SettlementContract?> FindAsync(Code book, Code contract, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SettlementContractStore.FindAsync(session, book, contract, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<SettlementContract>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync(within, session => SettlementContractStore.ListAsync(session, book, null, cancellationToken), cancellationToken);

    private async Task<SettlementContract> RegisterAsync(UnitOfWork unitOfWork, RegisterContract contract, CancellationToken cancellationToken)
    {
        await SettlementContractStore.LockAsync(unitOfWork, contract.Book, cancellationToken).ConfigureAwait(false);
        var before = await SettlementContractStore.FindAsync(unitOfWork, contract.Book, contract.Code, cancellationToken).ConfigureAwait(false);
        if (before is not null)
            return before.Content == contract ? before : throw new RuleViolatedException(Duplicate(contract));
        var registered = new SettlementContract
        {
            Content = contract,
            Terms = new DatedValues<ContractTerms>(contract.Code, []),
            RegisteredBy = posting.Actor,
            RegisteredAt = posting.Now,
        };
        await SettlementContractStore.InsertAsync(unitOfWork, registered, cancellationToken).ConfigureAwait(false);
        return registered;
    }

    private async Task<DatedValue<ContractTerms>> RecordAsync(UnitOfWork unitOfWork, RecordContractTerms terms, CancellationToken cancellationToken)
    {
        await SettlementContractStore.LockAsync(unitOfWork, terms.Book, cancellationToken).ConfigureAwait(false);
        var (value, isThere) = await PlanAsync(unitOfWork, terms, cancellationToken).ConfigureAwait(false);
        if (!isThere)
            await SettlementContractStore.InsertAsync(unitOfWork, terms, value, posting.Actor, cancellationToken).ConfigureAwait(false);
        return value;
    }

    private async Task<(DatedValue<ContractTerms> Value, bool IsThere)> PlanAsync(
        StoreSession session, RecordContractTerms terms, CancellationToken cancellationToken)
    {
        var contract = await SettlementContractStore.RequireAsync(session, terms.Book, terms.Contract, cancellationToken).ConfigureAwait(false);
        if (ContractRules.Check(terms.Terms, contract.Content.Kind) is { Count: > 0 } violations)
            throw new ValidationFailedException([.. violations.Select(violation => violation.Under(nameof(terms.Terms)))]);
        var latest = contract.Terms.All.FirstOrDefault(value => value.ValidFrom == terms.ValidFrom);
        if (latest is not null && latest.Source == terms.Source && latest.ValidTo == terms.ValidTo && TermsText.Of(latest.Value) == TermsText.Of(terms.Terms))
            return (latest, true);
        var value = new DatedValue<ContractTerms>
        {
            Value = terms.Terms,
            ValidFrom = terms.ValidFrom,
            ValidTo = terms.ValidTo,
            KnownFrom = posting.Now,
            LegalBasis = terms.Source,
            Source = terms.Source,
        };
        _ = contract.Terms.With(value);
        return (value, false);
    }

    private static void RequireShape(RecordContractTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (string.IsNullOrWhiteSpace(terms.Source))
            throw new ValidationFailedException(KernelViolations.ValueRequired.At(nameof(terms.Source)));
        if (terms.Source.Length > TradeShape.MaxText)
            throw new ValidationFailedException(KernelViolations.TextTooLong.At(nameof(terms.Source), null, ("max", TradeShape.MaxText)));
    }

    private static Violation Duplicate(RegisterContract contract) =>
        MetalAccountingViolations.ContractDuplicate.At(nameof(contract.Code), contract.Code, ("book", contract.Book));
}
