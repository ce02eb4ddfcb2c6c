using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Stockpiles;

/// <summary>An ore stockpile or waste dump of a mine. What is said here never changes.</summary>
public sealed record Stockpile
{
    /// <summary>Code, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Ore or waste.</summary>
    public StockpileKind Kind { get; init; }

    /// <summary>Its account in the ledger.</summary>
    public Code AccountOf(Code mine) =>
        Kind == StockpileKind.Ore ? MineAccounts.Stockpile(mine, Code) : MineAccounts.WasteDump(mine, Code);
}
