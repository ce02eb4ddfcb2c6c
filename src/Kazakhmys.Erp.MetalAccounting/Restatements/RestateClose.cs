using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

/// <summary>The order to correct a locked close by what became known after it: a delta entry in an open period.</summary>
public sealed record RestateClose
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>Code of the closed period.</summary>
    public required Code Period { get; init; }

    /// <summary>The day of an open period on which the difference is booked.</summary>
    public required ProductionDay BookedOn { get; init; }

    /// <summary>Why; at most 500 characters.</summary>
    public required string Reason { get; init; }
}
