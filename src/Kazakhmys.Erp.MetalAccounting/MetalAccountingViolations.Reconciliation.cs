using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>What reconciliation refuses and flags.</summary>
public static partial class MetalAccountingViolations
{
    /// <summary>No point was found that fulfils the conditions of a minimum: small enough residuals, and the inertia of a minimum and no saddle.</summary>
    public static readonly ViolationKind ReconciliationNotSolved = ViolationKind.Error(
        "metal-accounting.reconciliation.not-solved",
        "No answer within {value} steps that can be accepted: stationarity {stationarity}, balances {constraint}.",
        "За {value} шагов не найден приемлемый ответ: стационарность {stationarity}, балансы {constraint}.",
        "{value} қадамда қабылданатын жауап табылмады: стационарлық {stationarity}, теңгерімдер {constraint}.");

    /// <summary>Values taken as exact do not balance, and nothing else may move.</summary>
    public static readonly ViolationKind ReconciliationContradiction = ViolationKind.Error(
        "metal-accounting.reconciliation.contradiction",
        "The balance of {value} cannot be closed: values taken as exact leave {imbalance}.",
        "Баланс узла {value} не сводится: точные значения оставляют {imbalance}.",
        "{value} торабының теңгерімі жабылмайды: дәл деп алынған мәндер {imbalance} қалдырады.");

    /// <summary>A code stands twice in the network, or a pair twice.</summary>
    public static readonly ViolationKind ReconciliationDuplicate = ViolationKind.Error(
        "metal-accounting.reconciliation.duplicate",
        "{value} stands here twice.",
        "{value} указано дважды.",
        "{value} екі рет көрсетілген.");

    /// <summary>A node, stream, component or reading that the network does not have.</summary>
    public static readonly ViolationKind ReconciliationUnknown = ViolationKind.Error(
        "metal-accounting.reconciliation.unknown",
        "The network has no {value}.",
        "В сети нет {value}.",
        "Желіде {value} жоқ.");

    /// <summary>A stream touches no node; no balance says anything of it.</summary>
    public static readonly ViolationKind ReconciliationNoEnds = ViolationKind.Warning(
        "metal-accounting.reconciliation.no-ends",
        "Stream {value} neither leaves nor enters a node.",
        "Поток {value} не выходит ни из одного узла и не входит ни в один.",
        "{value} ағыны ешбір тораптан шықпайды және ешбіріне кірмейді.");

    /// <summary>A stream returns to the node that it leaves.</summary>
    public static readonly ViolationKind ReconciliationSelfLoop = ViolationKind.Error(
        "metal-accounting.reconciliation.self-loop",
        "Stream {value} leaves and enters the same node, so that no balance says anything of it.",
        "Поток {value} выходит из узла и входит в него же; ни один баланс о нём ничего не говорит.",
        "{value} ағыны бір тораптан шығып, соған қайта кіреді; ол туралы ешбір теңгерім ештеңе айтпайды.");

    /// <summary>A node has no stream.</summary>
    public static readonly ViolationKind ReconciliationNoStreams = ViolationKind.Error(
        "metal-accounting.reconciliation.no-streams",
        "Node {value} has no stream.",
        "У узла {value} нет потоков.",
        "{value} торабында ағын жоқ.");

    /// <summary>Everything that touches a node enters it, or everything leaves it.</summary>
    public static readonly ViolationKind ReconciliationOneSided = ViolationKind.Warning(
        "metal-accounting.reconciliation.one-sided",
        "Everything at node {value} flows one way, so that it can only balance at zero.",
        "Все потоки узла {value} направлены в одну сторону, он сводится только в нуле.",
        "{value} торабының барлық ағыны бір бағытта, ол тек нөлде теңгеріледі.");

    /// <summary>A part of the network has no connection with the rest.</summary>
    public static readonly ViolationKind ReconciliationIsland = ViolationKind.Warning(
        "metal-accounting.reconciliation.island",
        "Node {value} belongs to a part of the network that is not connected with the rest.",
        "Узел {value} принадлежит части сети, не связанной с остальной.",
        "{value} торабы желінің қалған бөлігімен байланыспаған бөлігіне жатады.");

    /// <summary>A stream has not one assay for each component.</summary>
    public static readonly ViolationKind ReconciliationAssayCount = ViolationKind.Error(
        "metal-accounting.reconciliation.assay-count",
        "Stream {stream} has {value} assays; the network has {components} components.",
        "У потока {stream} анализов: {value}, а компонентов в сети: {components}.",
        "{stream} ағынында {value} талдау бар, ал желіде {components} компонент бар.");

    /// <summary>A reading is in another unit than the network declares.</summary>
    public static readonly ViolationKind ReconciliationUnit = ViolationKind.Error(
        "metal-accounting.reconciliation.unit",
        "{value} is not the unit of the network, which is {unit}.",
        "{value} — не единица сети; единица сети — {unit}.",
        "{value} желінің бірлігі емес; желінің бірлігі — {unit}.");

