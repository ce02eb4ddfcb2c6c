using System.Globalization;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>Shape and range of an entry, checked before the store is touched. By hand, because it runs for every transfer of a bulk import.</summary>
internal static class EntryShape
{
    public const int MaxText = 200;
    public const int MaxMemo = 1000;

    public static void Check(in PendingEntry entry, Findings found)
    {
        if (!IsText(entry.Key))
            found.Shape(LedgerViolations.KeyMalformed.At("Key", entry.Key));
        if (entry.Document is not { Module.IsEmpty: false, Type.IsEmpty: false, Revision: > 0 } || !IsText(entry.Document.Id))
            found.Shape(LedgerViolations.DocumentMalformed.At("Document", entry.Document));
        if (entry.Memo is { Length: > MaxMemo })
            found.Shape(LedgerViolations.MemoTooLong.At("Memo"));
        else if (!IsStorable(entry.Memo))
            found.Shape(LedgerViolations.MemoMalformed.At("Memo"));
        if (entry.Kind is EntryKind.Original or EntryKind.Adjustment or EntryKind.Reversal)
            CheckTransfers(entry.Transfers, found);
    }

    public static Violation Below(Violation violation, int index, bool isList) =>
        isList ? violation.Under(string.Create(CultureInfo.InvariantCulture, $"[{index}]")) : violation;

    public static string LinePath(int line, string property) =>
        string.Create(CultureInfo.InvariantCulture, $"Transfers[{line}].{property}");

    private static void CheckTransfers(IReadOnlyList<Transfer>? transfers, Findings found)
    {
        if (transfers is not { Count: > 0 })
        {
            found.Shape(LedgerViolations.TransfersMissing.At("Transfers"));
            return;
        }
        for (var line = 0; line < transfers.Count; line++)
        {
            var transfer = transfers[line];
            if (transfer.Amount <= 0)
                found.Shape(LedgerViolations.AmountNotPositive.At(LinePath(line, "Amount"), transfer.Amount));
            if (transfer.From == transfer.To)
                found.Shape(LedgerViolations.SameAccount.At(LinePath(line, "To"), transfer.To));
        }
    }

    /// <summary>False for what the engines refuse or alter: NUL, and half of a surrogate pair.</summary>
    public static bool IsStorable(string? text)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            if (text[i] == '\0' || char.IsLowSurrogate(text[i]))
                return false;
            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
                return false;
        }
        return true;
    }

    private static bool IsText(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxText || !IsStorable(text))
            return false;
        foreach (var c in text)
            if (char.IsControl(c))
                return false;
        return true;
    }
}
