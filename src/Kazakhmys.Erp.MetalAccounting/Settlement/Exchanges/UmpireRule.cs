namespace Kazakhmys.Erp.MetalAccounting.Settlement.Exchanges;

/// <summary>How a lot is settled when the parties' assays differ by more than the splitting limit and an umpire has assayed.</summary>
public enum UmpireRule
{
    /// <summary>The middle one of the three assays.</summary>
    MiddleOfThree = 0,

    /// <summary>The mean of the umpire's and the party's assay nearest to it; the buyer's when both are equally near.</summary>
    MeanWithNearest = 1,

    /// <summary>
    /// Between the parties' assays: the mean of the umpire's and the nearest, or the umpire's own when both are equally near; outside of them: the
    /// nearest party's.
    /// </summary>
    UmpireWithinRange = 2,

    /// <summary>The umpire's, whatever the parties found.</summary>
    UmpireFinal = 3,
}
