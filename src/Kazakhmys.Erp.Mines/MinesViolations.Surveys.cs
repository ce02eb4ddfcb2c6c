using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

public static partial class MinesViolations
{
    /// <summary>A survey ends before it begins.</summary>
    public static readonly ViolationKind SurveySpan = ViolationKind.Error(
        "mines.survey.span",
        "The survey ends on {value}, before it begins on {first}.",
        "Замер заканчивается {value}, раньше начала {first}.",
        "Өлшеу {value} күні, {first} басталғанға дейін аяқталады.");

    /// <summary>No approved report counted anything to the stockpile.</summary>
    public static readonly ViolationKind SurveyNothingCounted = ViolationKind.Error(
        "mines.survey.nothing-counted",
        "No approved report counted anything to '{value}' from {first} to {last}.",
        "Ни один утверждённый рапорт не относит рейсов на «{value}» с {first} по {last}.",
        "Бекітілген ешбір баянат {first} – {last} аралығында «{value}» орнына рейс есептемеген.");

    /// <summary>Another survey covers one of the days.</summary>
    public static readonly ViolationKind SurveyOverlap = ViolationKind.Error(
        "mines.survey.overlap",
        "Survey {value} covers some of these days already.",
        "Часть этих дней уже охвачена замером {value}.",
        "Бұл күндердің бір бөлігін {value} өлшеуі қамтыған.");

    /// <summary>The production of the period is recorded with other figures.</summary>
    public static readonly ViolationKind ProductionDuplicate = ViolationKind.Error(
        "mines.period-production.duplicate",
        "Period {value} of mine '{mine}' is recorded with other figures; correct it by a revision.",
        "Период {value} рудника «{mine}» уже записан с другими цифрами; исправьте его новой редакцией.",
        "«{mine}» кенішінің {value} кезеңі басқа сандармен жазылған; оны жаңа редакциямен түзетіңіз.");

    /// <summary>A period that has days in common is recorded.</summary>
    public static readonly ViolationKind ProductionOverlap = ViolationKind.Error(
        "mines.period-production.overlap",
        "Period {value} has days in common with period {other}, which is recorded.",
        "Период {value} пересекается с записанным периодом {other}.",
        "{value} кезеңі жазылған {other} кезеңімен қабаттасады.");

    /// <summary>Approved shift reports already brought ore of the period; its total would count that ore twice.</summary>
    public static readonly ViolationKind ProductionCountedByShifts = ViolationKind.Error(
        "mines.period-production.counted-by-shifts",
        "Approved shift reports already brought ore in period {value}, first {report}; its total would count that ore twice.",
        "Утверждённые рапорты уже приняли руду в периоде {value}, первый – {report}; итог посчитал бы эту руду дважды.",
        "{value} кезеңінде бекітілген баянаттар кенді қабылдаған, алғашқысы – {report}; қорытынды бұл кенді екі рет санар еді.");

    /// <summary>The production of the period is not recorded.</summary>
    public static readonly ViolationKind ProductionMissing = ViolationKind.Error(
        "mines.period-production.not-found",
        "Period {value} of mine '{mine}' is not recorded.",
        "Период {value} рудника «{mine}» не записан.",
        "«{mine}» кенішінің {value} кезеңі жазылмаған.");

    /// <summary>The production of the period has a later revision.</summary>
    public static readonly ViolationKind ProductionRevised = ViolationKind.Error(
        "mines.period-production.revised",
        "Period {value} is at revision {current}, not {revision}.",
        "Период {value} в редакции {current}, а не {revision}.",
        "{value} кезеңі {revision} емес, {current} редакцияда.");

    /// <summary>More ore than the mine can produce in the period.</summary>
    public static readonly ViolationKind ProductionAboveCapacity = ViolationKind.Error(
        "mines.period-production.above-capacity",
        "{value} of ore is more than mine '{mine}' can produce in {days} days: {max}.",
        "{value} руды – больше возможности рудника «{mine}» за {days} дн.: {max}.",
        "{value} кен – «{mine}» кенішінің {days} күндегі мүмкіндігінен көп: {max}.");
}
