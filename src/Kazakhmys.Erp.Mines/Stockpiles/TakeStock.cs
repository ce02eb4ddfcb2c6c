using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>A stockpile that was measured at the end of a production day.</summary>
public sealed record TakeStock
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The stockpile or dump.</summary>
    public required Code Stockpile { get; init; }

    /// <summary>The production day at whose end it was measured.</summary>
    public required ProductionDay Day { get; init; }

    /// <summary>Dry mass as measured.</summary>
    public required Mass Counted { get; init; }
}
