using Kazakhmys.Erp.Ledger.Masters;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>A transfer with its accounts and commodity found.</summary>
internal readonly record struct ResolvedTransfer(AccountState From, AccountState To, CommodityState Commodity, long Amount);
