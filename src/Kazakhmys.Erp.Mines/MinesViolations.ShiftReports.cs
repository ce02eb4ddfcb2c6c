using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

public static partial class MinesViolations
{
    /// <summary>There is another report for the workplace and shift.</summary>
    public static readonly ViolationKind ShiftReportDuplicate = ViolationKind.Error(
        "mines.shift-report.duplicate",
        "Report {value} is recorded with other content; correct it by a revision.",
        "Рапорт {value} уже записан с другим содержанием; исправьте его новой редакцией.",
        "{value} баянаты басқа мазмұнмен жазылған; оны жаңа редакциямен түзетіңіз.");

    /// <summary>The report is not there.</summary>
    public static readonly ViolationKind ShiftReportMissing = ViolationKind.Error(
        "mines.shift-report.not-found",
        "There is no report {value}.",
        "Рапорта {value} нет.",
        "{value} баянаты жоқ.");

    /// <summary>The report has a later revision than the one that is meant.</summary>
    public static readonly ViolationKind ShiftReportRevised = ViolationKind.Error(
        "mines.shift-report.revised",
        "Report {value} is at revision {current}, not {revision}.",
        "Рапорт {value} в редакции {current}, а не {revision}.",
        "{value} баянаты {revision} емес, {current} редакцияда.");

    /// <summary>Who recorded a report cannot approve it.</summary>
    public static readonly ViolationKind ShiftReportSecondPerson = ViolationKind.Error(
        "mines.shift-report.second-person",
        "'{value}' recorded the report and cannot approve it.",
        "«{value}» записал рапорт и не может его утвердить.",
        "«{value}» баянатты жазған, оны бекіте алмайды.");

    /// <summary>The moisture of a weighed mass has not come yet.</summary>
    public static readonly ViolationKind MoisturePending = ViolationKind.Error(
        "mines.shift-report.moisture-pending",
        "The moisture of {value} has not come from the laboratory; its dry mass is not known.",
        "Влажность {value} ещё не получена из лаборатории; сухая масса неизвестна.",
        "{value} ылғалдылығы зертханадан келген жоқ; құрғақ масса белгісіз.");

    /// <summary>No source gives the grade of ore.</summary>
    public static readonly ViolationKind GradeMissing = ViolationKind.Error(
        "mines.shift-report.grade-missing",
        "No source gives the grade of {value}; name one from grade control or the block model.",
        "Ни один источник не даёт содержание {value}; укажите его по опробованию или блочной модели.",
        "{value} мөлшерін ешбір дереккөз бермейді; оны сынамалау немесе блоктық модель бойынша көрсетіңіз.");

    /// <summary>A survey settled the masses of the report.</summary>
    public static readonly ViolationKind ShiftReportSurveyed = ViolationKind.Error(
        "mines.shift-report.surveyed",
        "Survey {survey} settled the mass of report {value}; only its grades can be corrected.",
        "Замер {survey} закрепил массу рапорта {value}; исправить можно только содержания.",
        "{survey} өлшеуі {value} баянатының массасын бекітті; тек мөлшерлерін түзетуге болады.");

    /// <summary>The total of a period that covers the shift is recorded; a report would count its ore twice.</summary>
    public static readonly ViolationKind ShiftReportPeriodRecorded = ViolationKind.Error(
        "mines.shift-report.period-recorded",
        "Period {period} is recorded as a total; approving report {value} would count its ore twice.",
        "Период {period} записан итогом; утверждение рапорта {value} посчитало бы его руду дважды.",
        "{period} кезеңі қорытындымен жазылған; {value} баянатын бекіту оның кенін екі рет санар еді.");

    /// <summary>The states of a machine stand in two approved reports of one shift.</summary>
    public static readonly ViolationKind MachineInOtherReport = ViolationKind.Error(
        "mines.machine.in-other-report",
        "The states of '{value}' in this shift stand in report {report}; they fill the shift there already.",
        "Состояния машины «{value}» за эту смену уже в рапорте {report} и заполняют смену там.",
        "«{value}» машинасының осы ауысымдағы күйлері {report} баянатында тұр және ауысымды сонда толтырады.");

    /// <summary>A load has no mass, or two.</summary>
    public static readonly ViolationKind LoadMass = ViolationKind.Error(
        "mines.load.mass",
        "A load needs either the mass of one load or a weighed mass.",
        "Для рейсов нужна либо масса одного рейса, либо взвешенная масса.",
        "Рейстерге бір рейстің массасы немесе өлшенген масса керек.");

