using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>What one machine did over one stretch of the shift. The stretches of a machine fill the shift without gap or overlap.</summary>
public sealed record MachineState
{
    /// <summary>The machine.</summary>
    public required Code Equipment { get; init; }

    /// <summary>What it did.</summary>
    public required MachineActivity Activity { get; init; }

    /// <summary>When it began.</summary>
    public required Instant From { get; init; }

    /// <summary>When it ended; the next stretch begins then.</summary>
    public required Instant To { get; init; }

    /// <summary>Why the machine did not operate; required unless it did. At most 200 characters.</summary>
    public string? Reason { get; init; }
}
