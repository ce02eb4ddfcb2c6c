using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.Mines.Coal;

/// <summary>A stockpile of coal. What is said here never changes.</summary>
public sealed record CoalStockpile
{
    /// <summary>Code, unique in the mine; one segment of at most 40 characters.</summary>
    public required Code Code { get; init; }

    /// <summary>Name for people, at most 200 characters.</summary>
    public required string Name { get; init; }
}
