using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.MetalAccounting.Settlement.Prices;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Quotations;

/// <summary>A price that the quotations of a period make.</summary>
public sealed record QuotedPrice
{
    /// <summary>The series.</summary>
    public required Code Series { get; init; }

    /// <summary>First day of the period.</summary>
    public required LocalDate First { get; init; }

    /// <summary>Last day, included.</summary>
    public required LocalDate Last { get; init; }

    /// <summary>How many quotations there were.</summary>
    public required int Quotations { get; init; }

    /// <summary>Their mean, in the currency of the settlement, rounded once to the decimals of the contract.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>The series of the exchange rate; null where none was needed.</summary>
    public Code? RateSeries { get; init; }

    /// <summary>The mean exchange rate of the quoted days, to twelve decimals; null where none was needed.</summary>
    public decimal? Rate { get; init; }
}
