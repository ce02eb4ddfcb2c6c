using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

/// <summary>What an assay exchange comes to.</summary>
public sealed record ExchangedAssay
{
    /// <summary>The assay that settles; null while the umpire has not answered.</summary>
    public Grade? Settled { get; init; }

    /// <summary>True when the parties differ by more than the splitting limit.</summary>
    public required bool NeedsUmpire { get; init; }

    /// <summary>Who pays the umpire; null when there was none.</summary>
    public UmpireCost? Cost { get; init; }
}
