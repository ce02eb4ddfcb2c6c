using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Hoists;

/// <summary>
/// A hoist of a shaft with its cycle, from some day on. The capacities of the hoists of a mine together become the capacity that shift reports are held
/// against; a mine whose hoists are not recorded one by one keeps the capacity that was recorded for it as a whole.
/// </summary>
public sealed record RecordHoist
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>Code, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Hoist { get; init; }

    /// <summary>The shaft that it stands at: a place of the mine.</summary>
    public required Code Shaft { get; init; }

    /// <summary>Dry mass of one skip.</summary>
    public required Mass Payload { get; init; }

    /// <summary>From one skip dumped to the next; where two skips balance each other, one is dumped each winding.</summary>
    public required Duration Cycle { get; init; }

    /// <summary>Share of the time in which it can run, more than 0, at most 1; what the host knows of it, no default.</summary>
    public required Ratio Availability { get; init; }

    /// <summary>The first day for which it holds, until a later one replaces it.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>Where the figures come from: the hoist's passport, a test protocol.</summary>
    public required string Source { get; init; }
}
