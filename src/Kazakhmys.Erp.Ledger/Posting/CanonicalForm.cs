using System.Buffers.Binary;
using System.Text;
using Kazakhmys.Erp.Ledger.Entries;

namespace Kazakhmys.Erp.Ledger.Posting;

/// <summary>
/// The bytes that are hashed: integers as 8 bytes big endian, texts as their UTF-8 length in 4 bytes and the bytes, hashes as 32 bytes.
/// The same on every engine and platform. Reused from entry to entry.
/// </summary>
internal sealed class CanonicalForm
{
    private byte[] _buffer = new byte[1024];
    private int _length;

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Write(long value) => BinaryPrimitives.WriteInt64BigEndian(Take(8), value);

    public void Write(EntryHash value) => value.CopyTo(Take(EntryHash.Size));

    public void Write(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        BinaryPrimitives.WriteInt32BigEndian(Take(4), count);
        Encoding.UTF8.GetBytes(text, Take(count));
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        BinaryPrimitives.WriteInt32BigEndian(Take(4), utf8.Length);
        utf8.CopyTo(Take(utf8.Length));
    }

    private Span<byte> Take(int count)
    {
        if (_length + count > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        var span = _buffer.AsSpan(_length, count);
        _length += count;
        return span;
    }
}
