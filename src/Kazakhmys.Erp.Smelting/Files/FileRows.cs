using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting.Files;

/// <summary>What the readers of files share.</summary>
internal static class FileRows
{
    /// <summary>Ends the reading of a document of which a field could not be read, before anything is built from its default.</summary>
    public static void Require(IReadOnlyList<CsvRow> rows)
    {
        var violations = rows.SelectMany(row => row.Violations).Where(violation => violation.IsError).ToList();
        if (violations.Count > 0)
            throw new ValidationFailedException(violations);
    }
}
