using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.OreReceipts;

/// <summary>Receives ore into the bins of plants. Hosts consume it. Safe to use from many threads.</summary>
public interface IOreReceipts
{
    /// <summary>Receives ore: mass and metals move from the source account to the bin. The same again changes nothing. Right: <c>enrichment.ore.receive</c>.</summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The plant (<c>enrichment.plant.not-found</c>) or the source account is not there.</exception>
    /// <exception cref="RuleViolatedException">Oxide ore (<c>enrichment.ore.oxide</c>), a type without a bin (<c>enrichment.ore.no-bin</c>),
    /// or the source does not hold that much (<c>ledger.balance.overdrawn</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The identity was used for another receipt (<c>ledger.entry.key-conflict</c>).</exception>
    Task<OreReceipt> ReceiveAsync(ReceiveOre command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What receiving would refuse, without receiving.</summary>
    Task<IReadOnlyList<Violation>> CheckReceiveAsync(ReceiveOre command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports receipts from CSV: <c>id, shift, ore_type, from_account, weighed_by, reference, wet_t, moisture_pct</c> and, if need be, <c>cu_pct, ag_g_t, au_g_t</c>;
    /// without grades the source gives its mean grades. The same file twice changes nothing. Right: <c>enrichment.ore.receive</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Code plant, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);
}
