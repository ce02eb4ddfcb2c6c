using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.StockTakes;

/// <summary>What was counted of one commodity at a place.</summary>
public sealed record StockCount
{
    /// <summary><c>mass</c> or a metal.</summary>
    public required Code Commodity { get; init; }

    /// <summary>The amount as measured: volume × density × assay, weighing. Not negative.</summary>
    public required Mass Counted { get; init; }

    /// <summary>Its standard uncertainty, above zero: there is no default.</summary>
    public required Mass StandardUncertainty { get; init; }
}
