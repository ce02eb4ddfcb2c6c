using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>The holes of a blast are charged.</summary>
public sealed record ChargeBlast
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The passport.</summary>
    public required Code Blast { get; init; }

    /// <summary>When charging was done.</summary>
    public required Instant At { get; init; }

    /// <summary>The blaster in charge, at most 200 characters.</summary>
    public required string Person { get; init; }

    /// <summary>What was charged, by explosive.</summary>
    public required IReadOnlyList<ExplosiveUse> Explosives { get; init; }
}
