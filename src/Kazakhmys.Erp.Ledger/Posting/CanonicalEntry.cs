using System.Security.Cryptography;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>
/// The canonical form of an entry, version 1: previous hash, version, book, seq, effective ticks, day, recorded ticks, key, kind,
/// quality, related seq, document (module, type, id, revision), actor, memo, statement, number of transfers; for each transfer the
/// fingerprints of both accounts, the commodity and the amount. Absent texts are empty.
/// </summary>
internal static class CanonicalEntry
{
    public const long Version = 1;

    public static void Begin(
        CanonicalForm form, EntryHash previous, string book, long seq, long effectiveTicks, long day, long recordedTicks)
    {
        form.Clear();
        form.Write(previous);
        form.Write(Version);
        form.Write(book);
        form.Write(seq);
        form.Write(effectiveTicks);
        form.Write(day);
        form.Write(recordedTicks);
    }

    public static EntryHash Hash(CanonicalForm form)
    {
        Span<byte> hash = stackalloc byte[EntryHash.Size];
        SHA256.HashData(form.Bytes, hash);
        return new EntryHash(hash);
    }
}
