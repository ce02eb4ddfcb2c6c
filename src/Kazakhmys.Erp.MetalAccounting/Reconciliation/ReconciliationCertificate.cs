namespace Kazakhmys.Erp.MetalAccounting.Reconciliation;

/// <summary>The numbers by which an answer is accepted: those of the Karush-Kuhn-Tucker conditions (Nocedal and Wright, Numerical Optimization, 2nd ed., section 12.3).</summary>
public sealed record ReconciliationCertificate
{
    /// <summary>The largest component of the gradient of the Lagrangian in scaled variables, over the largest scaled adjustment.</summary>
    public required double Stationarity { get; init; }

    /// <summary>
    /// The largest residual of a balance, each scaled by the standard deviation of its imbalance (without a reading 300 times as uncertain as all others) or a ten-thousandth of what
    /// passes through, whichever is larger.
    /// </summary>
    public required double Constraint { get; init; }

    /// <summary>Steps of the method that were taken.</summary>
    public required int Iterations { get; init; }

    /// <summary>True when the inertia of the KKT matrix shows that the Hessian is positive definite on the balances: a minimum and no saddle.</summary>
    public required bool IsMinimum { get; init; }
}
