using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>
/// Lots under contracts: weights, assays of seller, buyer and umpire, their exchange. Hosts consume it. Safe to use from many threads; operations of one book
/// that change lots wait for one another.
/// </summary>
public interface ISettlementLots
{
    /// <summary>Registers a lot; the same again changes nothing. Right: <c>metal-accounting.lot.record</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape (<c>metal-accounting.trade.code</c>).</exception>
    /// <exception cref="NotFoundException">There is no such contract (<c>metal-accounting.contract.unknown</c>).</exception>
    /// <exception cref="RuleViolatedException">There is another lot of this code (<c>metal-accounting.lot.duplicate</c>).</exception>
    Task<SettlementLot> RegisterAsync(RegisterLot lot, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RegisterAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckRegisterAsync(RegisterLot lot, CancellationToken cancellationToken = default);

    /// <summary>Records a weighing; it replaces that of its stage, which stays on record. The same again changes nothing. Right: <c>metal-accounting.lot.record</c>.</summary>
    /// <exception cref="ValidationFailedException">Wrong shape or range (<c>kernel.value.*</c>).</exception>
    /// <exception cref="NotFoundException">There is no such lot (<c>metal-accounting.lot.unknown</c>).</exception>
    /// <exception cref="RuleViolatedException">A final invoice of the lot stands (<c>metal-accounting.lot.invoiced</c>); it is credited first.</exception>
    Task<SettlementLot> RecordWeightAsync(RecordLotWeight weight, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordWeightAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckWeightAsync(RecordLotWeight weight, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records results of one party; they replace its results for the same elements, which stay on record. A lot that was final has to be approved again.
    /// Right: <c>metal-accounting.lot.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">No result (<c>kernel.list.empty</c>), one that is pending (<c>kernel.assay.pending</c>), or wrong shape.</exception>
    /// <exception cref="NotFoundException">There is no such lot (<c>metal-accounting.lot.unknown</c>).</exception>
    /// <exception cref="RuleViolatedException">A final invoice of the lot stands (<c>metal-accounting.lot.invoiced</c>).</exception>
    Task<SettlementLot> RecordAssayAsync(RecordLotAssay assay, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="RecordAssayAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckAssayAsync(RecordLotAssay assay, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records the results of a CSV file, one a row. Columns: <c>lot</c>, <c>party</c> (seller, buyer, umpire), <c>element</c>, <c>result</c> (<c>24.10 %</c>,
    /// <c>&lt; 0.01 %</c>, <c>2.1 g/t</c>), <c>source</c>. The same file twice changes nothing. Right: <c>metal-accounting.lot.record</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAssaysAsync(
        Code book, Stream csv, ImportOptions options, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Approves final weight and exchanged assays; approved before, nothing changes. Right: <c>metal-accounting.lot.approve</c>. The approver is not
    /// who recorded the final weight or the results.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such lot (<c>metal-accounting.lot.unknown</c>).</exception>
    /// <exception cref="ConcurrencyException">A weight or assay was recorded since the approver read the lot (<c>metal-accounting.lot.revised</c>).</exception>
    /// <exception cref="MissingRuleException">No terms hold on the day of shipment (<c>kernel.rule.missing</c>).</exception>
    /// <exception cref="RuleViolatedException">The final weight or a result is missing (<c>metal-accounting.lot.weight-missing</c>,
    /// <c>metal-accounting.lot.assay-missing</c>), an element waits for the umpire (<c>metal-accounting.lot.at-umpire</c>), or the approver
    /// recorded what is approved (<c>metal-accounting.lot.second-person</c>).</exception>
    Task<SettlementLot> FinaliseAsync(FinaliseLot approval, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="FinaliseAsync"/> would say.</summary>
    Task<IReadOnlyList<Violation>> CheckFinaliseAsync(FinaliseLot approval, CancellationToken cancellationToken = default);

    /// <summary>A lot, or null.</summary>
    Task<SettlementLot?> FindAsync(Code book, Code lot, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The lots of a contract, by code.</summary>
    Task<IReadOnlyList<SettlementLot>> ListAsync(Code book, Code contract, StoreSession? within = null, CancellationToken cancellationToken = default);
}
