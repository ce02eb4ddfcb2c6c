using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>Cathodes strapped together, as weighed and labelled.</summary>
public sealed record CathodeBundle
{
    /// <summary>Number on the label, one segment, unique in the book.</summary>
    public required Code Number { get; init; }

    /// <summary>Mass, greater than zero.</summary>
    public required Mass Mass { get; init; }

    /// <summary>Cathodes in it, greater than zero.</summary>
    public required int Sheets { get; init; }
}
