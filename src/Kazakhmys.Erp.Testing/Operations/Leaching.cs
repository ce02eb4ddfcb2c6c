using Kazakhmys.Erp.Testing.Randomness;

namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>What leaves a heap leaves component by component: dissolved copper goes faster than its ore (first-order kinetics).</summary>
internal sealed class Leaching(int stream, double[] shares, Wander rate) : IOperation
{
    public void Run(ShiftFlows flows)
    {
        Span<long> taken = stackalloc long[Amounts.Count];
        var heap = flows.Origin(stream);
        var factor = rate.Next();
        for (var c = 0; c < Amounts.Count; c++)
            taken[c] = Math.Min(heap[c], Amounts.Whole(heap[c] * shares[c] * factor));
        flows.Move(stream, taken);
    }
}
