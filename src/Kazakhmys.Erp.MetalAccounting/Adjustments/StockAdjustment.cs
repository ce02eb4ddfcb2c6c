using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Adjustments;

/// <summary>What is to be counted in one account of an area, or was, and what of its book goes to unaccounted.</summary>
public sealed record StockAdjustment
{
    /// <summary>The flowsheet.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The area.</summary>
    public required Code Area { get; init; }

    /// <summary><c>mass</c>, or the element.</summary>
    public required Code Component { get; init; }

    /// <summary>The account.</summary>
    public required Code Account { get; init; }

    /// <summary>The account that takes book less physical.</summary>
    public required Code Unaccounted { get; init; }

    /// <summary>What the book holds after the flows have been adjusted.</summary>
    public required Mass Book { get; init; }

    /// <summary>What is there: this account's share of the reconciled closing stock.</summary>
    public required Mass Counted { get; init; }

    /// <summary>Book less physical: positive when metal is missing.</summary>
    public Mass ToUnaccounted => Book - Counted;

    /// <summary>The stream that stands for the closing stock; null where none or more than one does.</summary>
    public Code? Stream { get; init; }

    /// <summary>Its share of the standard uncertainty of the closing stock; null where that was not measured.</summary>
    public Mass? Standard { get; init; }
}
