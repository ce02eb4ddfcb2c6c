using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>
/// The days whose quotations make a price: the average of a whole month counted from the anchor (M+1 of shipment), or of the days from one offset
/// to another around it. The price is the arithmetic mean of the quotations of those days, rounded once, half to even.
/// </summary>
public sealed record QuotationalPeriod
{
    /// <summary>The series of quotations: <c>LME-Cu-cash</c>.</summary>
    public required Code Series { get; init; }

    /// <summary>From which day it counts.</summary>
    public required PriceAnchor Anchor { get; init; }

    /// <summary>Months after the month of the anchor: 0 for M, 1 for M+1, −1 for M−1. Null when <see cref="FirstDay"/> and <see cref="LastDay"/> are given.</summary>
    public int? MonthsAfter { get; init; }

    /// <summary>First day, relative to the anchor: −5 for five days before.</summary>
    public int? FirstDay { get; init; }

    /// <summary>Last day, included, relative to the anchor.</summary>
    public int? LastDay { get; init; }

    /// <summary>Decimals to which the mean is rounded, as the contract says; 0 to 12.</summary>
    public required int Decimals { get; init; }

    /// <summary>First and last day, both included, for an anchor.</summary>
    internal (LocalDate First, LocalDate Last) DaysFor(LocalDate anchor)
    {
        if (MonthsAfter is not { } months)
            return (anchor.PlusDays(FirstDay ?? 0), anchor.PlusDays(LastDay ?? 0));
        var month = new LocalDate(anchor.Year, anchor.Month, 1).PlusMonths(months);
        return (month, month.PlusMonths(1).PlusDays(-1));
    }
}