    /// <summary>A load is heavier than the machine can carry.</summary>
    public static readonly ViolationKind LoadImplausible = ViolationKind.Error(
        "mines.load.implausible",
        "{value} a load of '{equipment}' is more than {max}.",
        "{value} на рейс машины «{equipment}» больше {max}.",
        "«{equipment}» машинасының бір рейсіне {value} – {max} шегінен көп.");

    /// <summary>More was hoisted than the hoist can lift in the shift.</summary>
    public static readonly ViolationKind HoistedAboveCapacity = ViolationKind.Error(
        "mines.hoisted.above-capacity",
        "{value} hoisted in {shift} is more than the hoist lifts in its length: {max}.",
        "Поднято {value} за {shift} – больше возможности подъёма за смену: {max}.",
        "{shift} ауысымында көтерілген {value} – көтергіштің мүмкіндігінен көп: {max}.");

    /// <summary>More was hoisted than was loaded, beyond tolerance.</summary>
    public static readonly ViolationKind HoistedAboveLoaded = ViolationKind.Error(
        "mines.hoisted.above-loaded",
        "{value} hoisted in {shift} is more than what was loaded with its tolerance: {max}.",
        "Поднято {value} за {shift} – больше погруженного с допуском: {max}.",
        "{shift} ауысымында көтерілген {value} – тиелгеннен рұқсатымен қоса көп: {max}.");

    /// <summary>A machine state ends before it begins.</summary>
    public static readonly ViolationKind MachineSpan = ViolationKind.Error(
        "mines.machine.span",
        "The state of '{value}' ends before it begins.",
        "Состояние машины «{value}» заканчивается раньше, чем начинается.",
        "«{value}» машинасының күйі басталмай жатып аяқталады.");

    /// <summary>Nothing is said of a machine for a part of the shift.</summary>
    public static readonly ViolationKind MachineGap = ViolationKind.Error(
        "mines.machine.gap",
        "Nothing is said of '{value}' from {from} to {to}.",
        "О машине «{value}» ничего не сказано с {from} по {to}.",
        "«{value}» машинасы туралы {from} – {to} аралығында ештеңе айтылмаған.");

    /// <summary>Two states of a machine overlap.</summary>
    public static readonly ViolationKind MachineOverlap = ViolationKind.Error(
        "mines.machine.overlap",
        "Two states of '{value}' overlap from {from} to {to}.",
        "Два состояния машины «{value}» пересекаются с {from} по {to}.",
        "«{value}» машинасының екі күйі {from} – {to} аралығында қабаттасады.");

    /// <summary>A machine state lies outside the shift.</summary>
    public static readonly ViolationKind MachineOutside = ViolationKind.Error(
        "mines.machine.outside-shift",
        "A state of '{value}' lies outside the shift from {from} to {to}.",
        "Состояние машины «{value}» вне смены с {from} по {to}.",
        "«{value}» машинасының күйі {from} – {to} ауысымынан тыс.");

    /// <summary>A machine that did not operate needs a reason.</summary>
    public static readonly ViolationKind MachineReason = ViolationKind.Error(
        "mines.machine.reason-missing",
        "'{value}' did not operate; say why in at most {max} characters.",
        "Машина «{value}» не работала; укажите причину, не более {max} символов.",
        "«{value}» машинасы жұмыс істемеді; себебін {max} таңбадан асырмай көрсетіңіз.");

    /// <summary>The text is no activity of a machine.</summary>
    public static readonly ViolationKind MachineActivityUnknown = ViolationKind.Error(
        "mines.machine.activity-unknown",
        "'{value}' is no activity of a machine: {activities}.",
        "«{value}» – не вид работы машины: {activities}.",
        "«{value}» – машинаның жұмыс түрі емес: {activities}.");

    /// <summary>Another line of the same report was rejected.</summary>
    public static readonly ViolationKind ImportReportRejected = ViolationKind.Error(
        "mines.shift-report.import-rejected",
        "Report {value} is rejected as a whole, because another of its lines is.",
        "Рапорт {value} отклонён целиком из-за другой его строки.",
        "{value} баянаты басқа жолына байланысты тұтас қабылданбады.");

    /// <summary>A line of a file says neither load nor state, or both.</summary>
    public static readonly ViolationKind ImportLine = ViolationKind.Error(
        "mines.shift-report.import-line",
        "A line with equipment is either a load (with a stockpile) or a state (with an activity).",
        "Строка с машиной – либо рейсы (со складом), либо состояние (с видом работы).",
        "Машинасы бар жол – не рейстер (қоймамен), не күй (жұмыс түрімен).");
}
