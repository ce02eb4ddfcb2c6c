using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Provenance;

/// <summary>A trace query with its names resolved.</summary>
internal sealed record TraceOrder(Code Book, int Account, Code Commodity, long? Seq, long LastDay, long HeadSeq, MixingRule Rule);
