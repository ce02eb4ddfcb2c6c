using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Stopes;

/// <summary>A step in the life of a stope that no blast makes: developed, drilled, backfilled, closed.</summary>
public sealed record AdvanceStope
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The stope.</summary>
    public required Code Stope { get; init; }

    /// <summary>The state it has reached.</summary>
    public required StopeState To { get; init; }

    /// <summary>When it reached it: not before the step before, not after now.</summary>
    public required Instant At { get; init; }

    /// <summary>The revision of the stope that the caller has read; another one now current refuses the step.</summary>
    public required int Revision { get; init; }

    /// <summary>A remark, at most 500 characters; needed for <see cref="StopeState.Closed"/>.</summary>
    public string? Reason { get; init; }
}