    /// <summary>The network does not say in which unit masses or assays are.</summary>
    public static readonly ViolationKind ReconciliationUnitMissing = ViolationKind.Error(
        "metal-accounting.reconciliation.unit-missing",
        "A unit is missing.",
        "Не указана единица.",
        "Бірлік көрсетілмеген.");

    /// <summary>A measured or fixed reading has no value.</summary>
    public static readonly ViolationKind ReconciliationValueMissing = ViolationKind.Error(
        "metal-accounting.reconciliation.value-missing",
        "{value} has no value.",
        "У {value} нет значения.",
        "{value} мәні жоқ.");

    /// <summary>A measured reading has no standard uncertainty; there is no default.</summary>
    public static readonly ViolationKind ReconciliationUncertaintyMissing = ViolationKind.Error(
        "metal-accounting.reconciliation.uncertainty-missing",
        "{value} has no standard uncertainty; without one it cannot be weighed against the others.",
        "У {value} нет стандартной неопределённости; без неё его нельзя сопоставить с другими.",
        "{value} стандартты белгісіздігі жоқ; онсыз оны басқалармен салыстыруға болмайды.");

    /// <summary>A standard uncertainty is not above zero.</summary>
    public static readonly ViolationKind ReconciliationUncertainty = ViolationKind.Error(
        "metal-accounting.reconciliation.uncertainty",
        "A standard uncertainty of {value} is not above zero; what is exact is fixed.",
        "Стандартная неопределённость {value} не больше нуля; точное значение задаётся как фиксированное.",
        "{value} стандартты белгісіздігі нөлден үлкен емес; дәл мән бекітілген деп беріледі.");

    /// <summary>A number is not finite, or beyond what can be calculated with.</summary>
    public static readonly ViolationKind ReconciliationNotFinite = ViolationKind.Error(
        "metal-accounting.reconciliation.not-finite",
        "{value} is no number to calculate with.",
        "{value} — не число для расчёта.",
        "{value} есептеуге жарайтын сан емес.");

    /// <summary>An assay in percent is above 100.</summary>
    public static readonly ViolationKind ReconciliationPercent = ViolationKind.Error(
        "metal-accounting.reconciliation.percent",
        "An assay of {value} % is impossible.",
        "Содержание {value} % невозможно.",
        "{value} % құрам мүмкін емес.");

    /// <summary>No reading is measured.</summary>
    public static readonly ViolationKind ReconciliationNothingMeasured = ViolationKind.Error(
        "metal-accounting.reconciliation.nothing-measured",
        "Nothing is measured, so there is nothing to reconcile.",
        "Ничего не измерено, согласовывать нечего.",
        "Ештеңе өлшенбеген, келісетін ештеңе жоқ.");

    /// <summary>A covariance or a shared error belongs to a reading that is not measured.</summary>
    public static readonly ViolationKind ReconciliationNotMeasured = ViolationKind.Error(
        "metal-accounting.reconciliation.not-measured",
        "{value} is not measured, so it has no error.",
        "{value} не измерено, поэтому погрешности у него нет.",
        "{value} өлшенбеген, сондықтан оның қателігі жоқ.");

    /// <summary>The shared errors of a reading leave nothing of its own.</summary>
    public static readonly ViolationKind ReconciliationSharedTooLarge = ViolationKind.Error(
        "metal-accounting.reconciliation.shared-too-large",
        "The shared errors of {value} are not less than its whole standard uncertainty.",
        "Общие погрешности {value} не меньше его полной стандартной неопределённости.",
        "{value} ортақ қателіктері оның толық стандартты белгісіздігінен кем емес.");

    /// <summary>The covariances are not those of any readings: their matrix is not positive definite.</summary>
    public static readonly ViolationKind ReconciliationCovarianceSingular = ViolationKind.Error(
        "metal-accounting.reconciliation.covariance-singular",
        "The covariance matrix around {value} is not positive definite.",
        "Матрица ковариаций вокруг {value} не положительно определена.",
        "{value} айналасындағы ковариация матрицасы оң анықталмаған.");

    /// <summary>An option is outside its range.</summary>
    public static readonly ViolationKind ReconciliationOptions = ViolationKind.Error(
        "metal-accounting.reconciliation.options",
        "{value} is outside the range of this option.",
        "{value} вне пределов этого параметра.",
        "{value} осы параметрдің шегінен тыс.");

    /// <summary>A recovery has no streams above or below the line.</summary>
    public static readonly ViolationKind ReconciliationRecoveryEmpty = ViolationKind.Error(
        "metal-accounting.reconciliation.recovery-empty",
        "Recovery {value} has no products or no feeds.",
        "У извлечения {value} нет продуктов или питания.",
        "{value} бөліп алуының өнімі немесе қорегі жоқ.");

