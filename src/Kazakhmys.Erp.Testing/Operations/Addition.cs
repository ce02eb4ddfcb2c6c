using Kazakhmys.Erp.Testing.Randomness;

namespace Kazakhmys.Erp.Testing.Operations;

/// <summary>Flux, oxygen or water that is added in proportion to a component of another stream; it carries no metal.</summary>
internal sealed class Addition(int stream, int reference, int component, double perMass, Wander rate) : IOperation
{
    public void Run(ShiftFlows flows)
    {
        Span<long> amounts = stackalloc long[Amounts.Count];
        amounts[0] = Amounts.Whole(flows.Stream(reference)[component] * perMass * rate.Next());
        flows.Move(stream, amounts);
    }
}
