using Kazakhmys.Erp.Kernel.Codes;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Blasts;

/// <summary>People may return to a stope: its gate opens and mucking begins.</summary>
public sealed record OpenReEntry
{
    /// <summary>The book.</summary>
    public required Code Book { get; init; }

    /// <summary>The mine.</summary>
    public required Code Mine { get; init; }

    /// <summary>The passport.</summary>
    public required Code Blast { get; init; }

    /// <summary>When: not before the passport's time has passed, not after now.</summary>
    public required Instant At { get; init; }

    /// <summary>Who opened it, at most 200 characters.</summary>
    public required string Person { get; init; }

    /// <summary>Holes that did not go off and were made safe before it was opened.</summary>
    public int MisfiresCleared { get; init; }
}
