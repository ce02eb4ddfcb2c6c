using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Balances;

/// <summary>One metal of a balance as it is posted.</summary>
internal readonly record struct BalancedMetal(Code Element, Mass InFeed, Mass InConcentrate, Mass InTailings)
{
    public Mass Unaccounted => InFeed - InConcentrate - InTailings;
}
