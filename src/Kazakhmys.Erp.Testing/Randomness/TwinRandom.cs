using System.Numerics;
using System.Text;

namespace Kazakhmys.Erp.Testing.Randomness;

/// <summary>
/// xoshiro256**, seeded by SplitMix64: the same numbers on every machine and version of .NET. Source: D. Blackman, S. Vigna,
/// Scrambled linear pseudorandom number generators, ACM Trans. Math. Softw. 47(4), 2021, art. 36.
/// </summary>
internal sealed class TwinRandom
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    public TwinRandom(ulong seed)
    {
        _s0 = SplitMix(ref seed);
        _s1 = SplitMix(ref seed);
        _s2 = SplitMix(ref seed);
        _s3 = SplitMix(ref seed);
    }

    /// <summary>A generator with a known state, for its published sequence.</summary>
    internal TwinRandom(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>
    /// Numbers of one purpose: they do not move when another purpose draws more or fewer. The purpose is hashed by FNV-1a (64 bits).
    /// </summary>
    public static TwinRandom For(ulong seed, string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes(purpose))
            hash = unchecked((hash ^ octet) * 1099511628211UL);
        var mixed = seed;
        return new TwinRandom(SplitMix(ref mixed) ^ hash);
    }

    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
            var shifted = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= shifted;
            _s3 = BitOperations.RotateLeft(_s3, 45);
            return result;
        }
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 to below the bound; what would favour small numbers is drawn again.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (ulong)bound;
        var fair = ulong.MaxValue - (ulong.MaxValue % range);
        ulong drawn;
        do
            drawn = Next();
        while (drawn >= fair);
        return (int)(drawn % range);
    }

    /// <summary>
    /// Standard normal, by comparing uniforms alone: a logarithm may differ in its last bit from one C library to another. Source:
    /// C. F. F. Karney, Sampling exactly from the normal distribution, ACM Trans. Math. Softw. 42(1), 2016, art. 3, algorithm N.
    /// </summary>
    public double Normal()
    {
        while (true)
        {
            var k = 0;
            while (HalfTrial())
                k++;
            if (!Trials(k * (k - 1)))
                continue;
            var x = Uniform();
            var accepted = true;
            for (var i = 0; i <= k && accepted; i++)
                accepted = Trial(k, x);
            if (accepted)
                return (Next() & 1) == 0 ? k + x : -(k + x);
        }
    }

    private bool Trials(int count)
    {
        for (var i = 0; i < count; i++)
            if (!HalfTrial())
                return false;
        return true;
    }

    /// <summary>True with probability exp(−1/2): a falling run from one half has an even length (algorithm H).</summary>
    private bool HalfTrial()
    {
        var even = true;
        var last = 0.5;
        for (var next = Uniform(); next < last; next = Uniform())
            (last, even) = (next, !even);
        return even;
    }

    /// <summary>True with probability exp(−x(2k + x)/(2k + 2)) (algorithm B).</summary>
    private bool Trial(int k, double x)
    {
        var even = true;
        var last = x;
        var keep = ((2 * k) + x) / ((2 * k) + 2);
        for (var next = Uniform(); next < last && Uniform() < keep; next = Uniform())
            (last, even) = (next, !even);
        return even;
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
