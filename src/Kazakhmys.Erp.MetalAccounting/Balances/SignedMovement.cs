using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A flow or a stock as a part of a sum, with the sign that it has there.</summary>
internal readonly record struct SignedMovement(Code Book, Code From, Code? To, BalanceTerm? Stock, Mass Amount, int Sign)
{
    /// <summary>The movement behind a cell, as its line counts it.</summary>
    public static SignedMovement Of(BalanceCell cell, BalanceTerm? term, int sign = 1) =>
        new(cell.Book, cell.Account, cell.Counterpart, cell.Counterpart is null ? term : null, cell.Amount, sign);
}
