using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Masters;

/// <summary>A commodity as the posting path needs it; the index is of this process only.</summary>
internal sealed record CommodityState(Code Code, int Index, string SmallestUnit);
