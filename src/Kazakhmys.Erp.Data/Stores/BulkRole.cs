namespace Kazakhmys.Erp.Data.Stores;

/// <summary>The part of a column in a bulk write.</summary>
public enum BulkRole
{
    /// <summary>Part of the primary key.</summary>
    Key,

    /// <summary>A plain value.</summary>
    Value,

    /// <summary>Grows by the new value when the key is there already.</summary>
    Sum,
}
