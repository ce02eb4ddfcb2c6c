using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Testing.Instruments;

namespace Kazakhmys.Erp.Testing.Hosting;

/// <summary>A period of a twin that is to be recorded in a host.</summary>
public sealed record RecordTwin
{
    /// <summary>The readings, with whatever faults they hold.</summary>
    public required TwinReadings Readings { get; init; }

    /// <summary>The book; it is opened when it is not there.</summary>
    public required Code Book { get; init; }

    /// <summary>Days of the run.</summary>
    public required Period Period { get; init; }

    /// <summary>Elements balanced besides mass.</summary>
    public IReadOnlyList<Code> Elements { get; init; } = [];
}
