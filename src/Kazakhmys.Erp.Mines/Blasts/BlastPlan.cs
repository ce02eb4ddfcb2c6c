using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Stopes;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>What a step of a blast comes to; without a step it was done before.</summary>
internal sealed record BlastPlan(Blast Blast, BlastStep? Step, Stope? Stope, StopeState To, IReadOnlyList<Violation> Warnings)
{
    public bool IsDone => Step is null;
}
