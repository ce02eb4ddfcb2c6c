using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Flows;

/// <summary>What moved from one account to another over a span of production days, in the commodity's smallest unit.</summary>
/// <param name="From">Code of the account that gave.</param>
/// <param name="To">Code of the account that received.</param>
/// <param name="Commodity">Code of the commodity.</param>
/// <param name="Amount">The sum; a reversal counts against the direction that it takes back, so it is negative where more was reversed than moved.</param>
public readonly record struct AccountFlow(Code From, Code To, Code Commodity, long Amount);
