namespace Kazakhmys.Erp.Geology;

/// <summary>What a host may choose. Registered with TryAdd: what the host registered first wins.</summary>
public sealed record GeologyOptions
{
    /// <summary>Whether a statement may be approved by the person who drew it up, in a host with one person.</summary>
    public bool SamePersonMayApprove { get; init; }
}
