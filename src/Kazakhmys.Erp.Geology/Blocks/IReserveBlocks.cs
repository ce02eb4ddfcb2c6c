using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology.Blocks;

/// <summary>Registers reserve blocks. Hosts consume it. Safe to use from many threads.</summary>
public interface IReserveBlocks
{
    /// <summary>
    /// Registers a block: its mass and metals move from <c>external/exploration</c> to its reserve account. The same registration
    /// again changes nothing. Right: <c>geology.block.register</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The input has the wrong shape.</exception>
    /// <exception cref="NotFoundException">The deposit is not kept (<c>geology.deposit.not-found</c>), or has no such section or horizon (<c>geology.block.node</c>).</exception>
    /// <exception cref="RuleViolatedException">A grade of an element that is no component (<c>geology.block.component</c>), or grades that sum above 100 % (<c>geology.block.grades-sum</c>).</exception>
    /// <exception cref="IdempotencyConflictException">The block is registered otherwise (<c>geology.block.differs</c>): reserves change by a change document.</exception>
    Task<ReserveBlock> RegisterAsync(RegisterBlock command, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>What registering would refuse, without registering.</summary>
    Task<IReadOnlyList<Violation>> CheckRegisterAsync(RegisterBlock command, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Imports a block list of a deposit from CSV: columns <c>section, block, category, ore_type, as_of, document</c>, <c>mass_t</c> or
    /// <c>volume_m3</c> and <c>density_t_m3</c>, if need be <c>horizon, depth_from_m, depth_to_m, ground</c>, and a grade column per component (<c>cu_pct, ag_g_t, au_g_t, zn_pct, pb_pct, s_pct, mo_pct, re_g_t</c>).
    /// The same file twice changes nothing. Right: <c>geology.block.register</c>.
    /// </summary>
    /// <exception cref="ValidationFailedException">The file exceeds a bound (<c>kernel.import.too-large</c>).</exception>
    Task<ImportReport> ImportAsync(
        Code book, Code deposit, Stream csv, ImportOptions? options = null, UnitOfWork? within = null, CancellationToken cancellationToken = default);

    /// <summary>The block, or null.</summary>
    Task<ReserveBlock?> FindAsync(Code book, BlockReference block, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>The blocks of a deposit, by account.</summary>
    Task<IReadOnlyList<ReserveBlock>> ListAsync(Code book, Code deposit, StoreSession? within = null, CancellationToken cancellationToken = default);

    /// <summary>Writes the registered blocks of a deposit as the block list that <see cref="ImportAsync"/> reads.</summary>
    Task ExportAsync(Code book, Code deposit, CsvExport csv, StoreSession? within = null, CancellationToken cancellationToken = default);
}
