using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment;

/// <summary>The violations that enrichment reports.</summary>
public static partial class EnrichmentViolations
{
    /// <summary>A code is not one segment.</summary>
    public static readonly ViolationKind CodeSegment = ViolationKind.Error(
        "enrichment.code.segment",
        "The code '{value}' is missing or has more than one segment.",
        "Код «{value}» отсутствует или состоит из нескольких частей.",
        "«{value}» коды жоқ немесе бірнеше бөліктен тұрады.");

    /// <summary>A text is missing or too long.</summary>
    public static readonly ViolationKind TextMissing = ViolationKind.Error(
        "enrichment.text.missing",
        "A text of 1 to {max} characters is needed.",
        "Нужен текст от 1 до {max} знаков.",
        "1-ден {max} таңбаға дейінгі мәтін керек.");

    /// <summary>A mass is not above zero.</summary>
    public static readonly ViolationKind MassNotPositive = ViolationKind.Error(
        "enrichment.mass.not-positive",
        "{value} is not a mass above zero.",
        "{value} — не масса больше нуля.",
        "{value} нөлден үлкен масса емес.");

    /// <summary>A mass or half-width is below zero.</summary>
    public static readonly ViolationKind MassNegative = ViolationKind.Error(
        "enrichment.mass.negative",
        "{value} is below zero.",
        "{value} меньше нуля.",
        "{value} нөлден кіші.");

    /// <summary>The half-width of a rounding is as wide as the figure.</summary>
    public static readonly ViolationKind HalfWidth = ViolationKind.Error(
        "enrichment.half-width.too-wide",
        "A half-width of {value} leaves nothing of the figure.",
        "Полуширина {value} не оставляет ничего от числа.",
        "Жарты ені {value} саннан ештеңе қалдырмайды.");

    /// <summary>A balance has no metal, or one twice.</summary>
    public static readonly ViolationKind MetalsMissing = ViolationKind.Error(
        "enrichment.metals.missing",
        "A balance needs at least one metal, each once.",
        "Балансу нужен хотя бы один металл, каждый один раз.",
        "Баланске кемінде бір металл керек, әрқайсысы бір рет.");

    /// <summary>The plant is not there.</summary>
    public static readonly ViolationKind PlantMissing = ViolationKind.Error(
        "enrichment.plant.not-found",
        "Plant '{value}' is not open.",
        "Фабрика «{value}» не открыта.",
        "«{value}» фабрикасы ашылмаған.");

    /// <summary>A plant needs types of ore, stacks and tailings facilities, each once.</summary>
    public static readonly ViolationKind PlantIncomplete = ViolationKind.Error(
        "enrichment.plant.incomplete",
        "A plant needs at least one of these, each once.",
        "Фабрике нужен хотя бы один такой элемент, каждый один раз.",
        "Фабрикаға осыдан кемінде бірі керек, әрқайсысы бір рет.");

    /// <summary>The code is taken by another plant.</summary>
    public static readonly ViolationKind PlantDiffers = ViolationKind.Error(
        "enrichment.plant.differs",
        "Plant '{value}' is open with another definition.",
        "Фабрика «{value}» открыта с другим описанием.",
        "«{value}» фабрикасы басқа сипаттамамен ашылған.");

    /// <summary>The plant has no such stack.</summary>
    public static readonly ViolationKind PlantNoStack = ViolationKind.Error(
        "enrichment.plant.no-stack",
        "'{value}' is no stack of plant '{plant}'.",
        "«{value}» — не штабель фабрики «{plant}».",
        "«{value}» — «{plant}» фабрикасының қатары емес.");

    /// <summary>The plant has no such tailings facility.</summary>
    public static readonly ViolationKind PlantNoFacility = ViolationKind.Error(
        "enrichment.plant.no-facility",
        "'{value}' is no tailings facility of plant '{plant}'.",
        "«{value}» — не хвостохранилище фабрики «{plant}».",
        "«{value}» — «{plant}» фабрикасының қалдық қоймасы емес.");

    /// <summary>Oxide ore is leached, not floated.</summary>
    public static readonly ViolationKind OreOxide = ViolationKind.Error(
        "enrichment.ore.oxide",
        "Oxide ore is not received by a concentrator; it is leached.",
        "Окисленная руда не принимается на фабрику; её выщелачивают.",
        "Тотыққан кен фабрикаға қабылданбайды; ол шаймаланады.");

    /// <summary>The plant has no bin for the type of ore.</summary>
    public static readonly ViolationKind OreNoBin = ViolationKind.Error(
        "enrichment.ore.no-bin",
        "Plant '{plant}' has no bin for '{value}'.",
        "У фабрики «{plant}» нет бункера для «{value}».",
        "«{plant}» фабрикасында «{value}» бункері жоқ.");

