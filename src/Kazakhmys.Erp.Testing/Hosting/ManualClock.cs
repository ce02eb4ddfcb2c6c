using NodaTime;

namespace Kazakhmys.Erp.Testing.Hosting;

/// <summary>A clock that stands until it is told otherwise, in either direction. Safe to use from many threads.</summary>
public sealed class ManualClock : IClock
{
    private readonly Lock _lock = new();
    private Instant _now;

    /// <summary>A clock that shows a moment.</summary>
    public ManualClock(Instant now) => _now = now;

    /// <inheritdoc />
    public Instant GetCurrentInstant()
    {
        lock (_lock)
            return _now;
    }

    /// <summary>Puts the clock on, or back by a negative duration.</summary>
    public void Advance(Duration duration)
    {
        lock (_lock)
            _now += duration;
    }

    /// <summary>Sets the clock, forwards or back.</summary>
    public void Set(Instant now)
    {
        lock (_lock)
            _now = now;
    }
}
