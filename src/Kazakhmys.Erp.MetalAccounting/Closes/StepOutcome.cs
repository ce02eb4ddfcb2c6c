using System.Text.Json.Nodes;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What a step did, and what of it deserves a look.</summary>
internal sealed record StepOutcome(JsonObject Result, IReadOnlyList<Violation> Warnings)
{
    public StepOutcome(JsonObject result)
        : this(result, [])
    {
    }

    /// <summary>Refuses when there is an error; warnings alone go on record with the result.</summary>
    /// <exception cref="RuleViolatedException">There is an error among the violations.</exception>
    public static IReadOnlyList<Violation> Require(IReadOnlyList<Violation> violations) =>
        violations.Any(violation => violation.IsError) ? throw new RuleViolatedException([.. violations]) : violations;
}
