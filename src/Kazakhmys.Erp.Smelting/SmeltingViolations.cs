using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting;

/// <summary>What the module refuses, with its stable codes.</summary>
public static partial class SmeltingViolations
{
    /// <summary>Text is no owner.</summary>
    public static readonly ViolationKind OwnerMalformed = ViolationKind.Error(
        "smelting.owner.malformed",
        "'{value}' is not own, purchased or tolled-<party>.",
        "«{value}» не own, purchased или tolled-<сторона>.",
        "«{value}» own, purchased немесе tolled-<тарап> емес.");

    /// <summary>Metal of a tolling party would become another owner's, or the other way round.</summary>
    public static readonly ViolationKind OwnerTolledFeed = ViolationKind.Error(
        "smelting.owner.tolled-feed",
        "{value} belongs to a tolling party and cannot feed the output of {owner}.",
        "{value} принадлежит давальцу и не может питать выпуск {owner}.",
        "{value} тапсырыс берушіге тиесілі, {owner} өнімін қоректендіре алмайды.");

    /// <summary>An account that gives metal is not of a kind that may.</summary>
    public static readonly ViolationKind SourceKind = ViolationKind.Error(
        "smelting.source.kind",
        "{value} is of kind {kind}; metal comes from a stock, from in process or from a named external account, never from unaccounted or a loss.",
        "{value} имеет вид {kind}; металл берётся из запаса, незавершённого производства или названного внешнего счёта, но не из неучтённого или потерь.",
        "{value} түрі {kind}; металл қордан, аяқталмаған өндірістен немесе аталған сыртқы шоттан алынады, есепке алынбағаннан не шығыннан емес.");

    /// <summary>A smelter is not registered.</summary>
    public static readonly ViolationKind SmelterUnknown = ViolationKind.Error(
        "smelting.smelter.unknown",
        "There is no smelter {value} in book {book}.",
        "В книге {book} нет завода {value}.",
        "{book} кітабында {value} зауыты жоқ.");

    /// <summary>The code of a smelter has several segments.</summary>
    public static readonly ViolationKind SmelterCode = ViolationKind.Error(
        "smelting.smelter.code",
        "The code {value} of a smelter has one segment.",
        "Код завода {value} должен состоять из одного звена.",
        "Зауыт коды {value} бір буыннан тұруы керек.");

    /// <summary>A smelter is registered with another definition.</summary>
    public static readonly ViolationKind SmelterDiffers = ViolationKind.Error(
        "smelting.smelter.differs",
        "Smelter {value} is registered with another definition.",
        "Завод {value} уже зарегистрирован с другим описанием.",
        "{value} зауыты басқа сипаттамамен тіркелген.");

    /// <summary>A furnace stands twice.</summary>
    public static readonly ViolationKind FurnaceTwice = ViolationKind.Error(
        "smelting.smelter.furnace-twice",
        "Furnace {value} stands twice.",
        "Печь {value} указана дважды.",
        "{value} пеші екі рет көрсетілген.");

    /// <summary>A smelter has no such furnace.</summary>
    public static readonly ViolationKind FurnaceUnknown = ViolationKind.Error(
        "smelting.furnace.unknown",
        "Smelter {smelter} has no furnace {value}.",
        "У завода {smelter} нет печи {value}.",
        "{smelter} зауытында {value} пеші жоқ.");

    /// <summary>A document number is taken by other content.</summary>
    public static readonly ViolationKind DocumentDiffers = ViolationKind.Error(
        "smelting.document.differs",
        "{value} is recorded with other content; correct it by revision.",
        "{value} уже записан с другим содержанием; исправляйте ревизией.",
        "{value} басқа мазмұнмен жазылған; түзетуді ревизиямен жасаңыз.");

    /// <summary>A document is not there.</summary>
    public static readonly ViolationKind DocumentUnknown = ViolationKind.Error(
        "smelting.document.unknown",
        "There is no {value}.",
        "Документа {value} нет.",
        "{value} құжаты жоқ.");

    /// <summary>A document has another revision than the caller has seen.</summary>
    public static readonly ViolationKind DocumentRevision = ViolationKind.Error(
        "smelting.document.revision",
        "{value} has revision {revision}, not {seen}; read it again.",
        "{value} имеет ревизию {revision}, а не {seen}; перечитайте.",
        "{value} ревизиясы {revision}, {seen} емес; қайта оқыңыз.");

    /// <summary>An owner stands twice for one metal.</summary>
    public static readonly ViolationKind OwnerTwice = ViolationKind.Error(
        "smelting.period-production.owner-twice",
        "Owner {value} stands twice.",
        "Владелец {value} указан дважды.",
        "{value} иесі екі рет көрсетілген.");

    /// <summary>A production document has no figure.</summary>
    public static readonly ViolationKind NothingProduced = ViolationKind.Error(
        "smelting.period-production.empty",
        "The production of a period has at least one figure.",
        "Выпуск за период содержит хотя бы одну цифру.",
        "Кезең өнімінде кемінде бір сан болады.");

    /// <summary>The named accounts hold less metal than was made of it.</summary>
    public static readonly ViolationKind ProductionShort = ViolationKind.Error(
        "smelting.period-production.short",
        "{owner}: the named accounts hold {shortfall} {metal} less than the {value} made; name an external source for the rest.",
        "{owner}: на названных счетах на {shortfall} {metal} меньше выпущенных {value}; назовите внешний источник остатка.",
        "{owner}: аталған шоттарда өндірілген {value} мөлшерінен {shortfall} {metal} кем; қалғанының сыртқы көзін атаңыз.");

