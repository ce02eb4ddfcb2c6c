using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Smelting.Bars;

/// <summary>A bar as it is now.</summary>
public sealed record Bar
{
    /// <summary>How it was cast.</summary>
    public required CastBar Cast { get; init; }

    /// <summary>Fineness; null until it is assayed.</summary>
    public Grade? Fineness { get; init; }

    /// <summary>Fine weight: gross × fineness to the last unit of the scale; null until it is assayed.</summary>
    public Mass? Fine => Fineness is { } fineness ? BarRules.Fine(Cast.Gross, fineness, Cast.ScaleUnit) : null;

    /// <summary>The laboratory and its certificate; null for a bar that was recorded at once.</summary>
    public string? Certificate { get; init; }

    /// <summary>The external account that gave the fine metal of a bar that was recorded at once; null otherwise.</summary>
    public Code? From { get; init; }

    /// <summary>How far it is.</summary>
    public required BarState State { get; init; }

    /// <summary>Revision of its chain of custody, from 1; each step adds one.</summary>
    public required int Revision { get; init; }

    /// <summary>Sequence of the ledger entry of its latest revision.</summary>
    public required long EntrySeq { get; init; }

    /// <summary>The account where it lies.</summary>
    public required Code Account { get; init; }
}
