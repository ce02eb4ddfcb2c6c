using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Smelting;

/// <content>What the works refuse.</content>
public static partial class SmeltingViolations
{
    /// <summary>A number cannot become part of accounts and keys.</summary>
    public static readonly ViolationKind NumberSegment = ViolationKind.Error(
        "smelting.number.segment",
        "The number {value} has one segment of at most {max} characters.",
        "Номер {value} должен состоять из одного звена не длиннее {max} символов.",
        "{value} нөмірі ұзындығы {max} таңбадан аспайтын бір буыннан тұруы керек.");

    /// <summary>A number of a lot, casting or bundle is another document's.</summary>
    public static readonly ViolationKind NumberTaken = ViolationKind.Error(
        "smelting.number.taken",
        "The number {value} is taken by {document}.",
        "Номер {value} занят документом {document}.",
        "{value} нөмірін {document} құжаты алған.");

    /// <summary>A heat, pad or other place of the works holds nothing.</summary>
    public static readonly ViolationKind StageEmpty = ViolationKind.Error(
        "smelting.stage.empty",
        "{value}: there is nothing to take from.",
        "{value}: брать не из чего.",
        "{value}: алатын ештеңе жоқ.");

    /// <summary>A lot of the works is not there.</summary>
    public static readonly ViolationKind LotUnknown = ViolationKind.Error(
        "smelting.lot.unknown",
        "Smelter {smelter} has no lot {value}.",
        "На заводе {smelter} нет партии {value}.",
        "{smelter} зауытында {value} партиясы жоқ.");

    /// <summary>A lot holds less than is taken from it.</summary>
    public static readonly ViolationKind LotShort = ViolationKind.Error(
        "smelting.lot.short",
        "Lot {lot} holds {held}, not {value}.",
        "В партии {lot} есть {held}, а не {value}.",
        "{lot} партиясында {held} бар, {value} емес.");

    /// <summary>A lot stands twice in a charge.</summary>
    public static readonly ViolationKind ChargeLotTwice = ViolationKind.Error(
        "smelting.charge.lot-twice",
        "A lot stands twice in the charge.",
        "Партия указана в шихте дважды.",
        "Шихтада партия екі рет көрсетілген.");

    /// <summary>Lots, flux and oxygen are charged to a heat only.</summary>
    public static readonly ViolationKind ChargeHeatRequired = ViolationKind.Error(
        "smelting.charge.heat-required",
        "Lots, flux and oxygen are charged to a heat; name it.",
        "Партии, флюс и кислород загружаются в плавку; укажите её.",
        "Партиялар, флюс және оттек балқытуға салынады; оны көрсетіңіз.");

    /// <summary>A charge names another furnace than its heat.</summary>
    public static readonly ViolationKind ChargeOtherFurnace = ViolationKind.Error(
        "smelting.charge.other-furnace",
        "Heat {heat} is of furnace {furnace}, not of {value}.",
        "Плавка {heat} идёт в печи {furnace}, а не в {value}.",
        "{heat} балқытуы {furnace} пешінде, {value} пешінде емес.");

    /// <summary>A furnace has an open heat.</summary>
    public static readonly ViolationKind FurnaceBusy = ViolationKind.Error(
        "smelting.furnace.busy",
        "Furnace {value} has the open heat {heat}.",
        "В печи {value} не закрыта плавка {heat}.",
        "{value} пешінде {heat} балқытуы жабылмаған.");

    /// <summary>A heat is closed.</summary>
    public static readonly ViolationKind HeatClosed = ViolationKind.Error(
        "smelting.heat.closed",
        "Heat {value} is closed.",
        "Плавка {value} закрыта.",
        "{value} балқытуы жабылған.");

    /// <summary>Something of a heat would lie before what happened to it already.</summary>
    public static readonly ViolationKind HeatBeforeOpen = ViolationKind.Error(
        "smelting.heat.before-open",
        "Shift {value} lies before {opened} of heat {heat}.",
        "Смена {value} раньше {opened} плавки {heat}.",
        "{value} ауысымы {heat} балқытуының {opened} сәтінен бұрын.");

    /// <summary>A heat is closed of which nothing was tapped.</summary>
    public static readonly ViolationKind HeatUntapped = ViolationKind.Error(
        "smelting.heat.untapped",
        "Nothing was tapped or cast from heat {value}.",
        "Из плавки {value} ничего не выпущено и не отлито.",
        "{value} балқытуынан ештеңе шығарылмаған және құйылмаған.");