    /// <summary>Parts and total differ beyond rounding.</summary>
    public static readonly ViolationKind TotalDiffers = ViolationKind.Error(
        "smelting.period-production.total-differs",
        "The parts sum to {sum}, the total is {value}; rounding explains at most {allowed}.",
        "Части дают {sum}, итог {value}; округление объясняет не более {allowed}.",
        "Бөліктер қосындысы {sum}, жиыны {value}; дөңгелектеу ең көбі {allowed} түсіндіреді.");

    /// <summary>More copper than the smelter can make.</summary>
    public static readonly ViolationKind AboveCapacity = ViolationKind.Error(
        "smelting.plausibility.above-capacity",
        "{value} in {days} days is above the capacity of {capacity} pro rata.",
        "{value} за {days} дн. больше пропорциональной мощности {capacity}.",
        "{days} күнде {value} — {capacity} шамалас қуаттан артық.");

    /// <summary>A figure is many times what was usual before.</summary>
    public static readonly ViolationKind SuspectFigure = ViolationKind.Error(
        "smelting.plausibility.suspect-multiple",
        "{value} a day is {multiple} times the usual {usual}: perhaps a decimal place is wrong.",
        "{value} в сутки в {multiple} раз больше обычных {usual}: возможно, ошибка в разряде.",
        "Тәулігіне {value} әдеттегі {usual} мөлшерден {multiple} есе көп: бәлкім, разряд қате.");

    /// <summary>No limits are known for a grade of cathode.</summary>
    public static readonly ViolationKind GradeUnknown = ViolationKind.Error(
        "smelting.cathode-lot.grade-unknown",
        "No limits are known for cathode grade {value}.",
        "Пределы для марки катода {value} не заданы.",
        "{value} катод маркасының шектері берілмеген.");

    /// <summary>A cathode lot does not meet a limit of its grade.</summary>
    public static readonly ViolationKind GradeNotMet = ViolationKind.Error(
        "smelting.cathode-lot.grade-not-met",
        "{elements}: {value} is above {limit} of {grade}.",
        "{elements}: {value} больше {limit} по {grade}.",
        "{elements}: {value} {grade} бойынша {limit} шегінен жоғары.");

    /// <summary>An element that a grade limits was not assayed.</summary>
    public static readonly ViolationKind GradeNotAssayed = ViolationKind.Error(
        "smelting.cathode-lot.not-assayed",
        "{value} was not assayed, so {grade} cannot be given.",
        "{value} не анализировался, поэтому {grade} присвоить нельзя.",
        "{value} талданбаған, сондықтан {grade} берілмейді.");

    /// <summary>A bar is of neither gold nor silver.</summary>
    public static readonly ViolationKind BarMetal = ViolationKind.Error(
        "smelting.bar.metal",
        "{value} is neither Au nor Ag.",
        "{value} — не Au и не Ag.",
        "{value} Au да, Ag де емес.");

    /// <summary>A gross weight is no multiple of the scale's last unit.</summary>
    public static readonly ViolationKind BarScale = ViolationKind.Error(
        "smelting.bar.scale",
        "{value} is no multiple of the scale's last unit {unit}.",
        "{value} не кратно цене деления весов {unit}.",
        "{value} таразының {unit} бөлігіне еселі емес.");

    /// <summary>One person signed twice for a bar.</summary>
    public static readonly ViolationKind BarSecondPerson = ViolationKind.Error(
        "smelting.bar.second-person",
        "{value} cannot release and receive a bar.",
        "{value} не может и отпустить, и принять слиток.",
        "{value} құйманы әрі босатып, әрі қабылдай алмайды.");

    /// <summary>A bar is moved to where it lies.</summary>
    public static readonly ViolationKind BarSamePlace = ViolationKind.Error(
        "smelting.bar.same-place",
        "The bar lies in {value} already.",
        "Слиток уже находится в {value}.",
        "Құйма {value} ішінде тұр.");

    /// <summary>A returnable share is not above 0 and up to 100 %.</summary>
    public static readonly ViolationKind Returnable = ViolationKind.Error(
        "smelting.tolling.returnable",
        "The returnable share {value} is not above 0 and up to 100 %.",
        "Возвращаемая доля {value} не лежит от 0 (не включая) до 100 %.",
        "{value} қайтарылатын үлесі 0-ден жоғары 100 %-ға дейін емес.");

    /// <summary>No tolling contract holds.</summary>
    public static readonly ViolationKind NoTollContract = ViolationKind.Error(
        "smelting.tolling.no-contract",
        "No tolling contract with {value} for {metal} holds on {date}.",
        "На {date} нет давальческого договора с {value} на {metal}.",
        "{date} күні {value} тарапымен {metal} бойынша тапсырыс шарты жоқ.");

    /// <summary>More metal would be returned than is owed.</summary>
    public static readonly ViolationKind TollAboveOwed = ViolationKind.Error(
        "smelting.tolling.above-owed",
        "{value} is more than the {owed} owed to {party}.",
        "{value} больше причитающихся {party} {owed}.",
        "{value} {party} тарапына тиесілі {owed} мөлшерден көп.");

    /// <summary>A current efficiency is not above 0 and up to 100 %.</summary>
    public static readonly ViolationKind EfficiencyImpossible = ViolationKind.Error(
        "smelting.calculation.efficiency",
        "The current efficiency {value} is not above 0 and up to 100 %.",
        "Выход по току {value} не лежит от 0 (не включая) до 100 %.",
        "Ток бойынша шығым {value} 0-ден жоғары 100 %-ға дейін емес.");
}
