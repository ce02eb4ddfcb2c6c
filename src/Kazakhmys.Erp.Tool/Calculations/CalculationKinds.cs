using Kazakhmys.Erp.Tool.Calculations.Kinds;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>Every calculation that is offered, by name.</summary>
internal static class CalculationKinds
{
    public static IReadOnlyList<Calculation> All { get; } =
    [
        AccountabilityCalculation.Kind,
        AllocationRoundingCalculation.Kind,
        CisForwardCalculation.Kind,
        CisLossesDilutionCalculation.Kind,
        DepletionCalculation.Kind,
        FFactorsCalculation.Kind,
        MoistureCalculation.Kind,
        TwoProductCalculation.Kind,
        TwoProductVarianceCalculation.Kind,
    ];

    public static Calculation? Find(string kind) => All.FirstOrDefault(calculation => calculation.Kind == kind);
}
