using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

public static partial class MinesViolations
{
    /// <summary>The target of a plan is neither place nor workplace of the mine.</summary>
    public static readonly ViolationKind PlanTargetMissing = ViolationKind.Error(
        "mines.plan.target-not-found",
        "'{value}' is neither a place nor a workplace of mine '{mine}'.",
        "«{value}» – не место и не рабочее место рудника «{mine}».",
        "«{value}» – «{mine}» кенішінің орны да, жұмыс орны да емес.");

    /// <summary>The plan has another revision than the one that was read.</summary>
    public static readonly ViolationKind PlanRevised = ViolationKind.Error(
        "mines.plan.revised",
        "The plan of {value} is at revision {current}, not {revision}.",
        "План на {value} в редакции {current}, а не {revision}.",
        "{value} жоспары {revision} емес, {current} редакцияда.");

    /// <summary>A call lies outside its shift.</summary>
    public static readonly ViolationKind ProgressOutside = ViolationKind.Error(
        "mines.progress.outside-shift",
        "{value} lies outside the shift from {from} to {to}.",
        "{value} вне смены с {from} по {to}.",
        "{value} сәті {from} – {to} ауысымынан тыс.");

    /// <summary>The number of a call was used for another.</summary>
    public static readonly ViolationKind ProgressNumberUsed = ViolationKind.Error(
        "mines.progress.number-used",
        "Number '{value}' was used for another call of the shift.",
        "Номер «{value}» уже использован для другого сообщения смены.",
        "«{value}» нөмірі ауысымның басқа хабарламасына пайдаланылған.");
}
