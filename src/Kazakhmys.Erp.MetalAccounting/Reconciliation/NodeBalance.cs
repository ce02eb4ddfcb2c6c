using Kazakhmys.Erp.Kernel.Codes;

namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>The balance of mass or of one component over one node.</summary>
public sealed record NodeBalance
{
    /// <summary>The node.</summary>
    public required Code Node { get; init; }

    /// <summary>The component; null for mass.</summary>
    public required Code? Component { get; init; }

    /// <summary>In less out as measured, in the unit of mass times that of the assay; null when something of it is unmeasured.</summary>
    public required double? ImbalanceMeasured { get; init; }

    /// <summary>In less out after reconciliation, unobservable streams left out of the account; null when something of it is not observable.</summary>
    public required double? ImbalanceAdjusted { get; init; }

    /// <summary>
    /// The nodal test |imbalance|/σ(imbalance) (Reilly and Carpani 1963; Mah, Stanley and Downing 1976; Narasimhan and Jordache, section 7.3.3), to first order; null when
    /// something of it is unmeasured or nothing of it is measured.
    /// </summary>
    public required double? TestStatistic { get; init; }

    /// <summary>The Lagrange multiplier of the balance, in units of the objective per unit of imbalance; 0 for a balance that follows from others.</summary>
    public required double Multiplier { get; init; }

    /// <summary>True when it follows from other balances of the network, and so says nothing new.</summary>
    public required bool IsDependent { get; init; }
}
