using System.Buffers.Binary;
using System.Security.Cryptography;
using NodaTime;

namespace Kazakhmys.Erp.Kernel.Identities;

/// <summary>
/// UUIDv7 by RFC 9562 section 5.7 with a monotonic counter (section 6.2, method 1): 48 bits of milliseconds, 12 bits of counter,
/// 62 random bits. A clock that falls back does not make identities fall back.
/// </summary>
public sealed class ClockIdentities(IClock clock) : IIdentities
{
    private readonly Lock _lock = new();
    private long _last;

    /// <inheritdoc />
    public Guid Next()
    {
        long stamp;
        lock (_lock)
        {
            var now = clock.GetCurrentInstant().ToUnixTimeMilliseconds() << 12;
            _last = stamp = Math.Max(now, _last + 1);
        }
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((stamp >> 12) << 16) | 0x7000 | (stamp & 0xFFF));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
