using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Fleet;

/// <summary>A machine of a mine. Its states are those of shift reports. What is said here never changes.</summary>
public sealed record RegisterMachine
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>Code, unique in the mine, as shift reports name it; one segment of at most 40 characters.</summary>
    public required Code Machine { get; init; }

    /// <summary>Name for people, at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Drill, LHD, truck, excavator or another.</summary>
    public required MachineKind Kind { get; init; }

    /// <summary>Dry mass that it carries by its maker; null where it carries none or it is not known.</summary>
    public Mass? RatedPayload { get; init; }

    /// <summary>Power of its diesel engine, for the need of air; null where it has none.</summary>
    public Power? DieselPower { get; init; }

    /// <summary>The first production day on which it works.</summary>
    public required ProductionDay ValidFrom { get; init; }
}
