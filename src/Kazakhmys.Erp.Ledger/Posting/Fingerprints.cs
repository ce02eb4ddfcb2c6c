using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>The fingerprint of an account's definition. It is part of every entry's canonical form, so that an account cannot be changed under its entries.</summary>
internal static class Fingerprints
{
    public static EntryHash OfAccount(string book, long id, string code, string kind, string? material, bool overdraft, long validFrom)
    {
        var form = new CanonicalForm();
        form.Write(book);
        form.Write(id);
        form.Write(code);
        form.Write(kind);
        form.Write(material ?? "");
        form.Write(overdraft ? 1L : 0L);
        form.Write(validFrom);
        return CanonicalEntry.Hash(form);
    }
}
