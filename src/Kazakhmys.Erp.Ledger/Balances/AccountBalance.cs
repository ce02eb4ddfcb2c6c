using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Balances;

/// <summary>The balance of one commodity in one account.</summary>
/// <param name="Account">Code of the account.</param>
/// <param name="Commodity">Code of the commodity.</param>
/// <param name="Amount">Balance in the commodity's smallest unit; received minus issued.</param>
public readonly record struct AccountBalance(Code Account, Code Commodity, long Amount);
