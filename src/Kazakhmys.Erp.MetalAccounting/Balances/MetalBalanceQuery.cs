using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>Which balance is asked for.</summary>
public sealed record MetalBalanceQuery
{
    /// <summary>The books, at least one; they are summed.</summary>
    public required IReadOnlyList<Code> Books { get; init; }

    /// <summary>A commodity that is kept in milligrams: <c>Cu</c>, <c>Ag</c>, <c>Au</c>, <c>mass</c>.</summary>
    public required Code Metal { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>The layout; null takes the one that holds on the last day of the period.</summary>
    public BalanceLayout? Layout { get; init; }
}
