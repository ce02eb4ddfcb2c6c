using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Measured values, measurements and instruments.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>A measured value is below zero where nothing can be.</summary>
    public static readonly ViolationKind MeasurementNegative = ViolationKind.Error(
        "metal-accounting.measurement.negative",
        "{value} is below zero.",
        "{value} меньше нуля.",
        "{value} нөлден кем.");

    /// <summary>A moisture is nothing but water, or more.</summary>
    public static readonly ViolationKind MeasurementMoisture = ViolationKind.Error(
        "metal-accounting.measurement.moisture",
        "A moisture of {value} leaves no solids.",
        "При влажности {value} твёрдого не остаётся.",
        "{value} ылғалдылықта қатты зат қалмайды.");

    /// <summary>The laboratory has not answered, so there is no measurement yet.</summary>
    public static readonly ViolationKind MeasurementPending = ViolationKind.Error(
        "metal-accounting.measurement.pending",
        "The result is still awaited; record it when it is there.",
        "Результат ещё ожидается; запишите его, когда он будет.",
        "Нәтиже әлі күтілуде; келгенде жазыңыз.");
}
