using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Measured values, measurements and instruments.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>Operations on several records name records of more than one book.</summary>
    public static readonly ViolationKind OneBook = ViolationKind.Error(
        "metal-accounting.book.one",
        "All records of one operation belong to one book.",
        "Все записи одной операции принадлежат одной книге.",
        "Бір операцияның барлық жазбалары бір кітапқа тиесілі.");

    /// <summary>A word of a file is none of the choices.</summary>
    public static readonly ViolationKind ChoiceUnknown = ViolationKind.Error(
        "metal-accounting.choice.unknown",
        "'{value}' is none of {choices}.",
        "«{value}» не входит в список: {choices}.",
        "«{value}» тізімде жоқ: {choices}.");

    /// <summary>A measured value is below zero where nothing can be.</summary>
    public static readonly ViolationKind MeasurementNegative = ViolationKind.Error(
        "metal-accounting.measurement.negative",
        "{value} is below zero.",
        "{value} меньше нуля.",
        "{value} нөлден кем.");

    /// <summary>A moisture is nothing but water, or more.</summary>
    public static readonly ViolationKind MeasurementMoisture = ViolationKind.Error(
        "metal-accounting.measurement.moisture",
        "A moisture of {value} leaves no solids.",
        "При влажности {value} твёрдого не остаётся.",
        "{value} ылғалдылықта қатты зат қалмайды.");

    /// <summary>The laboratory has not answered, so there is no measurement yet.</summary>
    public static readonly ViolationKind MeasurementPending = ViolationKind.Error(
        "metal-accounting.measurement.pending",
        "The result is still awaited; record it when it is there.",
        "Результат ещё ожидается; запишите его, когда он будет.",
        "Нәтиже әлі күтілуде; келгенде жазыңыз.");

    /// <summary>An uncertainty is negative, censored, or of another quantity than the value.</summary>
    public static readonly ViolationKind MeasurementUncertainty = ViolationKind.Error(
        "metal-accounting.measurement.uncertainty",
        "{value} is no standard uncertainty of this value.",
        "{value} не стандартная неопределённость этого значения.",
        "{value} бұл мәннің стандартты белгісіздігі емес.");

    /// <summary>An interval ends before it begins, is missing for a mean, or given for a stock.</summary>
    public static readonly ViolationKind MeasurementInterval = ViolationKind.Error(
        "metal-accounting.measurement.interval",
        "The beginning {value} does not fit: a mean over time needs one before its end, a stock has none.",
        "Начало {value} не подходит: у среднего за время оно должно быть раньше конца, у остатка его нет.",
        "{value} басталуы сәйкес емес: уақыт бойынша орташада ол соңынан бұрын болуы керек, қалдықта ол жоқ.");

    /// <summary>A value is of another quantity than its point measures.</summary>
    public static readonly ViolationKind MeasurementQuantity = ViolationKind.Error(
        "metal-accounting.measurement.quantity",
        "{value} is not what {point} measures, which is {quantity}.",
        "{value} не то, что измеряет {point}: {quantity}.",
        "{value} — {point} өлшейтін шама емес: {quantity}.");

    /// <summary>No flowsheet in force on the day has the point.</summary>
    public static readonly ViolationKind MeasurementPointUnknown = ViolationKind.Error(
        "metal-accounting.measurement.point-unknown",
        "No flowsheet in force on {day} has a measuring point {value}.",
        "Ни в одной схеме, действующей {day}, нет точки измерения {value}.",
        "{day} қолданыстағы бірде-бір сызбада {value} өлшеу нүктесі жоқ.");

    /// <summary>There is another measurement of the point and moment.</summary>
    public static readonly ViolationKind MeasurementDuplicate = ViolationKind.Error(
        "metal-accounting.measurement.duplicate",
        "{value} is on record with another content; replace it instead.",
        "{value} уже записано с другим содержанием; замените его.",
        "{value} басқа мазмұнмен жазылған; оны ауыстырыңыз.");

    /// <summary>A measurement is not there.</summary>
    public static readonly ViolationKind MeasurementMissing = ViolationKind.Error(
        "metal-accounting.measurement.not-found",
        "There is no measurement {value}.",
        "Измерения {value} нет.",
        "{value} өлшеуі жоқ.");

    /// <summary>A later revision was recorded.</summary>
    public static readonly ViolationKind MeasurementRevised = ViolationKind.Error(
        "metal-accounting.measurement.revised",
        "{value} is at revision {current}, not {revision}; look at it again.",
        "{value} в редакции {current}, а не {revision}; просмотрите снова.",
        "{value} {revision} емес, {current} редакциясында; қайта қараңыз.");

    /// <summary>A final value cannot become provisional again.</summary>
    public static readonly ViolationKind MeasurementFinal = ViolationKind.Error(
        "metal-accounting.measurement.final",
        "{value} is final and cannot become provisional again.",
        "{value} окончательное и не может снова стать предварительным.",
        "{value} түпкілікті, қайтадан алдын ала бола алмайды.");

    /// <summary>A measurement was judged before.</summary>
    public static readonly ViolationKind MeasurementJudged = ViolationKind.Error(
        "metal-accounting.measurement.judged",
        "{value} was judged before ({state}); replace it instead.",
        "По {value} решение уже принято ({state}); замените его.",
        "{value} бойынша шешім қабылданған ({state}); оны ауыстырыңыз.");

    /// <summary>Who recorded a measurement cannot judge it.</summary>
    public static readonly ViolationKind MeasurementSecondPerson = ViolationKind.Error(
        "metal-accounting.measurement.second-person",
        "{value} recorded this measurement; somebody else judges it.",
        "{value} записал это измерение; решение принимает другой.",
        "{value} бұл өлшеуді жазған; шешімді басқа адам қабылдайды.");

    /// <summary>The rules found something, or the value is corrected, and nobody says why it is fit.</summary>
    public static readonly ViolationKind MeasurementReasonNeeded = ViolationKind.Error(
        "metal-accounting.measurement.reason-needed",
        "{value} needs a reason, because the rules found something or the value is corrected.",
        "Для {value} нужна причина: правила что-то нашли или значение исправлено.",
        "{value} үшін себеп керек: ережелер бірдеңе тапты немесе мән түзетілді.");

    /// <summary>No calibration of the instrument covers the day.</summary>
    public static readonly ViolationKind MeasurementCalibration = ViolationKind.Warning(
        "metal-accounting.measurement.calibration-expired",
        "No calibration of {value} covers {day}.",
        "Ни одна калибровка {value} не действует {day}.",
        "{value} аспабының {day} күніне жарамды калибрлеуі жоқ.");

    /// <summary>A value is outside what is plausible at its point.</summary>
    public static readonly ViolationKind MeasurementOutOfRange = ViolationKind.Warning(
        "metal-accounting.measurement.out-of-range",
        "{value} is outside {low} to {high}.",
        "{value} вне пределов от {low} до {high}.",
        "{value} мәні {low} – {high} шегінен тыс.");

    /// <summary>One and the same value came too many times in a row.</summary>
    public static readonly ViolationKind MeasurementFrozen = ViolationKind.Warning(
        "metal-accounting.measurement.frozen",
        "{value} came {times} times in a row; the instrument may be frozen.",
        "{value} пришло {times} раз подряд; возможно, прибор завис.",
        "{value} қатарынан {times} рет келді; аспап тұрып қалған болуы мүмкін.");

    /// <summary>A value jumps from the one before.</summary>
    public static readonly ViolationKind MeasurementSpike = ViolationKind.Warning(
        "metal-accounting.measurement.spike",
        "{value} after {before} is a step of more than {step}.",
        "{value} после {before} — скачок больше {step}.",
        "{before} кейін {value} — {step} асатын секіріс.");

    /// <summary>What was weighed or metered over a time is counted in another value of the point as well.</summary>
    public static readonly ViolationKind MeasurementOverlap = ViolationKind.Warning(
        "metal-accounting.measurement.overlap",
        "The time from {value} on is counted in the value of {other} as well.",
        "Время с {value} учтено и в значении за {other}.",
        "{value} басталатын уақыт {other} мәнінде де есептелген.");

    /// <summary>A device gave two values at one moment.</summary>
    public static readonly ViolationKind MeasurementDeviceTwice = ViolationKind.Warning(
        "metal-accounting.measurement.device-twice",
        "Device {device} has another value of {value} at this point.",
        "У устройства {device} есть другое значение за {value} в этой точке.",
        "{device} құрылғысының осы нүктеде {value} уақытына басқа мәні бар.");

    /// <summary>A value came later than it may.</summary>
    public static readonly ViolationKind MeasurementLate = ViolationKind.Warning(
        "metal-accounting.measurement.late",
        "The value of {value} was recorded only at {recorded}.",
        "Значение за {value} записано только {recorded}.",
        "{value} мәні тек {recorded} жазылған.");

    /// <summary>Neither the measurement nor its instrument has a standard uncertainty.</summary>
    public static readonly ViolationKind MeasurementWithoutUncertainty = ViolationKind.Warning(
        "metal-accounting.measurement.uncertainty-missing",
        "{value} has no standard uncertainty, neither of its own nor of its instrument; it cannot be reconciled.",
        "У {value} нет стандартной неопределённости, ни собственной, ни прибора; согласовать его нельзя.",
        "{value} мәнінің де, аспабының да стандартты белгісіздігі жоқ; оны келістіру мүмкін емес.");

    /// <summary>An instrument is there with another definition.</summary>
    public static readonly ViolationKind InstrumentDiffers = ViolationKind.Error(
        "metal-accounting.instrument.differs",
        "Instrument {value} is registered with another definition.",
        "Прибор {value} зарегистрирован с другим описанием.",
        "{value} аспабы басқа сипаттамамен тіркелген.");

    /// <summary>An instrument is not there.</summary>
    public static readonly ViolationKind InstrumentMissing = ViolationKind.Error(
        "metal-accounting.instrument.not-found",
        "There is no instrument {value} in book {book}.",
        "В книге {book} нет прибора {value}.",
        "{book} кітабында {value} аспабы жоқ.");

    /// <summary>The parts of an uncertainty do not fit its quantity.</summary>
    public static readonly ViolationKind InstrumentUncertainty = ViolationKind.Error(
        "metal-accounting.instrument.uncertainty",
        "An uncertainty needs an independent part above zero of its own quantity, and an element exactly for assays and concentrations.",
        "Неопределённости нужна независимая часть больше нуля своей величины, а элемент — только для анализов и концентраций.",
        "Белгісіздікке өз шамасының нөлден үлкен тәуелсіз бөлігі, ал элемент тек талдаулар мен концентрацияларға керек.");
}
