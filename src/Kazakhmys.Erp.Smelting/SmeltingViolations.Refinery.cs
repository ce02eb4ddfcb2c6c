using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting;

/// <content>What the works refuse.</content>
public static partial class SmeltingViolations
{
    /// <summary>An anode stands twice.</summary>
    public static readonly ViolationKind AnodeTwice = ViolationKind.Error(
        "smelting.anode.twice",
        "An anode stands twice.",
        "Анод указан дважды.",
        "Анод екі рет көрсетілген.");

    /// <summary>An anode with this number was cast before.</summary>
    public static readonly ViolationKind AnodeTaken = ViolationKind.Error(
        "smelting.anode.taken",
        "Anode {value} was cast with {casting}.",
        "Анод {value} отлит в {casting}.",
        "{value} аноды {casting} құймасында құйылған.");

    /// <summary>An anode is not there.</summary>
    public static readonly ViolationKind AnodeUnknown = ViolationKind.Error(
        "smelting.anode.unknown",
        "Smelter {smelter} has no anode {value}.",
        "На заводе {smelter} нет анода {value}.",
        "{smelter} зауытында {value} аноды жоқ.");

    /// <summary>An anode cannot take a step of its life.</summary>
    public static readonly ViolationKind AnodeState = ViolationKind.Error(
        "smelting.anode.state",
        "Anode {value} is {state} and cannot become {wanted}.",
        "Анод {value} в состоянии {state}, состояние {wanted} невозможно.",
        "{value} анодының күйі {state}, {wanted} күйіне өтуі мүмкін емес.");

    /// <summary>A section of the cell house is not there.</summary>
    public static readonly ViolationKind SectionUnknown = ViolationKind.Error(
        "smelting.section.unknown",
        "Smelter {smelter} has no section {value}.",
        "На заводе {smelter} нет секции {value}.",
        "{smelter} зауытында {value} секциясы жоқ.");

    /// <summary>A section holds a crop.</summary>
    public static readonly ViolationKind SectionBusy = ViolationKind.Error(
        "smelting.section.busy",
        "Section {value} holds crop {crop}.",
        "В секции {value} находится загрузка {crop}.",
        "{value} секциясында {crop} жүктемесі тұр.");

    /// <summary>Anodes do not go with a crop or its section.</summary>
    public static readonly ViolationKind CropAnodes = ViolationKind.Error(
        "smelting.crop.anodes",
        "Crop {crop}: the anodes do not fit ({value}).",
        "Загрузка {crop}: аноды не подходят ({value}).",
        "{crop} жүктемесі: анодтар сәйкес емес ({value}).");

    /// <summary>A crop was pulled before.</summary>
    public static readonly ViolationKind CropPulled = ViolationKind.Error(
        "smelting.crop.pulled",
        "Crop {value} was pulled.",
        "Загрузка {value} уже выгружена.",
        "{value} жүктемесі шығарылған.");

    /// <summary>A crop would be pulled before it was loaded.</summary>
    public static readonly ViolationKind CropBeforeLoad = ViolationKind.Error(
        "smelting.crop.before-load",
        "Shift {value} lies before {loaded}, when it was loaded.",
        "Смена {value} раньше загрузки {loaded}.",
        "{value} ауысымы {loaded} жүктелген сәттен бұрын.");

    /// <summary>More comes out of a crop than hung in it.</summary>
    public static readonly ViolationKind CropAboveAnodes = ViolationKind.Error(
        "smelting.crop.above-anodes",
        "Cathode, scrap and slimes of {value} are more than the anodes of {loaded}.",
        "Катод, скрап и шлам — {value} — больше анодов {loaded}.",
        "Катод, скрап және шлам {value} {loaded} анодтардан көп.");

    /// <summary>A current cannot have deposited so much.</summary>
    public static readonly ViolationKind CropEfficiency = ViolationKind.Error(
        "smelting.crop.efficiency",
        "The current efficiency would be {value}.",
        "Выход по току составил бы {value}.",
        "Ток бойынша шығым {value} болар еді.");

