using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>One component in the accounts of one area, with what is to be there at the end of the period.</summary>
public sealed record StockToPost
{
    /// <summary>The flowsheet.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The area.</summary>
    public required Code Area { get; init; }

    /// <summary><c>mass</c>, or the element.</summary>
    public required Code Component { get; init; }

    /// <summary>The account that takes book less physical.</summary>
    public required Code Unaccounted { get; init; }

    /// <summary>The accounts of the area, by code.</summary>
    public required IReadOnlyList<BookedStock> Accounts { get; init; }

    /// <summary>
    /// The reconciled closing stock, or the opening book stock for an area that holds nothing of its own; null where the stock is not known, so that the
    /// book stays as it is.
    /// </summary>
    public Mass? Counted { get; init; }

    /// <summary>The stream that stands for the closing stock; null where none or more than one does.</summary>
    public Code? Stream { get; init; }

    /// <summary>Standard uncertainty of a reconciled closing stock; null where it was not measured.</summary>
    public Mass? Standard { get; init; }
}
