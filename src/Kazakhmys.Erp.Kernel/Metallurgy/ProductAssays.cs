using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Kernel.Metallurgy;

/// <summary>What the laboratory says of one element in the feed and in every product of a separation.</summary>
public sealed record ProductAssays
{
    /// <summary>The element: <c>Cu</c>.</summary>
    public required Code Element { get; init; }

    /// <summary>Its grade in the feed.</summary>
    public required Measured<Grade> Feed { get; init; }

    /// <summary>Its grade in each product, at least two; the tailings last. Every element lists the products in one order.</summary>
    public required IReadOnlyList<Measured<Grade>> Products { get; init; }
}
