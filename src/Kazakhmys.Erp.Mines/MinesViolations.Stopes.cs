using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

public static partial class MinesViolations
{
    /// <summary>A moment lies before the fact that it follows.</summary>
    public static readonly ViolationKind MomentOrder = ViolationKind.Error(
        "mines.moment.order",
        "{value} lies before what it follows, {previous}.",
        "{value} раньше предыдущего события, {previous}.",
        "{value} алдыңғы оқиғадан, {previous}, бұрын.");

    /// <summary>A moment lies in the future.</summary>
    public static readonly ViolationKind MomentFuture = ViolationKind.Error(
        "mines.moment.future",
        "{value} has not come yet; it is {now}.",
        "{value} ещё не наступило; сейчас {now}.",
        "{value} әлі келген жоқ; қазір {now}.");

    /// <summary>A fact is recorded later than the host allows.</summary>
    public static readonly ViolationKind MomentLate = ViolationKind.Error(
        "mines.moment.too-late",
        "{value} is too long ago to be recorded now; the earliest is {earliest}.",
        "{value} – слишком давно, чтобы записывать сейчас; не раньше {earliest}.",
        "{value} – қазір жазу үшін тым бұрын; {earliest} сәтінен ерте болмауы керек.");

    /// <summary>A name of a file is none of those that are known.</summary>
    public static readonly ViolationKind NameUnknown = ViolationKind.Error(
        "mines.file.name-unknown",
        "'{value}' is none of {names}.",
        "«{value}» нет среди допустимых: {names}.",
        "«{value}» рұқсат етілгендер арасында жоқ: {names}.");

    /// <summary>A list in a field of a file cannot be read.</summary>
    public static readonly ViolationKind ListMalformed = ViolationKind.Error(
        "mines.file.list-malformed",
        "'{value}' is no pair of a name and a number; write anfo=1200; emulsion=300 or CO<=0.0017; O2>=20.",
        "«{value}» – не пара имени и числа; пишите anfo=1200; emulsion=300 или CO<=0.0017; O2>=20.",
        "«{value}» – атау мен сан жұбы емес; anfo=1200; emulsion=300 немесе CO<=0.0017; O2>=20 түрінде жазыңыз.");

    /// <summary>The workplace is no stope.</summary>
    public static readonly ViolationKind StopeMissing = ViolationKind.Error(
        "mines.stope.not-found",
        "Mine '{mine}' has no stope or bench block '{value}'.",
        "На руднике «{mine}» нет камеры или блока «{value}».",
        "«{mine}» кенішінде «{value}» камерасы не блогы жоқ.");

    /// <summary>The stope is planned otherwise.</summary>
    public static readonly ViolationKind StopeDiffers = ViolationKind.Error(
        "mines.stope.differs",
        "Stope '{value}' is planned otherwise.",
        "Камера «{value}» спланирована иначе.",
        "«{value}» камерасы басқаша жоспарланған.");

    /// <summary>Somebody took the stope a step further meanwhile.</summary>
    public static readonly ViolationKind StopeRevised = ViolationKind.Error(
        "mines.stope.revised",
        "Stope '{value}' is at step {current}, not {revision}.",
        "Камера «{value}» на шаге {current}, а не {revision}.",
        "«{value}» камерасы {revision} емес, {current} қадамда.");

    /// <summary>The state does not follow the one that the stope is in.</summary>
    public static readonly ViolationKind StopeTransition = ViolationKind.Error(
        "mines.stope.transition",
        "Stope '{value}' is {from} and cannot become {to}.",
        "Камера «{value}» в состоянии {from}, переход в {to} невозможен.",
        "«{value}» камерасы {from} күйінде, {to} күйіне өте алмайды.");

    /// <summary>Only a blast brings a stope into this state.</summary>
    public static readonly ViolationKind StopeNeedsBlast = ViolationKind.Error(
        "mines.stope.needs-blast",
        "Only a blast with its passport makes a stope {value}.",
        "В состояние {value} камеру переводит только взрыв по паспорту.",
        "Камераны {value} күйіне тек паспорт бойынша жарылыс өткізеді.");

