using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;

/// <summary>What a market quoted on a day, or that it did not quote.</summary>
public sealed record RecordQuotation
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The series: <c>LME-Cu-cash</c>, <c>LBMA-Au-PM</c>.</summary>
    public required Code Series { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The price; null on a weekday on which the market was closed.</summary>
    public UnitPrice? Price { get; init; }

    /// <summary>Where it was taken from.</summary>
    public required string Source { get; init; }
}
