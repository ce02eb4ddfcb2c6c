using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology;

public static partial class GeologyViolations
{
    /// <summary>A programme ends before it begins.</summary>
    public static readonly ViolationKind ExplorationSpan = ViolationKind.Error(
        "geology.exploration.span",
        "The programme ends on {value}, before it begins.",
        "Программа заканчивается {value}, раньше своего начала.",
        "Бағдарлама {value} күні, басталмай тұрып аяқталады.");

    /// <summary>Metres, holes or depths that are none.</summary>
    public static readonly ViolationKind ExplorationAmount = ViolationKind.Error(
        "geology.exploration.amount",
        "{value} is no length, number or depth of drilling.",
        "{value} — не длина, количество или глубина бурения.",
        "{value} бұрғылау ұзындығы, саны не тереңдігі емес.");

    /// <summary>A direction is not one.</summary>
    public static readonly ViolationKind HoleDirection = ViolationKind.Error(
        "geology.exploration.direction",
        "{value} degrees is no direction: azimuth 0 to below 360, dip 0 to 90.",
        "{value} градусов — не направление: азимут от 0 до 360, наклон от 0 до 90.",
        "{value} градус бағыт емес: азимут 0–360, еңістік 0–90.");

    /// <summary>The programme is not there.</summary>
    public static readonly ViolationKind ExplorationMissing = ViolationKind.Error(
        "geology.exploration.not-found",
        "There is no exploration programme '{value}'.",
        "Программы разведки «{value}» нет.",
        "«{value}» барлау бағдарламасы жоқ.");

    /// <summary>The hole is not there.</summary>
    public static readonly ViolationKind HoleMissing = ViolationKind.Error(
        "geology.exploration.hole-not-found",
        "The programme has no hole '{value}'.",
        "В программе нет скважины «{value}».",
        "Бағдарламада «{value}» ұңғымасы жоқ.");

    /// <summary>The identity was used for another programme, hole or record.</summary>
    public static readonly ViolationKind ExplorationDiffers = ViolationKind.Error(
        "geology.exploration.differs",
        "'{value}' was recorded with other content.",
        "«{value}» записано с другим содержанием.",
        "«{value}» басқа мазмұнмен жазылған.");

    /// <summary>A day outside the programme or before what is recorded.</summary>
    public static readonly ViolationKind DrillingDay = ViolationKind.Error(
        "geology.exploration.day",
        "{value} is not within {first} to {last}.",
        "{value} не в пределах от {first} до {last}.",
        "{value} күні {first} – {last} аралығында емес.");

    /// <summary>A hole did not get deeper.</summary>
    public static readonly ViolationKind DrillingDepth = ViolationKind.Error(
        "geology.exploration.depth",
        "The hole is {depth} deep already; {value} is no progress.",
        "Скважина уже глубиной {depth}; {value} — не проходка.",
        "Ұңғыма тереңдігі қазірдің өзінде {depth}; {value} ілгерілеу емес.");

    /// <summary>An interval is upside down or below what was drilled.</summary>
    public static readonly ViolationKind IntersectionInterval = ViolationKind.Error(
        "geology.exploration.interval",
        "The interval {from} to {value} is not in a hole of {depth}.",
        "Интервал от {from} до {value} не лежит в скважине глубиной {depth}.",
        "{from} – {value} аралығы тереңдігі {depth} ұңғымада жатқан жоқ.");

    /// <summary>Two intervals overlap.</summary>
    public static readonly ViolationKind IntersectionOverlap = ViolationKind.Error(
        "geology.exploration.overlap",
        "The interval from {value} overlaps that from {other} to {to}.",
        "Интервал от {value} перекрывает интервал от {other} до {to}.",
        "{value} басталатын аралық {other} – {to} аралығымен қабаттасады.");

    /// <summary>Somebody else replaced the result.</summary>
    public static readonly ViolationKind IntersectionReplaced = ViolationKind.Error(
        "geology.exploration.replaced",
        "The latest result of the interval is revision {value}; read it again.",
        "Последний результат интервала — редакция {value}; перечитайте.",
        "Аралықтың соңғы нәтижесі — {value} редакция; қайта оқыңыз.");

    /// <summary>A change is no increase of the programme.</summary>
    public static readonly ViolationKind IncreaseElsewhere = ViolationKind.Error(
        "geology.exploration.increase",
        "Change '{value}' is no increase of reserves in section '{section}' of deposit '{deposit}'.",
        "Изменение «{value}» — не прирост запасов на участке «{section}» месторождения «{deposit}».",
        "«{value}» өзгерісі «{deposit}» кен орнының «{section}» учаскесіндегі қор өсімі емес.");
}
