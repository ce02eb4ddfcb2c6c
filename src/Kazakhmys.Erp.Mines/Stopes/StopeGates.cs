using NodaTime;

namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>When a stope was blasted for the first time, and the stretches of time in which its gate was open.</summary>
public sealed record StopeGates
{
    /// <summary>When the workplace became a stope; what it did before is not asked for a gate.</summary>
    public required Instant Since { get; init; }

    /// <summary>When the first blast was fired; null before it.</summary>
    public Instant? FirstBlast { get; init; }

    /// <summary>From each opening to the next charging, filling or closing; the last has no end while the gate is open.</summary>
    public required IReadOnlyList<Interval> Open { get; init; }

    /// <summary>True while the gate is open.</summary>
    public bool IsOpen => Open.Count > 0 && !Open[^1].HasEnd;

    /// <summary>True when the gate was open at some moment of a stretch of time.</summary>
    public bool WasOpenIn(Interval time) =>
        Open.Any(open => open.Start < time.End && (!open.HasEnd || open.End > time.Start));

    /// <summary>True when the gate had been opened before a moment: ore that it gave may be on its way.</summary>
    public bool WasOpenedBefore(Instant moment) => Open.Any(open => open.Start < moment);
}
