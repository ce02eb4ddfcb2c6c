using Kazakhmys.Erp.Tool.Calculations.Kinds;

namespace Kazakhmys.Erp.Tool.Calculations;

/// <summary>Every calculation that is offered, by name.</summary>
internal static class CalculationKinds
{
    public static IReadOnlyList<Calculation> All { get; } =
    [
        AccountabilityCalculation.Kind,
        AllocationRoundingCalculation.Kind,
        AssayExchangeCalculation.Kind,
        BilinearReconciliationCalculation.Kind,
        CisForwardCalculation.Kind,
        CisLossesDilutionCalculation.Kind,
        ConcentrateSettlementCalculation.Kind,
        DepletionCalculation.Kind,
        FFactorsCalculation.Kind,
        GySamplingCalculation.Kind,
        LinearReconciliationCalculation.Kind,
        LinearReconciliationUnmeasuredCalculation.Kind,
        MoistureCalculation.Kind,
        NProductCalculation.Kind,
        NetworkReconciliationCalculation.Kind,
        PayableMetalCalculation.Kind,
        PriceNetbackCalculation.Kind,
        RecoveryByMassCalculation.Kind,
        RefiningChargeCalculation.Kind,
        ThreeProductCalculation.Kind,
        TwoProductCalculation.Kind,
        TwoProductVarianceCalculation.Kind,
        VarianceAnalysisCalculation.Kind,
    ];

    public static Calculation? Find(string kind) => All.FirstOrDefault(calculation => calculation.Kind == kind);
}
