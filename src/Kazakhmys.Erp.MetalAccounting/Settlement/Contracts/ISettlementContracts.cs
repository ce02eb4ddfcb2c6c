using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Contracts;

/// <summary>The contracts by which concentrate, doré, cathode and tolled material are settled. Hosts consume it. Safe to use from many threads.</summary>
public interface ISettlementContracts
{
    /// <summary>Puts a contract on the register; the same again changes nothing. Right: <c>metal-accounting.contract.register</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape (<c>metal-accounting.trade.code</c>, <c>kernel.value.required</c>).</exception>
    /// <exception cref="RuleViolatedException">There is another contract of this code (<c>metal-accounting.contract.duplicate</c>).</exception>
    Task<SettlementContract> RegisterAsync(RegisterContract contract, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RegisterAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckRegisterAsync(RegisterContract contract, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records terms; the same again changes nothing. They concern every lot shipped from their day on that is invoiced after now; released invoices stay
    /// as they are. Right: <c>metal-accounting.contract.record-terms</c>, which is a change of formulas.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such contract (<c>metal-accounting.contract.unknown</c>).</exception>
    /// <exception cref="ValidationFailedException">The terms contradict themselves (<c>metal-accounting.terms.*</c>, <c>metal-accounting.contract.*</c>), or
    /// others of the same day were recorded at the same moment (<c>kernel.rule.overlap</c>).</exception>
    Task<DatedValue<ContractTerms>> RecordTermsAsync(RecordContractTerms terms, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordTermsAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckTermsAsync(RecordContractTerms terms, CancellationToken cancellationToken = default);

    /// <summary>A contract with its terms, or null.</summary>
    Task<SettlementContract?> FindAsync(Code book, Code contract, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>All contracts of a book, by code.</summary>
    Task<IReadOnlyList<SettlementContract>> ListAsync(Code book, StoreSession? within = null, CancellationToken cancellationToken = default);
}
