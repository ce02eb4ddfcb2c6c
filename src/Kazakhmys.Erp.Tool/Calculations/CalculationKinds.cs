using Kazakhmys.Erp.Tool.Calculations.Kinds;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>Every calculation that is offered, by name.</summary>
internal static class CalculationKinds
{
    public static IReadOnlyList<Calculation> All { get; } =
    [
        AccountabilityCalculation.Kind,
        AllocationRoundingCalculation.Kind,
        BilinearReconciliationCalculation.Kind,
        CisForwardCalculation.Kind,
        CisLossesDilutionCalculation.Kind,
        DepletionCalculation.Kind,
        FFactorsCalculation.Kind,
        LinearReconciliationCalculation.Kind,
        LinearReconciliationUnmeasuredCalculation.Kind,
        MoistureCalculation.Kind,
        NetworkReconciliationCalculation.Kind,
        TwoProductCalculation.Kind,
        TwoProductVarianceCalculation.Kind,
    ];

    public static Calculation? Find(string kind) => All.FirstOrDefault(calculation => calculation.Kind == kind);
}
