using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What one step has done, or would do now.</summary>
public sealed record ClosePlanStep
{
    /// <summary>The step.</summary>
    public required CloseStep Step { get; init; }

    /// <summary>How far it has come.</summary>
    public required CloseStepState State { get; init; }

    /// <summary>What would refuse it, and warnings; of a step that could not be looked at the violations of the one that it waits for stand there.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>What it did or would do, in words and figures: how many measurements, entries, statements.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>True when nothing would refuse it.</summary>
    public bool CanRun => !Violations.Any(violation => violation.IsError);
}
