using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger.Commodities;

/// <summary>Something that is conserved: dry mass, copper, energy, working time, tenge.</summary>
public sealed record Commodity
{
    /// <summary>Code: <c>Cu</c>.</summary>
    public required Code Code { get; init; }

    /// <summary>The unit in which people read it: <c>t</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The unit in which amounts are kept: <c>mg</c>.</summary>
    public required string SmallestUnit { get; init; }

    /// <summary>How many smallest units make one unit.</summary>
    public required long PerUnit { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }
}