    /// <summary>Cathode lots are made of a crop that was pulled.</summary>
    public static readonly ViolationKind CropNotPulled = ViolationKind.Error(
        "smelting.crop.not-pulled",
        "Crop {value} was not pulled by then.",
        "Загрузка {value} к этому времени не выгружена.",
        "{value} жүктемесі ол кезде шығарылмаған.");

    /// <summary>A crop has less cathode left of an owner.</summary>
    public static readonly ViolationKind CropShort = ViolationKind.Error(
        "smelting.crop.short",
        "Crop {crop} has {left} left of {owner}, not {value}.",
        "В загрузке {crop} осталось {left} владельца {owner}, а не {value}.",
        "{crop} жүктемесінде {owner} иесінің {left} қалды, {value} емес.");

    /// <summary>A bundle stands twice.</summary>
    public static readonly ViolationKind BundleTwice = ViolationKind.Error(
        "smelting.bundle.twice",
        "A bundle stands twice.",
        "Пачка указана дважды.",
        "Бума екі рет көрсетілген.");

    /// <summary>Bundles do not sum to their lot.</summary>
    public static readonly ViolationKind BundlesDiffer = ViolationKind.Error(
        "smelting.bundle.sum-differs",
        "The bundles sum to {sum}, the lot weighs {mass}.",
        "Пачки дают {sum}, партия весит {mass}.",
        "Бумалар қосындысы {sum}, партия салмағы {mass}.");

    /// <summary>A bar cannot take a step of its life.</summary>
    public static readonly ViolationKind BarState = ViolationKind.Error(
        "smelting.bar.state",
        "Bar {value} is {state} and cannot become {wanted}.",
        "Слиток {value} в состоянии {state}, состояние {wanted} невозможно.",
        "{value} құймасының күйі {state}, {wanted} күйіне өтуі мүмкін емес.");

    /// <summary>An account holds no bars.</summary>
    public static readonly ViolationKind BarPlace = ViolationKind.Error(
        "smelting.bar.place",
        "{value} is of kind {kind}; bars lie on stock, among products, in transit or outside.",
        "{value} имеет вид {kind}; слитки лежат в запасе, продукции, в пути или вне предприятия.",
        "{value} түрі {kind}; құймалар қорда, өнімде, жолда немесе сыртта болады.");

    /// <summary>The account that a bar is moved to is not there.</summary>
    public static readonly ViolationKind BarPlaceUnknown = ViolationKind.Error(
        "smelting.bar.place-unknown",
        "There is no account {value}.",
        "Счёта {value} нет.",
        "{value} шоты жоқ.");

    /// <summary>A step of a bar would lie before the last one.</summary>
    public static readonly ViolationKind BarBeforeCast = ViolationKind.Error(
        "smelting.bar.before",
        "{value} lies before {cast}, the last step of the bar.",
        "{value} раньше {cast}, последнего шага слитка.",
        "{value} құйманың соңғы қадамы {cast} сәтінен бұрын.");

    /// <summary>A strength of acid is not above 0 and up to 100 %.</summary>
    public static readonly ViolationKind AcidStrength = ViolationKind.Error(
        "smelting.acid.strength",
        "The strength {value} is not above 0 and up to 100 %.",
        "Крепость {value} не лежит от 0 (не включая) до 100 %.",
        "{value} қышқыл беріктігі 0-ден жоғары 100 %-ға дейін емес.");

    /// <summary>Acid and tail gas hold more sulphur than the gas main.</summary>
    public static readonly ViolationKind AcidAboveSulphur = ViolationKind.Error(
        "smelting.acid.above-sulphur",
        "{value} of sulphur is more than the {held} in the gas main.",
        "{value} серы больше, чем {held} в газоходе.",
        "{value} күкірт газ құбырындағы {held} мөлшерден көп.");

