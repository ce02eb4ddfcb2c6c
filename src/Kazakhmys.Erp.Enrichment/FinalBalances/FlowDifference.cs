using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

/// <summary>The provisional figures of one commodity beside the final ones.</summary>
public sealed record FlowDifference
{
    /// <summary>The final figures.</summary>
    public required FinalFlow Final { get; init; }

    /// <summary>In the feed, by the shift balances.</summary>
    public required Mass ProvisionalFeed { get; init; }

    /// <summary>In the concentrate, by the shift balances.</summary>
    public required Mass ProvisionalConcentrate { get; init; }

    /// <summary>In the tailings, by the shift balances.</summary>
    public required Mass ProvisionalTailings { get; init; }

    /// <summary>Final − provisional, signed.</summary>
    public Mass Feed => Final.Feed.Value - ProvisionalFeed;

    /// <summary>Final − provisional, signed.</summary>
    public Mass Concentrate => Final.Concentrate.Value - ProvisionalConcentrate;

    /// <summary>Final − provisional, signed.</summary>
    public Mass Tailings => Final.Tailings.Value - ProvisionalTailings;

    /// <summary>Recovery by the shift balances; null where nothing was fed.</summary>
    public Ratio? ProvisionalRecovery => ProvisionalFeed > Mass.Zero ? ProvisionalConcentrate / ProvisionalFeed : null;
}
