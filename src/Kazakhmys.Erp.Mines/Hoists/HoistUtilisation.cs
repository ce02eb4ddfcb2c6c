using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Hoists;

/// <summary>What a mine hoisted in a period and what it could have.</summary>
public sealed record HoistUtilisation
{
    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>Dry mass that could have been hoisted: shift by shift, each by its own length.</summary>
    public required Mass Capacity { get; init; }

    /// <summary>Dry mass hoisted, by approved reports.</summary>
    public required Mass Hoisted { get; init; }

    /// <summary>Hoisted over capacity, rounded once.</summary>
    public Ratio Utilisation => Hoisted / Capacity;
}
