using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Testing.Faults;

/// <summary>One injected fault: the ground truth of a test.</summary>
public sealed record TwinFault
{
    /// <summary>What is wrong.</summary>
    public required TwinFaultKind Kind { get; init; }

    /// <summary>The tag that is wrong.</summary>
    public required Code Tag { get; init; }

    /// <summary>The other tag of <see cref="TwinFaultKind.Swapped"/>, which reads the same quantity; otherwise null.</summary>
    public Code? Other { get; init; }

    /// <summary>The first day; of a typing error the day.</summary>
    public required ProductionDay First { get; init; }

    /// <summary>The last day; of a typing error the same as the first.</summary>
    public required ProductionDay Last { get; init; }

    /// <summary>
    /// Of a bias or drift: how many declared standard uncertainties of a reading, shared part included; negative reads low. Otherwise null.
    /// </summary>
    public Ratio? Size { get; init; }

    /// <summary>Of a typing error: which; otherwise null.</summary>
    public TwinTypingSlip? Slip { get; init; }
}
