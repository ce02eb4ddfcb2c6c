using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Samples and laboratory.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>An increment lies outside the time of its lot, stands twice, or weighs nothing.</summary>
    public static readonly ViolationKind SampleIncrement = ViolationKind.Error(
        "metal-accounting.sample.increment",
        "Increments have numbers of their own from 1, lie within the time of the lot, and weigh something where they are weighed.",
        "У точечных проб свои номера с 1, они взяты за время партии и весят что-то, если взвешены.",
        "Нүктелік сынамалардың 1-ден басталатын өз нөмірлері бар, партия уақытында алынған және өлшенсе салмағы бар.");

    /// <summary>No flowsheet in force has the stream.</summary>
    public static readonly ViolationKind SampleStreamUnknown = ViolationKind.Error(
        "metal-accounting.sample.stream-unknown",
        "Flowsheet {flowsheet} has no stream {value} that day.",
        "В схеме {flowsheet} в этот день нет потока {value}.",
        "{flowsheet} сызбасында бұл күні {value} ағыны жоқ.");

    /// <summary>A lot or sample is there with another content.</summary>
    public static readonly ViolationKind SampleDiffers = ViolationKind.Error(
        "metal-accounting.sample.differs",
        "{value} is on record as another lot or sample.",
        "{value} уже записано как другая партия или проба.",
        "{value} басқа партия не сынама ретінде жазылған.");

    /// <summary>A lot or sample is not there.</summary>
    public static readonly ViolationKind SampleMissing = ViolationKind.Error(
        "metal-accounting.sample.not-found",
        "There is no lot or sample {value}.",
        "Партии или пробы {value} нет.",
        "{value} партиясы не сынамасы жоқ.");

    /// <summary>A sample cannot be made from its parents.</summary>
    public static readonly ViolationKind SampleParents = ViolationKind.Error(
        "metal-accounting.sample.parents",
        "{value}: a composite is of lots of one stream, a subsample of one sample that is no lighter.",
        "{value}: объединённая проба — из партий одного потока, частная — из одной пробы, не легче её.",
        "{value}: біріктірілген сынама бір ағынның партияларынан, бөлік сынама одан жеңіл емес бір сынамадан.");

    /// <summary>A result is of a quantity that its element does not have.</summary>
    public static readonly ViolationKind LaboratoryQuantity = ViolationKind.Error(
        "metal-accounting.laboratory.quantity",
        "{value}: a result of an element is an assay or concentration, one without element a moisture.",
        "{value}: результат элемента — содержание или концентрация, без элемента — влажность.",
        "{value}: элемент нәтижесі — мөлшер не концентрация, элементсізі — ылғалдылық.");

    /// <summary>A determination stands twice in a batch.</summary>
    public static readonly ViolationKind LaboratoryTwice = ViolationKind.Error(
        "metal-accounting.laboratory.twice",
        "{element} of sample {value} stands twice; a repeated one is a duplicate.",
        "{element} пробы {value} указан дважды; повторный — дубликат.",
        "{value} сынамасының {element} екі рет берілген; қайталанғаны — телнұсқа.");

    /// <summary>A duplicate repeats nothing of its batch.</summary>
    public static readonly ViolationKind LaboratoryDuplicateOfNothing = ViolationKind.Error(
        "metal-accounting.laboratory.duplicate-of-nothing",
        "The batch has no {element} of sample {value} that this duplicate repeats.",
        "В серии нет {element} пробы {value}, который повторяет этот дубликат.",
        "Серияда бұл телнұсқа қайталайтын {value} сынамасының {element} жоқ.");

    /// <summary>A batch is there with another content.</summary>
    public static readonly ViolationKind LaboratoryDiffers = ViolationKind.Error(
        "metal-accounting.laboratory.differs",
        "Batch {value} is on record with another content; a correction is a batch of its own.",
        "Серия {value} уже записана с другим содержанием; исправление — отдельная серия.",
        "{value} сериясы басқа мазмұнмен жазылған; түзету — жеке серия.");

    /// <summary>A batch is not there.</summary>
    public static readonly ViolationKind LaboratoryMissing = ViolationKind.Error(
        "metal-accounting.laboratory.not-found",
        "There is no batch {value}.",
        "Серии {value} нет.",
        "{value} сериясы жоқ.");

    /// <summary>A batch is not held, so it can be neither released nor repeated.</summary>
    public static readonly ViolationKind LaboratoryNotHeld = ViolationKind.Error(
        "metal-accounting.laboratory.not-held",
        "Batch {value} is not held ({state}).",
        "Серия {value} не задержана ({state}).",
        "{value} сериясы ұсталмаған ({state}).");

    /// <summary>Who recorded a batch cannot release it.</summary>
    public static readonly ViolationKind LaboratorySecondPerson = ViolationKind.Error(
        "metal-accounting.laboratory.second-person",
        "{value} recorded this batch; somebody else releases it.",
        "{value} записал эту серию; выпускает другой.",
        "{value} бұл серияны жазған; басқа адам босатады.");

    /// <summary>A repeated batch leaves out a sample of the one that it repeats.</summary>
    public static readonly ViolationKind LaboratoryReassayIncomplete = ViolationKind.Error(
        "metal-accounting.laboratory.reassay-incomplete",
        "{element} of sample {value} is not repeated.",
        "{element} пробы {value} не повторён.",
        "{value} сынамасының {element} қайталанбаған.");

    /// <summary>The parts of a control limit do not fit its role.</summary>
    public static readonly ViolationKind LaboratoryLimit = ViolationKind.Error(
        "metal-accounting.laboratory.limit",
        "A limit of a {value} does not fit: a blank has an absolute one, a reference its material and certified value, all in one quantity.",
        "Предел для {value} не подходит: у холостой пробы он абсолютный, у стандартного образца есть материал и аттестованное значение, всё в одной величине.",
        "{value} шегі сәйкес емес: бос сынамада ол абсолютті, стандартты үлгіде материал мен аттестатталған мән бар, бәрі бір шамада.");

    /// <summary>A line of a batch that is rejected because of another line.</summary>
    public static readonly ViolationKind LaboratoryBatchRejected = ViolationKind.Error(
        "metal-accounting.laboratory.batch-rejected",
        "Batch {value} is rejected because of another line.",
        "Серия {value} отклонена из-за другой строки.",
        "{value} сериясы басқа жолға байланысты қабылданбады.");

    /// <summary>A control sample is outside its limit.</summary>
    public static readonly ViolationKind LaboratoryControlFailed = ViolationKind.Warning(
        "metal-accounting.laboratory.control-failed",
        "{role} {sample}: {element} {value} is outside its limit (expected {expected}).",
        "{role} {sample}: {element} {value} вне предела (ожидалось {expected}).",
        "{role} {sample}: {element} {value} шектен тыс (күтілгені {expected}).");

    /// <summary>A control sample has no limit that it could be held against.</summary>
    public static readonly ViolationKind LaboratoryControlWithoutLimit = ViolationKind.Warning(
        "metal-accounting.laboratory.control-without-limit",
        "{role} {value}: no limit of {element} is known for the day.",
        "{role} {value}: предел для {element} на этот день неизвестен.",
        "{role} {value}: {element} үшін бұл күнге шек белгісіз.");

    /// <summary>A control that should be in the batch is not.</summary>
    public static readonly ViolationKind LaboratoryControlAbsent = ViolationKind.Warning(
        "metal-accounting.laboratory.control-absent",
        "The batch has no {role} for {element} by {value}.",
        "В серии нет {role} для {element} по {value}.",
        "Серияда {value} бойынша {element} үшін {role} жоқ.");

    /// <summary>No point of the sampled stream measures what a result is of, so it becomes no measurement.</summary>
    public static readonly ViolationKind LaboratoryNoPoint = ViolationKind.Warning(
        "metal-accounting.laboratory.no-point",
        "Stream {stream} has no measuring point for {element}; the result of {value} stays with the batch.",
        "У потока {stream} нет точки измерения для {element}; результат {value} остаётся в серии.",
        "{stream} ағынында {element} үшін өлшеу нүктесі жоқ; {value} нәтижесі серияда қалады.");
}
