namespace Kazakhmys.Erp.Data.Stores;

/// <summary>A column of a bulk target: its name, whether it is text (else bigint), and its part when the key is there already.</summary>
/// <param name="Name">Column name.</param>
/// <param name="IsText">True for text, false for bigint.</param>
/// <param name="Role">Key, plain value, or a sum that grows by the new value.</param>
public readonly record struct BulkColumn(string Name, bool IsText, BulkRole Role)
{
    /// <summary>A text column of the key.</summary>
    public static BulkColumn TextKey(string name) => new(name, true, BulkRole.Key);

    /// <summary>An integer column of the key.</summary>
    public static BulkColumn Key(string name) => new(name, false, BulkRole.Key);

    /// <summary>A text column.</summary>
    public static BulkColumn Text(string name) => new(name, true, BulkRole.Value);

    /// <summary>An integer column.</summary>
    public static BulkColumn Number(string name) => new(name, false, BulkRole.Value);

    /// <summary>An integer column that grows by the new value when the key is there already.</summary>
    public static BulkColumn Sum(string name) => new(name, false, BulkRole.Sum);
}
