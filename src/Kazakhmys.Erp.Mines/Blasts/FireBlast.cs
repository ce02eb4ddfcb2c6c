using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>A blast was fired: the gate of its stope is shut.</summary>
public sealed record FireBlast
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The passport.</summary>
    public required Code Blast { get; init; }

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>The blaster in charge, at most 200 characters.</summary>
    public required string Person { get; init; }
}
