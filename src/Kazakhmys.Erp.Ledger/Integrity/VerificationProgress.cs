using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Ledger.Integrity;

/// <summary>How far a verification has come.</summary>
/// <param name="Book">The book that is being read.</param>
/// <param name="EntriesDone">Entries verified.</param>
/// <param name="EntriesTotal">Entries of the book by its head.</param>
public readonly record struct VerificationProgress(Code Book, long EntriesDone, long EntriesTotal);
