using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Balances;

/// <summary>A line of a layout that declares how well a class of flows or stocks is known where no reconciliation says so.</summary>
public sealed record DeclaredUncertainty
{
    /// <summary>Of flows the giving accounts, of stocks the accounts.</summary>
    public required AccountPattern From { get; init; }

    /// <summary>The receiving accounts of flows; null for stocks.</summary>
    public AccountPattern? To { get; init; }

    /// <summary>Standard uncertainty relative to the amount.</summary>
    public Ratio? Relative { get; init; }

    /// <summary>Standard uncertainty as a mass; with a relative one the two are added as variances.</summary>
    public Mass? Absolute { get; init; }

    /// <summary>Where it was taken from: a survey, a certificate, a study.</summary>
    public required string Source { get; init; }
}
