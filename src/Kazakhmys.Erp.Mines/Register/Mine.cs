using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Mines.Stockpiles;

namespace Kazakhmys.Erp.Mines.Register;

/// <summary>A mine as it is registered, with its workplaces, stockpiles and dumps.</summary>
public sealed record Mine
{
    /// <summary>The book that owns it.</summary>
    public required Code Book { get; init; }

    /// <summary>Code, unique in the book.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>How it gets at its ore.</summary>
    public required MiningMethod Method { get; init; }

    /// <summary>The first production day on which it reports.</summary>
    public required ProductionDay ValidFrom { get; init; }

    /// <summary>What the hoist can lift in an hour, dry, by day; empty where there is no hoist or none is known.</summary>
    public required DatedValues<Mass> HoistCapacityPerHour { get; init; }

    /// <summary>Where ore or waste is broken, by code.</summary>
    public required IReadOnlyList<Workplace> Workplaces { get; init; }

    /// <summary>Ore stockpiles and waste dumps, by code.</summary>
    public required IReadOnlyList<Stockpile> Stockpiles { get; init; }
}
