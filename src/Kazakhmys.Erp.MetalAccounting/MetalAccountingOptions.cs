namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>What a host decides for its metal accounting. Register it before <c>AddMetalAccounting</c>.</summary>
public sealed record MetalAccountingOptions
{
    /// <summary>
    /// True when who recorded a measurement or batch cannot judge or release it, who drew a flowsheet cannot approve it, who ran a reconciliation
    /// cannot accept it, and who ran a step of a close cannot sign it (AMIRA P754: separation of duties). A small host with one person says false.
    /// </summary>
    public bool RequiresSecondPerson { get; init; } = true;
}
