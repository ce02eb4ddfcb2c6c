using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Geology.Changes;

/// <summary>A row of a form.</summary>
public sealed record MovementRow
{
    /// <summary>Deposit, section or block, as the form groups.</summary>
    public required Code Of { get; init; }

    /// <summary>System and category.</summary>
    public required ReserveClassification Classification { get; init; }

    /// <summary><c>mass</c> or the symbol of a metal.</summary>
    public required Code Commodity { get; init; }

    /// <summary>A figure a column, milligrams.</summary>
    public required IReadOnlyList<long> Amounts { get; init; }
}
