using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Lots;

/// <summary>One element of the exchange of a lot.</summary>
public sealed record SettledElement
{
    /// <summary>The element.</summary>
    public required Code Element { get; init; }

    /// <summary>The seller's grade; null while it is missing.</summary>
    public Grade? Seller { get; init; }

    /// <summary>The buyer's grade; null while it is missing.</summary>
    public Grade? Buyer { get; init; }

    /// <summary>The umpire's grade; null where there is none.</summary>
    public Grade? Umpire { get; init; }

    /// <summary>What the exchange comes to; null until both parties' grades are there.</summary>
    public ExchangedAssay? Exchange { get; init; }
}
