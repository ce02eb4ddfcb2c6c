using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Violations;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>One step of a close.</summary>
public sealed record CloseStepStatus
{
    /// <summary>The step.</summary>
    public required CloseStep Step { get; init; }

    /// <summary>How far it has come.</summary>
    public required CloseStepState State { get; init; }

    /// <summary>What it did, as canonical JSON; null until it is done.</summary>
    public string? Result { get; init; }

    /// <summary>SHA-256 over the hash of the step before, the step and its result, in lower-case hexadecimal; null until it is done.</summary>
    public string? Hash { get; init; }

    /// <summary>Who did it, or tried last.</summary>
    public Code? Actor { get; init; }

    /// <summary>When.</summary>
    public Instant? At { get; init; }

    /// <summary>Of a failed step what refused it, of a done one what deserves a look.</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];
}
