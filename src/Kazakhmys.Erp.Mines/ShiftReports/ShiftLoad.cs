using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.ShiftReports;

/// <summary>
/// What one machine loaded and where it was tipped: counted loads with the mass of one, or a weighed mass with its moisture.
/// </summary>
public sealed record ShiftLoad
{
    /// <summary>The machine.</summary>
    public required Code Equipment { get; init; }

    /// <summary>The stockpile or dump of the mine where it was tipped.</summary>
    public required Code Stockpile { get; init; }

    /// <summary>How many loads.</summary>
    public required int Count { get; init; }

    /// <summary>Dry mass of one load (the load factor); not together with <see cref="Weighed"/>.</summary>
    public Mass? MassPerLoad { get; init; }

    /// <summary>Mass of all loads as weighed; not together with <see cref="MassPerLoad"/>.</summary>
    public WetMass? Weighed { get; init; }

    /// <summary>Moisture of what was weighed; null while the laboratory owes it. Such a report cannot be approved yet.</summary>
    public Moisture? Moisture { get; init; }
}
