using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Weightometers;

/// <summary>What the counter of a weightometer stood at.</summary>
public sealed record RecordReading
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The weightometer.</summary>
    public required Code Weightometer { get; init; }

    /// <summary>When it was read; one reading for each moment, not after now.</summary>
    public required Instant At { get; init; }

    /// <summary>The counter, mass as weighed.</summary>
    public required WetMass Total { get; init; }

    /// <summary>True when the counter was set to zero since the reading before, or ran over: what it shows is what passed since.</summary>
    public bool IsReset { get; init; }
}
