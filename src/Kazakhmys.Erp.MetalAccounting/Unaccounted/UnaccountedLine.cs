using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.MetalAccounting.Unaccounted;

/// <summary>
/// What is unaccounted of a metal in an area and period. Two figures, which are not the same: what was posted, the book less the reconciled closing
/// stock; and what the measurements alone leave open before reconciliation shares it out. The second is what is watched.
/// </summary>
public sealed record UnaccountedLine
{
    /// <summary>The flowsheet.</summary>
    public required Code Flowsheet { get; init; }

    /// <summary>The area: a node of it.</summary>
    public required Code Area { get; init; }

    /// <summary>The metal, or <c>mass</c>.</summary>
    public required Code Metal { get; init; }

    /// <summary>What the close posted to the unaccounted account: positive when metal is missing.</summary>
    public required Mass Posted { get; init; }

    /// <summary>
    /// Opening + in − out − closing as validated, before reconciliation: positive when metal is missing. Null where something of it was not measured.
    /// </summary>
    public Mass? Measured { get; init; }

    /// <summary>Its standard uncertainty, propagated from the measurements; null where it is not known.</summary>
    public Mass? Standard { get; init; }

    /// <summary>Measured over standard uncertainty; null where either is not known.</summary>
    public Ratio? Score { get; init; }

    /// <summary>True when the measurements explain it: within two standard uncertainties. Null where that cannot be said.</summary>
    public bool? IsWithinTwoSigma => Score is { } score ? score <= Ratio.FromFraction(2) && score >= Ratio.FromFraction(-2) : null;

    /// <summary>The limit that holds; null where none was set.</summary>
    public Mass? Limit { get; init; }

    /// <summary>True when the measured, or where there is none the posted, is beyond the limit to either side.</summary>
    public bool ExceedsLimit => Limit is { } limit && ((Measured ?? Posted) > limit || (Measured ?? Posted) < -limit);

    /// <summary>The cumulative sums over the closes up to this one; null where the score is not known in this one.</summary>
    public CusumPoint? Cusum { get; init; }

    /// <summary>What was posted, in money; null where no price is known.</summary>
    public Money? PostedWorth { get; init; }

    /// <summary>What was measured, in money; null where no price is known or nothing was measured.</summary>
    public Money? MeasuredWorth { get; init; }
}
