using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Deposits;

/// <summary>The depths between which a deposit is oxidised; oxide ore is leached, not floated.</summary>
public sealed record OxidationZone
{
    /// <summary>Depth of its top below surface.</summary>
    public required Length From { get; init; }

    /// <summary>Depth of its base below surface.</summary>
    public required Length To { get; init; }
}
