namespace Kazakhmys.Erp.MetalAccounting.Settlement.Terms;

/// <summary>From which day a quotational period counts.</summary>
public enum PriceAnchor
{
    /// <summary>The day of shipment (bill of lading, railway waybill).</summary>
    Shipment = 0,

    /// <summary>The day of arrival at the buyer's works.</summary>
    Arrival = 1,

    /// <summary>The day of the invoice.</summary>
    Invoice = 2,
}
