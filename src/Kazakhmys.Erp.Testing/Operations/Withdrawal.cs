using Kazakhmys.Erp.Testing.Randomness;

namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>A share of a perfectly mixed stock is drawn in a shift; so a stock settles where what is drawn equals what arrives.</summary>
internal sealed class Withdrawal(int stream, double shareOfStock, Wander rate) : IOperation
{
    public void Run(ShiftFlows flows)
    {
        Span<long> taken = stackalloc long[Amounts.Count];
        var stock = flows.Origin(stream);
        var mass = Math.Min(stock[0], Amounts.Whole(stock[0] * shareOfStock * rate.Next()));
        Amounts.Share(stock, mass, taken);
        flows.Move(stream, taken);
    }
}
