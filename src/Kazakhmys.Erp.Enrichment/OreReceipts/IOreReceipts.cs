using Kazakhmys.Erp.Data.Stores;
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
}
