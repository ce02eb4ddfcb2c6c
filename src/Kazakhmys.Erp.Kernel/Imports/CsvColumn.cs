namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>A column that an import reads; its name is matched without regard to case.</summary>
internal sealed record CsvColumn(string Name, bool IsRequired = true)
{
    /// <summary>Columns that must be in the file.</summary>
    public static IEnumerable<CsvColumn> Required(params ReadOnlySpan<string> names) => Of(names, required: true);

    /// <summary>Columns that may be absent.</summary>
    public static IEnumerable<CsvColumn> Optional(params ReadOnlySpan<string> names) => Of(names, required: false);

    private static CsvColumn[] Of(ReadOnlySpan<string> names, bool required)
    {
        var columns = new CsvColumn[names.Length];
        for (var i = 0; i < names.Length; i++)
            columns[i] = new CsvColumn(names[i], required);
        return columns;
    }
}
