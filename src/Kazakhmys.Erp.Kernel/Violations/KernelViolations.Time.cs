namespace Kazakhmys.Erp.Kernel.Violations;

public static partial class KernelViolations
{
    /// <summary>A text is not a day, a shift or a period.</summary>
    public static readonly ViolationKind TimeMalformed = ViolationKind.Error(
        "kernel.time.malformed",
        "'{value}' is not written as {form}.",
        "«{value}» не соответствует виду {form}.",
        "«{value}» жазылуы {form} түріне сәйкес емес.");

    /// <summary>Something is dated after the present moment.</summary>
    public static readonly ViolationKind TimeInFuture = ViolationKind.Error(
        "kernel.time.in-future",
        "{value} lies in the future.",
        "{value} ещё не наступило.",
        "{value} әлі болған жоқ.");

    /// <summary>A period ends before it begins, or has no day.</summary>
    public static readonly ViolationKind PeriodEmpty = ViolationKind.Error(
        "kernel.period.empty",
        "Period '{value}' has no day: it begins on {first} and ends before {end}.",
        "В периоде «{value}» нет ни одного дня: начало {first}, окончание до {end}.",
        "«{value}» кезеңінде бірде-бір күн жоқ: басы {first}, соңы {end} дейін.");

    /// <summary>The code of a calendar month, quarter, half or year was given to other days.</summary>
    public static readonly ViolationKind PeriodCodeReserved = ViolationKind.Error(
        "kernel.period.code-reserved",
        "'{value}' names the days from {first} up to {end} and no others.",
        "«{value}» обозначает дни с {first} до {end} и никакие другие.",
        "«{value}» тек {first} мен {end} аралығындағы күндерді білдіреді.");

    /// <summary>A time zone is not in the TZDB.</summary>
    public static readonly ViolationKind ZoneUnknown = ViolationKind.Error(
        "kernel.calendar.zone-unknown",
        "'{value}' is not a time zone of the TZDB.",
        "Часового пояса «{value}» нет в базе TZDB.",
        "«{value}» уақыт белдеуі TZDB базасында жоқ.");

    /// <summary>Shift starts are missing, repeated or do not follow one another within 24 hours.</summary>
    public static readonly ViolationKind ShiftStartsUnordered = ViolationKind.Error(
        "kernel.calendar.shift-starts",
        "Shift starts '{value}' must be at least one, and follow one another within 24 hours.",
        "Начала смен «{value}»: нужно хотя бы одно, и они должны следовать друг за другом в пределах 24 часов.",
        "Ауысымдардың басталуы «{value}»: кемінде біреуі керек әрі олар 24 сағат ішінде бірінен кейін бірі келуі тиіс.");

    /// <summary>Two shift patterns claim the same day or the same hours.</summary>
    public static readonly ViolationKind ShiftPatternsOverlap = ViolationKind.Error(
        "kernel.calendar.pattern-overlap",
        "The shift pattern valid from {value} begins before the last shift of the pattern before it has begun, or on the same day.",
        "График смен, действующий с {value}, начинается раньше последней смены предыдущего графика или в тот же день.",
        "{value} күнінен бастап қолданылатын ауысым кестесі алдыңғы кестенің соңғы ауысымынан бұрын немесе сол күні басталады.");

    /// <summary>A production day has no shift of that number.</summary>
    public static readonly ViolationKind ShiftUnknown = ViolationKind.Error(
        "kernel.calendar.shift-unknown",
        "There is no shift {value}; the day has {count}.",
        "Смены {value} нет; в этих сутках смен: {count}.",
        "{value} ауысымы жоқ; бұл тәулікте {count} ауысым бар.");

    /// <summary>A rule value is not known for a date.</summary>
    public static readonly ViolationKind RuleMissing = ViolationKind.Error(
        "kernel.rule.missing",
        "No value of the rule '{value}' is known for {date}.",
        "Для правила «{value}» нет значения на {date}.",
        "«{value}» ережесінің {date} күніне мәні жоқ.");

    /// <summary>Two values of a rule, known from the same moment, cover the same day.</summary>
    public static readonly ViolationKind RuleOverlap = ViolationKind.Error(
        "kernel.rule.overlap",
        "Two values of the rule '{value}' known from {known} cover {date}.",
        "Два значения правила «{value}», известные с {known}, действуют на {date}.",
        "«{value}» ережесінің {known} бастап белгілі екі мәні {date} күнін қамтиды.");

    /// <summary>A value of a rule covers no day.</summary>
    public static readonly ViolationKind RuleEmpty = ViolationKind.Error(
        "kernel.rule.empty",
        "A value of the rule '{value}' covers no day: valid from {from}, ends before {to}.",
        "Значение правила «{value}» не действует ни одного дня: с {from} до {to}.",
        "«{value}» ережесінің мәні бірде-бір күн қолданылмайды: {from} бастап {to} дейін.");
}
