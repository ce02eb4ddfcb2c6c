using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>An amount of one commodity that moves from one account to another. It cannot be unbalanced, because it has no other shape.</summary>
/// <param name="From">Code of the account that gives.</param>
/// <param name="To">Code of the account that receives.</param>
/// <param name="Commodity">Code of the commodity: <c>mass</c>, <c>Cu</c>, <c>energy</c>, <c>KZT</c>, …</param>
/// <param name="Amount">Amount in the commodity's smallest unit (milligrams, watt-hours, minutes, tiyn); greater than zero.</param>
public readonly record struct Transfer(Code From, Code To, Code Commodity, long Amount);
