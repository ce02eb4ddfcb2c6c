using System.CommandLine;
using Kazakhmys.Erp.Kernel.Imports;

namespace Kazakhmys.Erp.Tool.Imports;

/// <summary>A type of document that a module imports from CSV.</summary>
internal sealed record DocumentType
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>What this type asks for besides the common options.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    public required Func<ImportOrder, CancellationToken, Task<ImportReport>> ImportAsync { get; init; }
}