    /// <summary>More metal is tapped than the heat holds.</summary>
    public static readonly ViolationKind HeatShort = ViolationKind.Error(
        "smelting.heat.short",
        "{value} {metal} is more than the {held} that the heat holds.",
        "{value} {metal} больше, чем {held} в плавке.",
        "{value} {metal} балқытудағы {held} мөлшерден көп.");

    /// <summary>A furnace does not give such a product.</summary>
    public static readonly ViolationKind TapProduct = ViolationKind.Error(
        "smelting.tap.product",
        "A furnace of kind {furnace} does not give {value}.",
        "Печь вида {furnace} не даёт {value}.",
        "{furnace} түріндегі пеш {value} бермейді.");

    /// <summary>A product cannot be discarded.</summary>
    public static readonly ViolationKind TapDiscard = ViolationKind.Error(
        "smelting.tap.discard",
        "{product} is not discarded; only slag, dust and gas are.",
        "{product} не отправляют в отвал; только шлак, пыль и газ.",
        "{product} үйіндіге жіберілмейді; тек қож, шаң және газ.");

    /// <summary>A furnace is in no campaign.</summary>
    public static readonly ViolationKind CampaignNone = ViolationKind.Error(
        "smelting.campaign.none",
        "Furnace {value} is in no campaign on {day}.",
        "На {day} печь {value} не в кампании.",
        "{day} күні {value} пеші науқанда емес.");

    /// <summary>A furnace is in a campaign already, or has a later one.</summary>
    public static readonly ViolationKind CampaignRunning = ViolationKind.Error(
        "smelting.campaign.running",
        "Furnace {furnace} has campaign {campaign} on {value} or later.",
        "У печи {furnace} на {value} или позже есть кампания {campaign}.",
        "{furnace} пешінің {value} күні немесе кейін {campaign} науқаны бар.");

    /// <summary>A campaign ended before.</summary>
    public static readonly ViolationKind CampaignEnded = ViolationKind.Error(
        "smelting.campaign.ended",
        "Campaign {value} has ended.",
        "Кампания {value} закончена.",
        "{value} науқаны аяқталған.");

    /// <summary>A campaign would end before its first day.</summary>
    public static readonly ViolationKind CampaignBeforeStart = ViolationKind.Error(
        "smelting.campaign.before-start",
        "{value} lies before the first day {first}.",
        "{value} раньше первого дня {first}.",
        "{value} бірінші күн {first} мерзімінен бұрын.");

    /// <summary>A campaign would end before one of its heats.</summary>
    public static readonly ViolationKind CampaignHeatOpen = ViolationKind.Error(
        "smelting.campaign.heat-open",
        "Heat {heat} is open or was closed after {value}.",
        "Плавка {heat} открыта или закрыта после {value}.",
        "{heat} балқытуы ашық немесе {value} күнінен кейін жабылған.");

    /// <summary>A stoppage ends before it begins.</summary>
    public static readonly ViolationKind StoppageInterval = ViolationKind.Error(
        "smelting.stoppage.interval",
        "{value} is not after {from}.",
        "{value} не позже {from}.",
        "{value} {from} сәтінен кейін емес.");

    /// <summary>Two stoppages of a furnace overlap.</summary>
    public static readonly ViolationKind StoppageOverlap = ViolationKind.Error(
        "smelting.stoppage.overlap",
        "The stoppage from {value} overlaps with {number}.",
        "Простой с {value} пересекается с {number}.",
        "{value} басталған тоқтау {number} тоқтауымен қабаттасады.");

    /// <summary>Anodes are cast from a heat of another furnace than an anode furnace.</summary>
    public static readonly ViolationKind CastingFurnace = ViolationKind.Error(
        "smelting.casting.furnace",
        "Heat {value} is of {furnace}, which is no anode furnace.",
        "Плавка {value} идёт в {furnace}, это не анодная печь.",
        "{value} балқытуы {furnace} пешінде, ол анод пеші емес.");

    /// <summary>There is too little sulphur to bind the copper of a matte.</summary>
    public static readonly ViolationKind SulphurShort = ViolationKind.Error(
        "smelting.calculation.sulphur-short",
        "{value} of sulphur does not bind the copper as Cu2S: {needed} is needed.",
        "{value} серы не связывают медь в Cu2S: нужно {needed}.",
        "{value} күкірт мысты Cu2S түрінде байланыстырмайды: {needed} керек.");
}
