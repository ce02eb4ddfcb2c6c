using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShortIntervals;

/// <summary>What a workplace calls in during a shift, since its last call. It moves nothing: the shift report does.</summary>
public sealed record RecordProgress
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The workplace.</summary>
    public required Code Workplace { get; init; }

    /// <summary>The shift.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Number of the call, unique in the mine and shift, so that a call that is sent twice counts once; one segment of at most 40 characters.</summary>
    public required Code Number { get; init; }

    /// <summary>When it was done: within the shift, not after now.</summary>
    public required Instant At { get; init; }

    /// <summary>Dry ore loaded.</summary>
    public Mass Ore { get; init; }

    /// <summary>Dry waste loaded.</summary>
    public Mass Waste { get; init; }

    /// <summary>Metres of hole drilled.</summary>
    public Length Drilled { get; init; }

    /// <summary>Dry mass hoisted.</summary>
    public Mass Hoisted { get; init; }
}
