using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Cathodes;

/// <summary>The cathode of one grade.</summary>
public sealed record CathodeSorting
{
    /// <summary>The grade; null for what meets none (off grade).</summary>
    public required Code? Grade { get; init; }

    /// <summary>Lots of the grade.</summary>
    public required int Lots { get; init; }

    /// <summary>Their mass.</summary>
    public required Mass Mass { get; init; }

    /// <summary>Copper in them.</summary>
    public required Mass Copper { get; init; }
}
