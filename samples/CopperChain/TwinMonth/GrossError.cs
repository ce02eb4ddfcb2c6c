using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Measurements;
using Kazakhmys.Erp.MetalAccounting.Reconciliation;

namespace CopperChain.TwinMonth;

/// <summary>A gross error that was put in, that the tests named, and that was corrected by its ticket.</summary>
internal sealed record GrossError
{
    /// <summary>The reading with the largest measurement test of the run: the suspect.</summary>
    public required ReconciledReading Suspect { get; init; }

    /// <summary>Every reading beyond the critical value, the largest test first.</summary>
    public required IReadOnlyList<ReconciledReading> Suspects { get; init; }

    /// <summary>The readings that no test can tell from the suspect; it alone where there are none.</summary>
    public required IReadOnlyList<ReadingTag> Equivalent { get; init; }

    /// <summary>The global test of the run that had the error in it.</summary>
    public required GlobalTest GlobalTest { get; init; }

    /// <summary>The measuring point.</summary>
    public required Code Point { get; init; }

    /// <summary>The day whose reading is farthest from what the loading scale saw leave.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>As typed.</summary>
    public required MeasuredValue Typed { get; init; }

    /// <summary>As it stands on the ticket.</summary>
    public required MeasuredValue Ticket { get; init; }
}
