namespace Kazakhmys.Erp.Kernel.Violations;

public static partial class KernelViolations
{
    /// <summary>A value that is needed was not given.</summary>
    public static readonly ViolationKind ValueRequired = ViolationKind.Error(
        "kernel.value.required", "A value is required.", "Значение обязательно.", "Мән міндетті.");

    /// <summary>A value lies outside its range.</summary>
    public static readonly ViolationKind ValueOutOfRange = ViolationKind.Error(
        "kernel.value.out-of-range",
        "{value} is outside {min} to {max}.",
        "{value} вне пределов от {min} до {max}.",
        "{value} мәні {min} – {max} шегінен тыс.");

    /// <summary>A value must be above zero.</summary>
    public static readonly ViolationKind ValueNotPositive = ViolationKind.Error(
        "kernel.value.not-positive",
        "{value} is not greater than zero.",
        "{value} не больше нуля.",
        "{value} нөлден үлкен емес.");

    /// <summary>A value must not be below zero.</summary>
    public static readonly ViolationKind ValueNegative = ViolationKind.Error(
        "kernel.value.negative",
        "{value} is less than zero.",
        "{value} меньше нуля.",
        "{value} нөлден кіші.");

    /// <summary>A text is longer than allowed.</summary>
    public static readonly ViolationKind TextTooLong = ViolationKind.Error(
        "kernel.text.too-long",
        "The text is longer than {max} characters.",
        "Текст длиннее {max} символов.",
        "Мәтін {max} таңбадан ұзын.");

    /// <summary>A list has no element.</summary>
    public static readonly ViolationKind ListEmpty = ViolationKind.Error(
        "kernel.list.empty", "The list is empty.", "Список пуст.", "Тізім бос.");
}
