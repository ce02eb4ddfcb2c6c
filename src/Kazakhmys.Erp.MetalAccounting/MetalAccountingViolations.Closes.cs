using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>The month-end close and restatements.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>The ledger has no such period.</summary>
    public static readonly ViolationKind ClosePeriodMissing = ViolationKind.Error(
        "metal-accounting.close.period-missing",
        "The ledger of {book} has no period {value}.",
        "В книге {book} нет периода {value}.",
        "{book} кітабында {value} кезеңі жоқ.");

    /// <summary>The ledger period is closed, so there is nothing to close.</summary>
    public static readonly ViolationKind ClosePeriodClosed = ViolationKind.Error(
        "metal-accounting.close.period-closed",
        "Period {value} is closed in the ledger.",
        "Период {value} закрыт в книге.",
        "{value} кезеңі кітапта жабық.");

    /// <summary>There is no flowsheet to close.</summary>
    public static readonly ViolationKind CloseNoFlowsheet = ViolationKind.Error(
        "metal-accounting.close.no-flowsheet",
        "No flowsheet is in force on {value}, so there is nothing to reconcile.",
        "На {value} не действует ни одна схема, согласовывать нечего.",
        "{value} күні бірде-бір сұлба күшінде емес, келісетін ештеңе жоқ.");

    /// <summary>A flowsheet of the setup is not in force.</summary>
    public static readonly ViolationKind CloseFlowsheetMissing = ViolationKind.Error(
        "metal-accounting.close.flowsheet-missing",
        "Flowsheet {value} is not in force on {day}.",
        "Схема {value} не действует на {day}.",
        "{value} сұлбасы {day} күні күшінде емес.");

    /// <summary>The setup names a flowsheet twice.</summary>
    public static readonly ViolationKind CloseFlowsheetTwice = ViolationKind.Error(
        "metal-accounting.close.flowsheet-twice",
        "The setup names flowsheet {value} twice.",
        "Настройка называет схему {value} дважды.",
        "Баптау {value} сұлбасын екі рет атайды.");

    /// <summary>A close was asked for that is not there.</summary>
    public static readonly ViolationKind CloseMissing = ViolationKind.Error(
        "metal-accounting.close.not-found",
        "There is no close of {value}.",
        "Закрытия {value} нет.",
        "{value} жабылуы жоқ.");

    /// <summary>Measurements of the period have not been judged.</summary>
    public static readonly ViolationKind CloseMeasurementsPending = ViolationKind.Error(
        "metal-accounting.close.measurements-pending",
        "{value} measurements of the period have not been judged.",
        "Измерений периода без решения: {value}.",
        "Кезеңнің шешілмеген өлшемдері: {value}.");

    /// <summary>Figures of the period are provisional.</summary>
    public static readonly ViolationKind CloseProvisional = ViolationKind.Warning(
        "metal-accounting.close.provisional",
        "{value} validated measurements are provisional; their final values will be restatements.",
        "Предварительных измерений: {value}; окончательные значения станут пересчётами.",
        "Алдын ала өлшемдер: {value}; соңғы мәндер қайта есептеу болады.");

    /// <summary>The run of a flowsheet waits for a second person.</summary>
    public static readonly ViolationKind CloseRunNotAccepted = ViolationKind.Error(
        "metal-accounting.close.run-not-accepted",
        "Reconciliation {value} has not been accepted by a second person.",
        "Согласование {value} не принято вторым лицом.",
        "{value} келісімін екінші адам қабылдаған жоқ.");

    /// <summary>The global test of a run failed.</summary>
    public static readonly ViolationKind CloseGlobalTest = ViolationKind.Warning(
        "metal-accounting.close.global-test",
        "Reconciliation {value} does not pass the global test: a gross error is likely.",
        "Согласование {value} не проходит общий тест: вероятна грубая ошибка.",
        "{value} келісімі жалпы сынақтан өтпейді: өрескел қате болуы мүмкін.");

    /// <summary>A stream has reconciled metal and no pair of accounts, or more than one that nothing was booked on.</summary>
    public static readonly ViolationKind CloseStreamAccounts = ViolationKind.Error(
        "metal-accounting.close.stream-accounts",
        "Stream {value} has reconciled {component}, but not exactly one pair of accounts to post it to.",
        "Поток {value} имеет согласованный {component}, но не ровно одну пару счетов для проводки.",
        "{value} ағынында келісілген {component} бар, бірақ оны жазатын дәл бір шот жұбы жоқ.");

    /// <summary>Two streams run between the same accounts.</summary>
    public static readonly ViolationKind CloseStreamsAmbiguous = ViolationKind.Error(
        "metal-accounting.close.streams-ambiguous",
        "{value} belongs to streams {first} and {second}; the setup has to tell them apart.",
        "{value} относится к потокам {first} и {second}; настройка должна их различать.",
        "{value} {first} және {second} ағындарына жатады; баптау оларды ажыратуы керек.");

    /// <summary>Two areas have an account in common.</summary>
    public static readonly ViolationKind CloseAreasAmbiguous = ViolationKind.Error(
        "metal-accounting.close.areas-ambiguous",
        "Account {value} belongs to areas {first} and {second}.",
        "Счёт {value} относится к участкам {first} и {second}.",
        "{value} шоты {first} және {second} учаскелеріне жатады.");

    /// <summary>A stream cannot be observed, so its book stays as it is.</summary>
    public static readonly ViolationKind CloseStreamUnobserved = ViolationKind.Warning(
        "metal-accounting.close.stream-unobserved",
        "Stream {value} has no reconciled {component}; its book stays as it is.",
        "У потока {value} нет согласованного {component}; проводки остаются как есть.",
        "{value} ағынында келісілген {component} жоқ; жазба сол күйінде қалады.");

    /// <summary>More is unaccounted than the limit allows.</summary>
    public static readonly ViolationKind CloseUnaccountedLimit = ViolationKind.Warning(
        "metal-accounting.close.unaccounted-limit",
        "{value} of {metal} is unaccounted in {area}; the limit is {limit}.",
        "На участке {area} не учтено {value} {metal}; предел {limit}.",
        "{area} учаскесінде {value} {metal} есепке алынбаған; шегі {limit}.");

    /// <summary>The CUSUM of an area signals a persistent gap.</summary>
    public static readonly ViolationKind CloseUnaccountedDrift = ViolationKind.Warning(
        "metal-accounting.close.unaccounted-drift",
        "The unaccounted {metal} of {area} has drifted for {value} periods.",
        "Неучтённый {metal} участка {area} смещается уже {value} периодов.",
        "{area} учаскесінің есепке алынбаған {metal} {value} кезең бойы ығысуда.");

    /// <summary>The signer ran a step.</summary>
    public static readonly ViolationKind CloseSecondPerson = ViolationKind.Error(
        "metal-accounting.close.second-person",
        "{value} ran the close and cannot sign it.",
        "{value} выполнял закрытие и не может его подписать.",
        "{value} жабуды орындаған, сондықтан қол қоя алмайды.");

    /// <summary>The signer looked at something else.</summary>
    public static readonly ViolationKind CloseHash = ViolationKind.Error(
        "metal-accounting.close.hash",
        "The close is not at the statements {value}; look at them again.",
        "Закрытие не соответствует ведомостям {value}; просмотрите их снова.",
        "Жабу {value} ведомостеріне сәйкес емес; қайта қараңыз.");

    /// <summary>There are warnings and the signer gives no reason.</summary>
    public static readonly ViolationKind CloseReasonNeeded = ViolationKind.Error(
        "metal-accounting.close.reason-needed",
        "The close has {value} warnings; signing it needs a reason.",
        "У закрытия предупреждений: {value}; для подписи нужна причина.",
        "Жабуда {value} ескерту бар; қол қоюға себеп керек.");

    /// <summary>Measurements changed after they were reconciled.</summary>
    public static readonly ViolationKind CloseInputChanged = ViolationKind.Error(
        "metal-accounting.close.input-changed",
        "Measurements of {value} changed after they were reconciled; begin the close anew.",
        "Измерения {value} изменились после согласования; начните закрытие заново.",
        "{value} өлшемдері келісілгеннен кейін өзгерді; жабуды қайта бастаңыз.");

    /// <summary>A step is asked for before its turn.</summary>
    public static readonly ViolationKind CloseStepOrder = ViolationKind.Error(
        "metal-accounting.close.step-order",
        "Step {value} waits for {next}.",
        "Шаг {value} ждёт шага {next}.",
        "{value} қадамы {next} қадамын күтеді.");

    /// <summary>The close is locked.</summary>
    public static readonly ViolationKind CloseLocked = ViolationKind.Error(
        "metal-accounting.close.locked",
        "The close of {value} is locked.",
        "Закрытие {value} заперто.",
        "{value} жабылуы құлыпталған.");

    /// <summary>A restatement finds nothing to restate.</summary>
    public static readonly ViolationKind RestatementNothing = ViolationKind.Error(
        "metal-accounting.restatement.nothing",
        "Nothing of {value} has changed since it was closed.",
        "С закрытия {value} ничего не изменилось.",
        "{value} жабылғаннан бері ештеңе өзгерген жоқ.");

    /// <summary>A period that was not closed here cannot be restated.</summary>
    public static readonly ViolationKind RestatementNotClosed = ViolationKind.Error(
        "metal-accounting.restatement.not-closed",
        "{value} has no locked close, so there is nothing to restate.",
        "У {value} нет запертого закрытия, пересчитывать нечего.",
        "{value} кезеңінде құлыпталған жабу жоқ, қайта есептейтін ештеңе жоқ.");

    /// <summary>The day on which a restatement is booked is not after the closed period.</summary>
    public static readonly ViolationKind RestatementDay = ViolationKind.Error(
        "metal-accounting.restatement.day",
        "{value} is not after the closed period.",
        "{value} не позже закрытого периода.",
        "{value} жабық кезеңнен кейін емес.");
}