    /// <summary>The stope is backfilled or closed.</summary>
    public static readonly ViolationKind StopeFinished = ViolationKind.Error(
        "mines.stope.finished",
        "Stope '{value}' is {state}; nothing is blasted in it any more.",
        "Камера «{value}» в состоянии {state}; взрывать в ней больше нечего.",
        "«{value}» камерасы {state} күйінде; онда енді жарылыс болмайды.");

    /// <summary>The report loads or hoists from a stope that was not blasted.</summary>
    public static readonly ViolationKind StopeNotBlasted = ViolationKind.Error(
        "mines.stope.not-blasted",
        "Nothing can be loaded or hoisted from stope '{value}' in {shift}: it was not blasted before.",
        "Из камеры «{value}» за {shift} нельзя грузить и поднимать: взрыва ещё не было.",
        "«{value}» камерасынан {shift} ауысымында тиеуге де, көтеруге де болмайды: жарылыс әлі болған жоқ.");

    /// <summary>The gate of the stope was shut in the shift.</summary>
    public static readonly ViolationKind StopeGateShut = ViolationKind.Error(
        "mines.stope.gate-shut",
        "Stope '{value}' was shut in {shift}: its re-entry was not open.",
        "Камера «{value}» за {shift} была закрыта: допуск людей после взрыва не открыт.",
        "«{value}» камерасы {shift} ауысымында жабық болды: жарылыстан кейін кіруге рұқсат ашылмаған.");

    /// <summary>There is no such passport.</summary>
    public static readonly ViolationKind BlastMissing = ViolationKind.Error(
        "mines.blast.not-found",
        "Mine '{mine}' has no blast passport '{value}'.",
        "На руднике «{mine}» нет паспорта БВР «{value}».",
        "«{mine}» кенішінде «{value}» бұрғылау-жару паспорты жоқ.");

    /// <summary>The blast is on record with other content.</summary>
    public static readonly ViolationKind BlastDiffers = ViolationKind.Error(
        "mines.blast.differs",
        "Blast '{value}' is on record otherwise.",
        "Взрыв «{value}» записан иначе.",
        "«{value}» жарылысы басқаша жазылған.");

    /// <summary>A blast is issued, charged, fired and opened in this order.</summary>
    public static readonly ViolationKind BlastOrder = ViolationKind.Error(
        "mines.blast.order",
        "Blast '{value}' is {stage}; {to} does not follow.",
        "Взрыв «{value}» в стадии {stage}; {to} не может быть следующей.",
        "«{value}» жарылысы {stage} сатысында; {to} одан кейін келмейді.");

    /// <summary>More was charged than the passport allows.</summary>
    public static readonly ViolationKind BlastAbovePassport = ViolationKind.Error(
        "mines.blast.above-passport",
        "{value} of '{explosive}' is more than the passport allows: {max}.",
        "{value} «{explosive}» – больше разрешённого паспортом: {max}.",
        "{value} «{explosive}» – паспорт рұқсат еткеннен көп: {max}.");

    /// <summary>The time of the passport has not passed.</summary>
    public static readonly ViolationKind BlastReEntryEarly = ViolationKind.Error(
        "mines.blast.re-entry-too-early",
        "{value} is too early to return; the passport allows it from {from}.",
        "{value} – рано для допуска; паспорт разрешает с {from}.",
        "{value} – кіруге ерте; паспорт {from} бастап рұқсат етеді.");

    /// <summary>A gas of the passport was not tested since.</summary>
    public static readonly ViolationKind BlastGasNotTested = ViolationKind.Error(
        "mines.blast.gas-not-tested",
        "{value} was not tested after {from}.",
        "{value} не замерен после {from}.",
        "{value} мөлшері {from} кейін өлшенбеген.");

    /// <summary>The air is beyond the limit of the passport.</summary>
    public static readonly ViolationKind BlastGasLimit = ViolationKind.Error(
        "mines.blast.gas-limit",
        "{gas} read {value} at {at}, beyond the limit of the passport.",
        "{gas}: {value} в {at} – вне нормы паспорта.",
        "{gas}: {at} сәтінде {value} – паспорт нормасынан тыс.");
}
