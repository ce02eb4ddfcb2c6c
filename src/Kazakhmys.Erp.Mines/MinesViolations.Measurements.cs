using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

public static partial class MinesViolations
{
    /// <summary>The block model takes no samples.</summary>
    public static readonly ViolationKind SampleSource = ViolationKind.Error(
        "mines.sample.source",
        "A sample is for the laboratory or for grade control, not {value}.",
        "Проба берётся для лаборатории или эксплуатационного опробования, а не {value}.",
        "Сынама зертхана не пайдалану сынамалауы үшін алынады, {value} үшін емес.");

    /// <summary>The sample is not there.</summary>
    public static readonly ViolationKind SampleMissing = ViolationKind.Error(
        "mines.sample.not-found",
        "Mine '{mine}' has no sample '{value}'.",
        "На руднике «{mine}» нет пробы «{value}».",
        "«{mine}» кенішінде «{value}» сынамасы жоқ.");

    /// <summary>The number was used for another sample.</summary>
    public static readonly ViolationKind SampleNumberUsed = ViolationKind.Error(
        "mines.sample.number-used",
        "Number '{value}' was used for another sample.",
        "Номер «{value}» уже использован для другой пробы.",
        "«{value}» нөмірі басқа сынамаға пайдаланылған.");

    /// <summary>The results have another revision than the one that was read.</summary>
    public static readonly ViolationKind SampleRevised = ViolationKind.Error(
        "mines.sample.revised",
        "The results of sample {value} are at revision {current}, not {revision}.",
        "Результаты пробы {value} в редакции {current}, а не {revision}.",
        "{value} сынамасының нәтижелері {revision} емес, {current} редакцияда.");

    /// <summary>The weightometer is not there.</summary>
    public static readonly ViolationKind WeightometerMissing = ViolationKind.Error(
        "mines.weightometer.not-found",
        "Mine '{mine}' has no weightometer '{value}'.",
        "На руднике «{mine}» нет конвейерных весов «{value}».",
        "«{mine}» кенішінде «{value}» таразысы жоқ.");

    /// <summary>The weightometer, or its reading of a moment, is on record otherwise.</summary>
    public static readonly ViolationKind WeightometerDiffers = ViolationKind.Error(
        "mines.weightometer.differs",
        "Weightometer '{value}' is on record otherwise.",
        "Весы «{value}» записаны иначе.",
        "«{value}» таразысы басқаша жазылған.");

    /// <summary>A counter goes back without a reset.</summary>
    public static readonly ViolationKind CounterBack = ViolationKind.Error(
        "mines.weightometer.counter-back",
        "{value} does not go with {other} at {at}: the counter would run back. Say so when it was reset.",
        "{value} не согласуется с {other} в {at}: счётчик шёл бы назад. Укажите сброс, если он был.",
        "{value} мәні {at} сәтіндегі {other} мәнімен сәйкес келмейді: есептегіш кері жүрер еді. Нөлге түсірілсе, көрсетіңіз.");

    /// <summary>An airflow of that moment is on record otherwise.</summary>
    public static readonly ViolationKind AirflowDiffers = ViolationKind.Error(
        "mines.airflow.differs",
        "The airflow of '{value}' at {at} is on record otherwise.",
        "Расход воздуха «{value}» в {at} записан иначе.",
        "«{value}» орнындағы {at} сәтінің ауа шығыны басқаша жазылған.");

    /// <summary>Less air flows than is needed.</summary>
    public static readonly ViolationKind AirTooLittle = ViolationKind.Warning(
        "mines.airflow.too-little",
        "{value} flows to '{workplace}', but {need} is needed.",
        "На «{workplace}» поступает {value}, а нужно {need}.",
        "«{workplace}» орнына {value} келеді, ал қажеті – {need}.");
}
