using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Tolling;

/// <summary>Metal that goes back to its owner.</summary>
public sealed record ReturnTolledMetal
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The smelter.</summary>
    public required Code Smelter { get; init; }

    /// <summary>The party.</summary>
    public required Code Party { get; init; }

    /// <summary>Number of the delivery, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>The shift at whose end it has left.</summary>
    public required Shift Shift { get; init; }

    /// <summary>The metal.</summary>
    public required Code Metal { get; init; }

    /// <summary>Contained metal, greater than zero.</summary>
    public required Mass Amount { get; init; }
}