    /// <summary>The bin does not hold that much ore.</summary>
    public static readonly ViolationKind BinShort = ViolationKind.Error(
        "enrichment.feed.bin-short",
        "The bin holds {held}, {value} is to be fed.",
        "В бункере {held}, а подаётся {value}.",
        "Бункерде {held} бар, ал берілетіні {value}.");

    /// <summary>A recovery lies outside 0 to 100 %.</summary>
    public static readonly ViolationKind RecoveryOutside = ViolationKind.Warning(
        "enrichment.balance.recovery-outside",
        "The recovery of {element} is {value}, outside 0 to 100 %; the difference is on the unaccounted account.",
        "Извлечение {element} {value} вне 0–100 %; разница на счёте неучтённого.",
        "{element} алынуы {value}, 0–100 % шегінен тыс; айырма есепке алынбаған шотта.");

    /// <summary>The ore holds a metal of which the balance says nothing.</summary>
    public static readonly ViolationKind MetalNotAssayed = ViolationKind.Warning(
        "enrichment.balance.metal-not-assayed",
        "The ore holds {value}, which was not assayed; it stays in process.",
        "В руде есть {value} без анализа; он остаётся в производстве.",
        "Кенде талданбаған {value} бар; ол өндірісте қалады.");

    /// <summary>There is more concentrate than feed.</summary>
    public static readonly ViolationKind ConcentrateAboveFeed = ViolationKind.Error(
        "enrichment.balance.concentrate-above-feed",
        "{value} of concentrate is more than the feed.",
        "Концентрата {value} больше, чем питания.",
        "Концентрат {value} қоректен көп.");

    /// <summary>There is more metal than concentrate.</summary>
    public static readonly ViolationKind MetalAboveConcentrate = ViolationKind.Error(
        "enrichment.balance.metal-above-concentrate",
        "{value} of {element} is more than the concentrate it is in.",
        "{element} {value} больше концентрата, в котором он находится.",
        "{element} {value} өзі тұрған концентраттан көп.");

    /// <summary>A grade of feed is outside what is plausible.</summary>
    public static readonly ViolationKind PlausibilityGrade = ViolationKind.Error(
        "enrichment.plausibility.grade",
        "{element} in feed {value} is outside {from} to {to}.",
        "{element} в питании {value} вне {from}–{to}.",
        "Қоректегі {element} {value} {from}–{to} шегінен тыс.");

    /// <summary>A recovery is outside what is plausible.</summary>
    public static readonly ViolationKind PlausibilityRecovery = ViolationKind.Error(
        "enrichment.plausibility.recovery",
        "The recovery of {element}, {value}, is outside {from} to {to}; a figure may be ten times too large or too small.",
        "Извлечение {element} {value} вне {from}–{to}; возможно, число в десять раз больше или меньше.",
        "{element} алынуы {value} {from}–{to} шегінен тыс; сан он есе артық не кем болуы мүмкін.");

    /// <summary>More ore than the plant can process in the time.</summary>
    public static readonly ViolationKind PlausibilityCapacity = ViolationKind.Error(
        "enrichment.plausibility.capacity",
        "{value} is more than the plant can process in {days} days, {capacity}.",
        "{value} больше, чем фабрика может переработать за {days} сут., {capacity}.",
        "{value} фабриканың {days} тәулікте өңдей алатынынан, {capacity}, көп.");

    /// <summary>The concentrate holds more metal than the feed: a mass of concentrate was taken for contained metal.</summary>
    public static readonly ViolationKind PlausibilityMetalAboveFeed = ViolationKind.Error(
        "enrichment.plausibility.metal-above-feed",
        "{value} of {element} in concentrate is more than the {feed} in the feed; was the mass of concentrate taken for contained metal?",
        "{element} в концентрате {value} больше, чем {feed} в питании; не принята ли масса концентрата за металл?",
        "Концентраттағы {element} {value} қоректегі {feed} мөлшерінен көп; концентрат массасы металл деп алынған жоқ па?");

    /// <summary>The grade of concentrate is outside what is plausible: contained metal was taken for a mass of concentrate, or the other way round.</summary>
    public static readonly ViolationKind PlausibilityMetalAsMass = ViolationKind.Error(
        "enrichment.plausibility.metal-as-mass",
        "{element} in concentrate would be {value}, outside {from} to {to}; was contained metal taken for the mass of concentrate?",
        "{element} в концентрате было бы {value}, вне {from}–{to}; не принят ли металл за массу концентрата?",
        "Концентраттағы {element} {value} болар еді, {from}–{to} шегінен тыс; металл концентрат массасы деп алынған жоқ па?");

    /// <summary>The shift is recorded with other content.</summary>
    public static readonly ViolationKind ShiftRecorded = ViolationKind.Error(
        "enrichment.shift-balance.recorded",
        "The balance '{value}' is recorded with other content; correct it by a revision.",
        "Баланс «{value}» записан с другими данными; исправьте его редакцией.",
        "«{value}» балансы басқа деректермен жазылған; оны түзетумен өзгертіңіз.");

