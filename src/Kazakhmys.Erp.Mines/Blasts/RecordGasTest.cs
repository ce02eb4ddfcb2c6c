using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>The air of a stope was tested after a blast.</summary>
public sealed record RecordGasTest
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The passport.</summary>
    public required Code Blast { get; init; }

    /// <summary>When; one test for each moment.</summary>
    public required Instant At { get; init; }

    /// <summary>Who tested, at most 200 characters.</summary>
    public required string Person { get; init; }

    /// <summary>What was read; at least one gas, each once.</summary>
    public required IReadOnlyList<GasReading> Readings { get; init; }
}
