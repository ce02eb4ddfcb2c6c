using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Lots;

/// <summary>A concentrate lot that is to be made up from a stack.</summary>
public sealed record MakeLot
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The plant.</summary>
    public required Code Plant { get; init; }

    /// <summary>Code of the lot, unique in the plant and no name of a stack.</summary>
    public required Code Lot { get; init; }

    /// <summary>The stack it is taken from, in proportion to the stack's books.</summary>
    public required Code Stack { get; init; }

    /// <summary>The shift in which it was made up.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Dry concentrate; greater than zero.</summary>
    public required Mass Dry { get; init; }
}
