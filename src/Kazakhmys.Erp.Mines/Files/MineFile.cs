using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Imports;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines.Files;

/// <summary>How one kind of document stands in a CSV file.</summary>
/// <param name="Right">The right that recording it needs.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Read">Builds the command of a row.</param>
/// <param name="Accept">Validates and stores the command; answers its warnings.</param>
internal sealed record MineFile<T>(
    string Right,
    IReadOnlyCollection<CsvColumn> Columns,
    Func<CsvRow, T> Read,
    Func<UnitOfWork, T, CancellationToken, Task<IReadOnlyList<Violation>>> Accept);
