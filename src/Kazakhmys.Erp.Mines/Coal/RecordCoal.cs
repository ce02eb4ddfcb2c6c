using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>Coal that was won from a seam in a shift.</summary>
public sealed record RecordCoal
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>Number of the document, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Number { get; init; }

    /// <summary>The seam.</summary>
    public required Code Seam { get; init; }

    /// <summary>The coal stockpile.</summary>
    public required Code Stockpile { get; init; }

    /// <summary>The shift at whose end it counts.</summary>
    public required Shift Shift { get; init; }

    /// <summary>Mass as received.</summary>
    public required WetMass Coal { get; init; }

    /// <summary>Its quality.</summary>
    public required CoalQuality Quality { get; init; }

    /// <summary>Whether the quality may still be replaced.</summary>
    public MeasurementStatus Status { get; init; } = MeasurementStatus.Provisional;

    /// <summary>The day of an open period on which it is booked, where the shift lies in a closed one.</summary>
    public ProductionDay? BookedOn { get; init; }
}
