using System.Buffers.Binary;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Entries;

/// <summary>A SHA-256 hash of the chain of a book.</summary>
public readonly record struct EntryHash
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly ulong _a, _b, _c, _d;

    /// <summary>A hash from its 32 bytes.</summary>
    public EntryHash(ReadOnlySpan<byte> bytes)
    {
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The hash before the first entry of a book: all zero.</summary>
    public static EntryHash None => default;

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <exception cref="ValidationFailedException">It is not a hash (<c>ledger.hash.malformed</c>).</exception>
    public static EntryHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new ValidationFailedException(LedgerViolations.HashMalformed.At("", text));

    /// <summary>Reads 64 hexadecimal digits; false when the text is something else.</summary>
    public static bool TryParse(string? text, out EntryHash hash)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var isHash = text is { Length: 2 * Size }
            && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        hash = isHash ? new EntryHash(bytes) : None;
        return isHash;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _a);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], _d);
    }

    internal void WriteHex(Span<byte> utf8)
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        Convert.TryToHexStringLower(bytes, utf8, out _);
    }

    /// <summary>64 hexadecimal digits, lower case.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
