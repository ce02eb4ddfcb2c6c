namespace Kazakhmys.Erp.Data.Stores;

/// <summary>A table that maps text keys of a book to integers. Declared once, as a static constant.</summary>
/// <param name="Table">Table name; its primary key is (book, key column).</param>
/// <param name="KeyColumn">The text column that is looked up.</param>
/// <param name="ValueColumn">The integer column that is answered.</param>
public sealed record KeyLookup(string Table, string KeyColumn, string ValueColumn);
