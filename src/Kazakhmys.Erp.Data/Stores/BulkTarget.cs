namespace Kazakhmys.Erp.Data.Stores;

/// <summary>A table that is written in bulk, and what happens when a row with the same key is there. Declared once, as a static constant.</summary>
public sealed class BulkTarget
{
    /// <summary>Rows that must be new.</summary>
    /// <param name="table">Table name.</param>
    /// <param name="columns">Columns in the order of their ordinals.</param>
    public BulkTarget(string table, params BulkColumn[] columns)
    {
        Table = table;
        Columns = columns;
    }

    /// <summary>Table name.</summary>
    public string Table { get; }

    /// <summary>Columns in the order of their ordinals.</summary>
    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>True when some column is added to the row that is there instead of refusing the new one.</summary>
    public bool Accumulates => Columns.Any(c => c.Role == BulkRole.Sum);
}