    /// <summary>There is no such shift balance.</summary>
    public static readonly ViolationKind ShiftMissing = ViolationKind.Error(
        "enrichment.shift-balance.not-found",
        "There is no balance '{value}'.",
        "Баланса «{value}» нет.",
        "«{value}» балансы жоқ.");

    /// <summary>The revision is not the latest.</summary>
    public static readonly ViolationKind ShiftRevision = ViolationKind.Error(
        "enrichment.shift-balance.revision",
        "Revision {value} is not the latest, {latest}.",
        "Редакция {value} — не последняя, {latest}.",
        "{value} түзетуі соңғысы емес, {latest}.");

    /// <summary>The period is recorded with other content.</summary>
    public static readonly ViolationKind PeriodRecorded = ViolationKind.Error(
        "enrichment.period-balance.recorded",
        "The balance '{value}' is recorded with other content; correct it by a revision.",
        "Баланс «{value}» записан с другими данными; исправьте его редакцией.",
        "«{value}» балансы басқа деректермен жазылған; оны түзетумен өзгертіңіз.");

    /// <summary>There is no such period balance.</summary>
    public static readonly ViolationKind PeriodMissing = ViolationKind.Error(
        "enrichment.period-balance.not-found",
        "There is no balance '{value}'.",
        "Баланса «{value}» нет.",
        "«{value}» балансы жоқ.");

    /// <summary>The revision is not the latest.</summary>
    public static readonly ViolationKind PeriodRevision = ViolationKind.Error(
        "enrichment.period-balance.revision",
        "Revision {value} is not the latest, {latest}.",
        "Редакция {value} — не последняя, {latest}.",
        "{value} түзетуі соңғысы емес, {latest}.");

    /// <summary>There is no such lot.</summary>
    public static readonly ViolationKind LotMissing = ViolationKind.Error(
        "enrichment.lot.not-found",
        "There is no lot '{value}'.",
        "Партии «{value}» нет.",
        "«{value}» партиясы жоқ.");

    /// <summary>The code is taken by another lot or a stack.</summary>
    public static readonly ViolationKind LotDiffers = ViolationKind.Error(
        "enrichment.lot.differs",
        "'{value}' is another lot or a stack.",
        "«{value}» — другая партия или штабель.",
        "«{value}» — басқа партия немесе қатар.");

    /// <summary>The step does not follow from where the lot stands.</summary>
    public static readonly ViolationKind LotStatus = ViolationKind.Error(
        "enrichment.lot.status",
        "Lot '{value}' is {status}; it cannot become {next}.",
        "Партия «{value}» в состоянии {status}; {next} невозможно.",
        "«{value}» партиясының күйі {status}; {next} мүмкін емес.");

    /// <summary>Somebody else took a step with the lot meanwhile.</summary>
    public static readonly ViolationKind LotRevision = ViolationKind.Error(
        "enrichment.lot.revision",
        "Somebody else took a step with lot '{value}' meanwhile.",
        "Тем временем партию «{value}» изменил другой.",
        "Осы арада «{value}» партиясын басқа біреу өзгертті.");

    /// <summary>The stack does not hold that much.</summary>
    public static readonly ViolationKind LotStackShort = ViolationKind.Error(
        "enrichment.lot.stack-short",
        "The stack holds {held}, the lot takes {value}.",
        "В штабеле {held}, партия берёт {value}.",
        "Қатарда {held} бар, партия {value} алады.");

    /// <summary>A certificate has a result that is pending.</summary>
    public static readonly ViolationKind LotAssayPending = ViolationKind.Error(
        "enrichment.lot.assay-pending",
        "{value} is pending; a certificate is final.",
        "{value} ещё не определён; сертификат окончателен.",
        "{value} әлі анықталмаған; сертификат түпкілікті.");

    /// <summary>A limit of the receiver is not kept.</summary>
    public static readonly ViolationKind AcceptanceLimit = ViolationKind.Error(
        "enrichment.acceptance.limit",
        "{element} {value} does not keep the limit {limit} of specification '{specification}'.",
        "{element} {value} не соответствует пределу {limit} спецификации «{specification}».",
        "{element} {value} «{specification}» ерекшелігінің {limit} шегіне сай емес.");

    /// <summary>An element with a limit was not assayed.</summary>
    public static readonly ViolationKind AcceptanceNotAssayed = ViolationKind.Error(
        "enrichment.acceptance.not-assayed",
        "{value} has a limit in specification '{specification}' and no result.",
        "Для {value} есть предел в спецификации «{specification}», но нет результата.",
        "«{specification}» ерекшелігінде {value} шегі бар, ал нәтижесі жоқ.");
}
