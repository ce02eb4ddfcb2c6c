using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Kernel.Imports;

/// <summary>A row that was rejected or that somebody should look at. Hosts read it.</summary>
public sealed record ImportedRow
{
    /// <summary>The number of the row as a spreadsheet shows it: the header is row 1.</summary>
    public required int Number { get; init; }

    /// <summary>The row exactly as it stood in the file, without its line end.</summary>
    public required string Raw { get; init; }

    /// <summary>The fields of the row; empty when its quotes do not match.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>What was found, with the column as path; paths are empty where the whole row is meant.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }
}
