using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.SelectiveBalances;

/// <summary>One product of a selective balance.</summary>
public sealed record SelectiveProduct
{
    /// <summary>The stack of a concentrate, or the facility of the tailings.</summary>
    public required Code Place { get; init; }

    /// <summary>Dry mass.</summary>
    public required Mass Dry { get; init; }

    /// <summary>Dry product over dry feed with its standard uncertainty.</summary>
    public required Measured<Ratio> Yield { get; init; }

    /// <summary>Metal by element.</summary>
    public required IReadOnlyDictionary<Code, Mass> Metals { get; init; }

    /// <summary>Recovery by element with its standard uncertainty.</summary>
    public required IReadOnlyDictionary<Code, Measured<Ratio>> Recoveries { get; init; }
}