    /// <summary>A solution holds more rhenium than the gas main.</summary>
    public static readonly ViolationKind RheniumShort = ViolationKind.Error(
        "smelting.rhenium.short",
        "{value} of rhenium is more than the {held} in the gas main.",
        "{value} рения больше, чем {held} в газоходе.",
        "{value} рений газ құбырындағы {held} мөлшерден көп.");

    /// <summary>A leach pad is in another state.</summary>
    public static readonly ViolationKind PadState = ViolationKind.Error(
        "smelting.pad.state",
        "Pad {pad} is {state}; {value} is not possible.",
        "Штабель {pad} в состоянии {state}; {value} невозможно.",
        "{pad} штабелінің күйі {state}; {value} мүмкін емес.");

    /// <summary>Something of a pad would lie before what happened to it already.</summary>
    public static readonly ViolationKind PadBefore = ViolationKind.Error(
        "smelting.pad.before",
        "{value} lies before {latest} of pad {pad}.",
        "{value} раньше {latest} штабеля {pad}.",
        "{value} {pad} штабелінің {latest} күнінен бұрын.");

    /// <summary>A pad gave more copper than it holds.</summary>
    public static readonly ViolationKind PadShort = ViolationKind.Error(
        "smelting.pad.short",
        "{value} is more than the {held} of copper on the pad.",
        "{value} больше, чем {held} меди на штабеле.",
        "{value} штабельдегі {held} мыстан көп.");

    /// <summary>Acid was added from nowhere.</summary>
    public static readonly ViolationKind PadAcid = ViolationKind.Error(
        "smelting.pad.acid",
        "Name the account that gave the acid.",
        "Назовите счёт, с которого взята кислота.",
        "Қышқыл алынған шотты көрсетіңіз.");

    /// <summary>Raffinate holds more copper than the pregnant solution.</summary>
    public static readonly ViolationKind ExtractionRaffinate = ViolationKind.Error(
        "smelting.extraction.raffinate",
        "The raffinate {value} is above the PLS {pls}.",
        "Рафинат {value} богаче продуктивного раствора {pls}.",
        "Рафинат {value} өнімді ерітіндіден {pls} бай.");

    /// <summary>A place is not one of the works.</summary>
    public static readonly ViolationKind StockTakePlace = ViolationKind.Error(
        "smelting.stock-take.place",
        "{value} is no place within {works}.",
        "{value} не находится внутри {works}.",
        "{value} {works} ішінде емес.");

    /// <summary>Nothing was ever at a place.</summary>
    public static readonly ViolationKind StockTakePlaceUnknown = ViolationKind.Error(
        "smelting.stock-take.place-unknown",
        "There are no accounts at {value}.",
        "На {value} нет счетов.",
        "{value} орнында шоттар жоқ.");

    /// <summary>A commodity was counted twice.</summary>
    public static readonly ViolationKind StockTakeTwice = ViolationKind.Error(
        "smelting.stock-take.twice",
        "A commodity stands twice.",
        "Металл указан дважды.",
        "Металл екі рет көрсетілген.");

    /// <summary>A product is planned already for the period.</summary>
    public static readonly ViolationKind PlanTwice = ViolationKind.Error(
        "smelting.plan.twice",
        "{value} is planned for {period} by {number}.",
        "{value} на {period} уже запланировано в {number}.",
        "{value} {period} кезеңіне {number} жоспарында бар.");

    /// <summary>A row is sound, but another row of its document is not.</summary>
    public static readonly ViolationKind ImportDocumentRejected = ViolationKind.Error(
        "smelting.import.document-rejected",
        "The document {value} was rejected for another of its rows.",
        "Документ {value} отклонён из-за другой строки.",
        "{value} құжаты басқа жолы үшін қабылданбады.");

    /// <summary>A field holds none of the words that it may.</summary>
    public static readonly ViolationKind ImportValue = ViolationKind.Error(
        "smelting.import.value",
        "'{value}' is none of: {words}.",
        "«{value}» не из числа: {words}.",
        "«{value}» мыналардың бірі емес: {words}.");
}
