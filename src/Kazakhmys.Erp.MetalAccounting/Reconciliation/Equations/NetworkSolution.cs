namespace Kazakhmys.Erp.MetalAccounting.Reconciliation.Equations;

/// <summary>A point that fulfils the conditions of a minimum.</summary>
internal sealed record NetworkSolution
{
    public required NetworkModel Model { get; init; }

    public required KktSystem System { get; init; }

    public required double[] Variables { get; init; }

    /// <summary>Lagrange multipliers of the balances as they are, not scaled; 0 for dependent balances.</summary>
    public required double[] Multipliers { get; init; }

    public required bool[] IsHeld { get; init; }

    public required int Iterations { get; init; }

    public required bool IsMinimum { get; init; }

    public required Classification Classes { get; init; }
}
