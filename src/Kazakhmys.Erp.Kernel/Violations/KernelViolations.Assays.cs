namespace Kazakhmys.Erp.Kernel.Violations;

/// <content>Assays.</content>
public static partial class KernelViolations
{
    /// <summary>The laboratory has not answered yet.</summary>
    public static readonly ViolationKind AssayPending = ViolationKind.Error(
        "kernel.assay.pending",
        "The assay of {value} is pending; a pending grade is neither zero nor a guess.",
        "Анализ на {value} ещё не получен; ожидаемое содержание — не ноль и не догадка.",
        "{value} талдауы әлі келген жоқ; күтілетін мөлшер нөл де, болжам да емес.");

    /// <summary>The element was not assayed.</summary>
    public static readonly ViolationKind AssayNotAssayed = ViolationKind.Error(
        "kernel.assay.not-assayed",
        "{value} was not assayed.",
        "{value} не определялся.",
        "{value} анықталған жоқ.");

    /// <summary>The grade lies below the detection limit and nobody said what to take for it.</summary>
    public static readonly ViolationKind AssayCensored = ViolationKind.Error(
        "kernel.assay.censored",
        "{value} lies below the detection limit {limit}; state whether zero, half the limit or the limit is taken.",
        "{value} ниже предела обнаружения {limit}; укажите, что принять: ноль, половину предела или предел.",
        "{value} анықтау шегінен {limit} төмен; нөл, шектің жартысы немесе шек алынатынын көрсетіңіз.");

    /// <summary>A detection limit of zero says nothing.</summary>
    public static readonly ViolationKind AssayLimitZero = ViolationKind.Error(
        "kernel.assay.limit-zero",
        "The detection limit '{value}' is zero.",
        "Предел обнаружения «{value}» равен нулю.",
        "«{value}» анықтау шегі нөлге тең.");

    /// <summary>The name of an element has a Cyrillic letter that looks Latin.</summary>
    public static readonly ViolationKind AssayElementCyrillic = ViolationKind.Error(
        "kernel.assay.element-cyrillic",
        "The element '{value}' has the Cyrillic letter '{character}' at character {position}; symbols of elements are Latin.",
        "В символе элемента «{value}» знак {position} — кириллическая «{character}»; символы элементов пишутся латиницей.",
        "«{value}» элементінің {position}-таңбасы — кирилл «{character}»; элемент таңбалары латынша жазылады.");

    /// <summary>A figure or its unit has a letter that looks like another character.</summary>
    public static readonly ViolationKind AssayLookalike = ViolationKind.Error(
        "kernel.assay.lookalike",
        "'{value}': the letter '{character}' at character {position} looks like another character; type the figure again.",
        "«{value}»: буква «{character}» на месте {position} похожа на другой знак; введите число заново.",
        "«{value}»: {position}-орындағы «{character}» әрпі басқа таңбаға ұқсайды; санды қайта енгізіңіз.");

    /// <summary>A line of results names an element twice.</summary>
    public static readonly ViolationKind AssayElementTwice = ViolationKind.Error(
        "kernel.assay.element-twice",
        "{value} is given twice.",
        "{value} указан дважды.",
        "{value} екі рет берілген.");

    /// <summary>There is no mass to weigh the assays of a blend by.</summary>
    public static readonly ViolationKind AssayBlendNoMass = ViolationKind.Error(
        "kernel.assay.blend-no-mass",
        "A blend of {value} has no mean grade.",
        "У смеси массой {value} нет среднего содержания.",
        "Массасы {value} қоспаның орташа мөлшері жоқ.");

    /// <summary>A part of a blend has a negative mass.</summary>
    public static readonly ViolationKind AssayBlendNegativeMass = ViolationKind.Error(
        "kernel.assay.blend-negative-mass",
        "A part of a blend cannot weigh {value}.",
        "Часть смеси не может весить {value}.",
        "Қоспаның бөлігі {value} бола алмайды.");
}
