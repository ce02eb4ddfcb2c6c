using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Flowsheets.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>A code has several segments or is too long to become part of accounts and keys.</summary>
    public static readonly ViolationKind CodeSegment = ViolationKind.Error(
        "metal-accounting.code.segment",
        "'{value}' must be one segment of at most {max} characters.",
        "«{value}» должно быть одной частью не длиннее {max} символов.",
        "«{value}» {max} таңбадан аспайтын бір бөлік болуы тиіс.");

    /// <summary>A list has a code twice.</summary>
    public static readonly ViolationKind CodeTwice = ViolationKind.Error(
        "metal-accounting.code.twice",
        "A code occurs more than once.",
        "Код встречается более одного раза.",
        "Код бірнеше рет кездеседі.");

    /// <summary>A stream leaves or enters a node that is not there.</summary>
    public static readonly ViolationKind FlowsheetNodeUnknown = ViolationKind.Error(
        "metal-accounting.flowsheet.node-unknown",
        "The flowsheet has no node {value}.",
        "В схеме нет узла {value}.",
        "Сызбада {value} түйіні жоқ.");

    /// <summary>A stream hangs in the air, returns to where it comes from, or is a stock with the wrong end.</summary>
    public static readonly ViolationKind FlowsheetStreamEnds = ViolationKind.Error(
        "metal-accounting.flowsheet.stream-ends",
        "Stream {value} must have a node at one end and another end elsewhere; an opening stock only enters a node, a closing stock only leaves one.",
        "Поток {value}: на одном конце должен быть узел, другой конец — в другом месте; начальный остаток только входит в узел, конечный только выходит.",
        "{value} ағыны: бір ұшында түйін, екінші ұшы басқа жерде болуы тиіс; бастапқы қалдық түйінге тек кіреді, соңғысы тек шығады.");

    /// <summary>A node has two opening or two closing stocks.</summary>
    public static readonly ViolationKind FlowsheetStockTwice = ViolationKind.Error(
        "metal-accounting.flowsheet.stock-twice",
        "The node of {value} has another stream for the same stock.",
        "У узла потока {value} уже есть поток того же остатка.",
        "{value} ағынының түйінінде сол қалдықтың басқа ағыны бар.");

    /// <summary>Nothing enters an area.</summary>
    public static readonly ViolationKind FlowsheetNoInlet = ViolationKind.Error(
        "metal-accounting.flowsheet.no-inlet",
        "Nothing enters {value}, and it is no stock.",
        "В {value} ничего не поступает, и это не склад.",
        "{value} түйініне ештеңе кірмейді әрі ол қойма емес.");

    /// <summary>Nothing leaves an area.</summary>
    public static readonly ViolationKind FlowsheetNoOutlet = ViolationKind.Error(
        "metal-accounting.flowsheet.no-outlet",
        "Nothing leaves {value}, and it is no stock.",
        "Из {value} ничего не выходит, и это не склад.",
        "{value} түйінінен ештеңе шықпайды әрі ол қойма емес.");

    /// <summary>A part of the network is not connected to the rest.</summary>
    public static readonly ViolationKind FlowsheetIsland = ViolationKind.Error(
        "metal-accounting.flowsheet.island",
        "{value} and what it is connected to are cut off from the rest; draw a flowsheet of its own.",
        "{value} и связанное с ним отделено от остального; составьте отдельную схему.",
        "{value} және онымен байланысқаны қалғанынан бөлек; жеке сызба жасаңыз.");

    /// <summary>A measuring point is on nothing, on two things, or on what is not there.</summary>
    public static readonly ViolationKind FlowsheetPointPlace = ViolationKind.Error(
        "metal-accounting.flowsheet.point-place",
        "{value}: a measuring point is on one stream or on one stock of the flowsheet.",
        "{value}: точка измерения стоит на одном потоке или на одном складе схемы.",
        "{value}: өлшеу нүктесі сызбаның бір ағынында не бір қоймасында тұрады.");

    /// <summary>A measuring point lacks its element, or has one that the flowsheet does not balance.</summary>
    public static readonly ViolationKind FlowsheetPointElement = ViolationKind.Error(
        "metal-accounting.flowsheet.point-element",
        "{value}: assays and concentrations need an element of the flowsheet, other quantities have none.",
        "{value}: для анализа и концентрации нужен элемент схемы, у других величин его нет.",
        "{value}: талдау мен концентрацияға сызбаның элементі керек, басқа шамаларда ол жоқ.");

    /// <summary>A limit is of another quantity than the point, or the low one is above the high one.</summary>
    public static readonly ViolationKind FlowsheetPointLimit = ViolationKind.Error(
        "metal-accounting.flowsheet.point-limit",
        "The limit {value} is of another quantity than the point, or the low limit is above the high one.",
        "Предел {value} — другой величины, чем точка, или нижний предел выше верхнего.",
        "{value} шегі нүктедегіден басқа шамада, не төменгі шек жоғарғыдан үлкен.");

    /// <summary>The flow of a stream is neither measured nor follows from others.</summary>
    public static readonly ViolationKind FlowsheetUnobservable = ViolationKind.Warning(
        "metal-accounting.flowsheet.unobservable",
        "{component} of stream {value} is not measured and cannot be calculated.",
        "{component} потока {value} не измеряется и не вычисляется.",
        "{value} ағынының {component} шамасы өлшенбейді әрі есептелмейді.");

    /// <summary>Nothing checks what is measured on a stream.</summary>
    public static readonly ViolationKind FlowsheetNotRedundant = ViolationKind.Warning(
        "metal-accounting.flowsheet.not-redundant",
        "{component} of stream {value} is measured, but nothing checks it.",
        "{component} потока {value} измеряется, но ничем не проверяется.",
        "{value} ағынының {component} шамасы өлшенеді, бірақ ештеңемен тексерілмейді.");

    /// <summary>A version is not the next one.</summary>
    public static readonly ViolationKind FlowsheetVersion = ViolationKind.Error(
        "metal-accounting.flowsheet.version",
        "Version {value} is not the next one, which is {next}.",
        "Версия {value} не следующая; следующая — {next}.",
        "{value} нұсқасы келесі емес; келесісі — {next}.");

    /// <summary>A version is there with another content.</summary>
    public static readonly ViolationKind FlowsheetDiffers = ViolationKind.Error(
        "metal-accounting.flowsheet.differs",
        "Version {value} of {flowsheet} is there with another content; draw the next version.",
        "Версия {value} схемы {flowsheet} уже есть с другим содержанием; составьте следующую.",
        "{flowsheet} сызбасының {value} нұсқасы басқа мазмұнмен бар; келесісін жасаңыз.");

    /// <summary>A flowsheet or version is not there, or none is in force.</summary>
    public static readonly ViolationKind FlowsheetMissing = ViolationKind.Error(
        "metal-accounting.flowsheet.not-found",
        "There is no version {version} of flowsheet {value}.",
        "Версии {version} схемы {value} нет.",
        "{value} сызбасының {version} нұсқасы жоқ.");

    /// <summary>What is to be approved is not what was looked at.</summary>
    public static readonly ViolationKind FlowsheetHash = ViolationKind.Error(
        "metal-accounting.flowsheet.hash",
        "'{value}' is not the hash of the version, which is {current}; look at it again.",
        "«{value}» не хеш версии ({current}); просмотрите её снова.",
        "«{value}» нұсқаның хеші емес ({current}); қайта қараңыз.");

    /// <summary>Who drew a flowsheet cannot approve it.</summary>
    public static readonly ViolationKind FlowsheetSecondPerson = ViolationKind.Error(
        "metal-accounting.flowsheet.second-person",
        "{value} drew this version; somebody else approves it.",
        "{value} составил эту версию; утверждает другой.",
        "{value} бұл нұсқаны жасаған; басқа адам бекітеді.");

    /// <summary>A later version is approved already.</summary>
    public static readonly ViolationKind FlowsheetSuperseded = ViolationKind.Error(
        "metal-accounting.flowsheet.superseded",
        "A version after {value} is approved already.",
        "Версия новее {value} уже утверждена.",
        "{value} нұсқасынан кейінгісі бекітілген.");

    /// <summary>Another flowsheet in force has the measuring point.</summary>
    public static readonly ViolationKind FlowsheetPointElsewhere = ViolationKind.Error(
        "metal-accounting.flowsheet.point-elsewhere",
        "Measuring point {value} belongs to flowsheet {flowsheet}, which is in force at the same time.",
        "Точка измерения {value} принадлежит схеме {flowsheet}, действующей в то же время.",
        "{value} өлшеу нүктесі сол уақытта қолданыстағы {flowsheet} сызбасына тиесілі.");
}
