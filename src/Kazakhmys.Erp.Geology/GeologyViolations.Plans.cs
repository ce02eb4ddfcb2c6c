using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology;

public static partial class GeologyViolations
{
    /// <summary>Reserves or a plan that say nothing of a life.</summary>
    public static readonly ViolationKind LifePlan = ViolationKind.Error(
        "geology.life.plan",
        "{value} is no reserve or plan: masses are not negative, and the last year of a plan draws ore.",
        "{value} — не запас и не план: массы не отрицательны, а последний год плана добывает руду.",
        "{value} қор да, жоспар да емес: массалар теріс болмайды, жоспардың соңғы жылында кен алынады.");

    /// <summary>A coefficient of losses or dilution is not within 0 and below 1.</summary>
    public static readonly ViolationKind LifeCoefficient = ViolationKind.Error(
        "geology.life.coefficient",
        "The coefficient {value} is not within 0 to below 100 %.",
        "Коэффициент {value} не в пределах от 0 до 100 %.",
        "{value} коэффициенті 0-ден 100 %-ға дейінгі шекте емес.");
}
