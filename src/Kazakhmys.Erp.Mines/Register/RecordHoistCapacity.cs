using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Register;

/// <summary>What the hoist of a mine can lift, from some day on. It is known from the moment it is recorded.</summary>
public sealed record RecordHoistCapacity
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>Dry mass that can be lifted in an hour.</summary>
    public required Mass PerHour { get; init; }

    /// <summary>The first day for which it holds, until a later one replaces it.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>Where the figure comes from: the hoist's passport, a test protocol.</summary>
    public required string Source { get; init; }
}
