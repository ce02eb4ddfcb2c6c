using System.Buffers.Binary;
using Kazakhmys.Erp.Kernel.Identities;
using Kazakhmys.Erp.Testing.Randomness;
using NodaTime;

namespace Kazakhmys.Erp.Testing.Hosting;

/// <summary>UUIDv7 of the clock and a seed: the same run gives the same identities. Safe to use from many threads, in the order in which they ask.</summary>
public sealed class SeededIdentities : IIdentities
{
    private readonly Lock _lock = new();
    private readonly IClock _clock;
    private readonly TwinRandom _random;
    private long _last;

    /// <summary>Identities of a clock and a seed.</summary>
    public SeededIdentities(IClock clock, ulong seed) => (_clock, _random) = (clock, TwinRandom.For(seed, "identities"));

    /// <inheritdoc />
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_lock)
        {
            // 48 bits of milliseconds and a counter of 12 bits, which a clock that stands or falls back does not make fall back (RFC 9562, 5.7 and 6.2).
            _last = Math.Max(_clock.GetCurrentInstant().ToUnixTimeMilliseconds() << 12, _last + 1);
            BinaryPrimitives.WriteInt64BigEndian(bytes, ((_last >> 12) << 16) | 0x7000 | (_last & 0xFFF));
            BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _random.Next());
        }
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
