using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.StockTakes;

/// <summary>Book against count.</summary>
public sealed record StockDifference
{
    /// <summary>The commodity.</summary>
    public required Code Commodity { get; init; }

    /// <summary>The book balance of all owners.</summary>
    public required Mass Book { get; init; }

    /// <summary>What was counted.</summary>
    public required Mass Counted { get; init; }

    /// <summary>The standard uncertainty of the count.</summary>
    public required Mass StandardUncertainty { get; init; }

    /// <summary>Counted − book, booked to unaccounted.</summary>
    public Mass Difference => Counted - Book;

    /// <summary>True when the difference is beyond two standard uncertainties: somebody should look for it.</summary>
    public bool IsSignificant
    {
        get
        {
            var limit = StandardUncertainty + StandardUncertainty;
            return Difference > limit || -Difference > limit;
        }
    }
}