    /// <summary>An unmeasured reading that the network does not determine; it has no value.</summary>
    public static readonly ViolationKind ReconciliationUnobservable = ViolationKind.Warning(
        "metal-accounting.reconciliation.unobservable",
        "{value} is not measured and the network does not determine it.",
        "{value} не измерено, и сеть его не определяет.",
        "{value} өлшенбеген және желі оны анықтамайды.");

    /// <summary>A measured reading of which nothing else says anything; an error in it cannot be seen.</summary>
    public static readonly ViolationKind ReconciliationNonRedundant = ViolationKind.Warning(
        "metal-accounting.reconciliation.non-redundant",
        "Nothing else says anything of {value}; an error in it cannot be seen.",
        "О {value} больше ничего не известно; ошибка в нём не видна.",
        "{value} туралы басқа дерек жоқ; ондағы қате көрінбейді.");

    /// <summary>A balance that follows from others was left out.</summary>
    public static readonly ViolationKind ReconciliationDependentBalance = ViolationKind.Warning(
        "metal-accounting.reconciliation.dependent-balance",
        "The balance of {quantity} over {value} follows from others and was left out.",
        "Баланс {quantity} по узлу {value} следует из других и опущен.",
        "{value} торабының {quantity} теңгерімі басқалардан шығады және алынып тасталды.");

    /// <summary>A mass or an assay is negative.</summary>
    public static readonly ViolationKind ReconciliationNegative = ViolationKind.Warning(
        "metal-accounting.reconciliation.negative",
        "{value} comes out as {amount}, below zero.",
        "{value} получается {amount}, меньше нуля.",
        "{value} {amount} болып шығады, нөлден кем.");

    /// <summary>A mass or an assay would have become negative and is held at zero.</summary>
    public static readonly ViolationKind ReconciliationHeldAtZero = ViolationKind.Warning(
        "metal-accounting.reconciliation.held-at-zero",
        "{value} would have become negative and is held at zero.",
        "{value} стало бы отрицательным и удержано в нуле.",
        "{value} теріс болар еді, нөлде ұсталды.");

    /// <summary>A recovery is outside 0 to 100 %; it is stated as it comes out.</summary>
    public static readonly ViolationKind ReconciliationRecovery = ViolationKind.Warning(
        "metal-accounting.reconciliation.recovery",
        "Recovery {value} is {percent} %, outside 0 to 100 %.",
        "Извлечение {value} равно {percent} %, вне пределов 0–100 %.",
        "{value} бөліп алуы {percent} %, 0–100 % шегінен тыс.");

    /// <summary>The measurement test of a reading is beyond its critical value.</summary>
    public static readonly ViolationKind ReconciliationSuspect = ViolationKind.Warning(
        "metal-accounting.reconciliation.suspect",
        "{value} does not agree with the others: test {test}, critical value {critical}.",
        "{value} не согласуется с другими: критерий {test}, критическое значение {critical}.",
        "{value} басқалармен келіспейді: критерий {test}, шекті мәні {critical}.");

    /// <summary>The objective is beyond the critical value of the global test.</summary>
    public static readonly ViolationKind ReconciliationGlobalTest = ViolationKind.Warning(
        "metal-accounting.reconciliation.global-test",
        "The readings do not agree as a whole: objective {value}, critical value {critical}.",
        "Измерения в целом не согласуются: целевая функция {value}, критическое значение {critical}.",
        "Өлшемдер тұтас алғанда келіспейді: мақсат функциясы {value}, шекті мәні {critical}.");

    /// <summary>A candidate meter costs nothing, or candidates are in different currencies.</summary>
    public static readonly ViolationKind MeterCost = ViolationKind.Error(
        "metal-accounting.meter.cost",
        "{value} is no cost to compare by: above zero, and one currency for all.",
        "{value} — не цена для сравнения: больше нуля и в одной валюте для всех.",
        "{value} салыстыруға жарайтын баға емес: нөлден үлкен және бәріне бір валютада.");

    /// <summary>What is to become better known is neither a recovery of the network nor any streams.</summary>
    public static readonly ViolationKind MeterTarget = ViolationKind.Error(
        "metal-accounting.meter.target",
        "{value} is no target: name a recovery of the network or streams.",
        "{value} — не цель: укажите извлечение сети или потоки.",
        "{value} нысана емес: желінің бөліп алуын немесе ағындарды атаңыз.");

    /// <summary>A candidate would measure what is taken as exact.</summary>
    public static readonly ViolationKind MeterFixed = ViolationKind.Error(
        "metal-accounting.meter.fixed",
        "{value} is taken as exact; measuring it changes nothing.",
        "{value} принято за точное; измерять его незачем.",
        "{value} дәл деп алынған; оны өлшеу ештеңе өзгертпейді.");
}
