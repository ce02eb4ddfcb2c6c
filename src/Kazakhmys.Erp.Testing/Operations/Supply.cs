using Kazakhmys.Erp.Testing.Randomness;

namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>Material from outside: ore of a face, a bought concentrate, a reagent. Mass and each grade vary on their own.</summary>
internal sealed class Supply(int stream, double milligrams, double[] grades, Wander rate, Wander[] quality) : IOperation
{
    public void Run(ShiftFlows flows)
    {
        Span<long> amounts = stackalloc long[Amounts.Count];
        amounts[0] = Amounts.Whole(milligrams * rate.Next());
        for (var c = 1; c < Amounts.Count; c++)
            amounts[c] = Amounts.Whole(amounts[0] * grades[c - 1] * quality[c - 1].Next());
        flows.Move(stream, amounts);
    }
}
