using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment;

public static partial class EnrichmentViolations
{
    /// <summary>A planned recovery is not within 0 and 100 %.</summary>
    public static readonly ViolationKind PlanRecovery = ViolationKind.Error(
        "enrichment.plan.recovery",
        "A planned recovery of {value} is outside 0 to 100 %.",
        "Плановое извлечение {value} вне 0–100 %.",
        "Жоспарлы алыну {value} 0–100 % шегінен тыс.");

    /// <summary>A bonus or malus has no step.</summary>
    public static readonly ViolationKind AcceptanceStep = ViolationKind.Error(
        "enrichment.acceptance.step",
        "A step of {value} in specification '{specification}' is none.",
        "Шаг {value} в спецификации «{specification}» — не шаг.",
        "«{specification}» ерекшелігіндегі {value} қадамы қадам емес.");

    /// <summary>What was weighed is not the dry mass that is received.</summary>
    public static readonly ViolationKind ReceiptWeight = ViolationKind.Error(
        "enrichment.ore.weight",
        "The dry mass {value} is not what was weighed less its moisture, {weighed}.",
        "Сухая масса {value} — не взвешенное за вычетом влаги, {weighed}.",
        "{value} құрғақ массасы өлшенгеннен ылғалды алғандағы {weighed} емес.");

    /// <summary>A yield of a selective balance lies outside 0 to 100 %.</summary>
    public static readonly ViolationKind SelectiveYield = ViolationKind.Error(
        "enrichment.selective-balance.yield",
        "The yield of '{place}' would be {value}, outside 0 to 100 %: the assays contradict one another.",
        "Выход «{place}» был бы {value}, вне 0–100 %: анализы противоречат друг другу.",
        "«{place}» шығымы {value} болар еді, 0–100 % шегінен тыс: талдаулар бір-біріне қайшы.");

    /// <summary>There is no such plan.</summary>
    public static readonly ViolationKind PlanMissing = ViolationKind.Error(
        "enrichment.plan.not-found",
        "There is no plan for {value}.",
        "Плана на {value} нет.",
        "{value} үшін жоспар жоқ.");

    /// <summary>Final figures have no mass, or a commodity twice.</summary>
    public static readonly ViolationKind FinalFlows = ViolationKind.Error(
        "enrichment.final-balance.flows",
        "A final balance has the mass and every metal, each once.",
        "В окончательном балансе масса и каждый металл по одному разу.",
        "Түпкілікті баланста масса мен әр металл бір реттен болады.");

    /// <summary>A final figure does not close.</summary>
    public static readonly ViolationKind FinalOpen = ViolationKind.Error(
        "enrichment.final-balance.open",
        "Feed less concentrate and tailings of {value} leaves {gap}; reconciled figures close exactly.",
        "Питание минус концентрат и хвосты {value} оставляет {gap}; согласованные данные сходятся точно.",
        "{value} бойынша қоректен концентрат пен қалдықты алғанда {gap} қалады; келісілген деректер дәл түйіседі.");

    /// <summary>A metal of the shift balances has no final figure.</summary>
    public static readonly ViolationKind FinalMetalMissing = ViolationKind.Error(
        "enrichment.final-balance.metal-missing",
        "The shift balances have {value}, the final figures do not.",
        "В сменных балансах есть {value}, в окончательных данных нет.",
        "Ауысым баланстарында {value} бар, түпкілікті деректерде жоқ.");
}
