namespace Kazakhmys.Erp.Kernel.Violations;

/// <content>Quantities, apportionment and assays.</content>
public static partial class KernelViolations
{
    /// <summary>A quantity is outside the range that can be kept exactly, or that has a meaning (a grade above 100 %).</summary>
    public static readonly ViolationKind QuantityOverflow = ViolationKind.Error(
        "kernel.quantity.overflow",
        "'{value}' is outside the range of {quantity}: {minimum} to {maximum}.",
        "«{value}» вне диапазона величины {quantity}: от {minimum} до {maximum}.",
        "«{value}» {quantity} шамасының ауқымынан тыс: {minimum} – {maximum}.");

    /// <summary>A figure has digits below the smallest unit that is kept.</summary>
    public static readonly ViolationKind QuantityTooFine = ViolationKind.Error(
        "kernel.quantity.too-fine",
        "'{value}' has digits finer than the smallest unit of {quantity}; round it knowingly first.",
        "«{value}»: знаки мельче наименьшей единицы величины {quantity}; сначала округлите осознанно.",
        "«{value}»: {quantity} шамасының ең кіші бірлігінен ұсақ таңбалар бар; алдымен саналы түрде дөңгелектеңіз.");

    /// <summary>A text is not a figure.</summary>
    public static readonly ViolationKind QuantityMalformed = ViolationKind.Error(
        "kernel.quantity.malformed",
        "'{value}' is not a figure with a unit, such as 7915000 t.",
        "«{value}» не является числом с единицей, например 7915000 т.",
        "«{value}» бірлігі бар сан емес, мысалы 7915000 т.");

    /// <summary>A separator stands where it could mean thousands as well as decimals.</summary>
    public static readonly ViolationKind QuantityAmbiguousSeparator = ViolationKind.Error(
        "kernel.quantity.ambiguous-separator",
        "'{value}': '{separator}' may separate thousands or decimals, a difference of a thousand times. Here decimals follow '{decimal}' and thousands follow '{group}'; remove the separator or name the culture.",
        "«{value}»: «{separator}» может отделять и тысячи, и дробную часть — разница в тысячу раз. Здесь дробная часть после «{decimal}», тысячи после «{group}»; уберите разделитель или укажите культуру.",
        "«{value}»: «{separator}» мыңдықты да, бөлшекті де бөлуі мүмкін, айырма мың есе. Мұнда бөлшек «{decimal}» кейін, мыңдық «{group}» кейін; бөлгішті алып тастаңыз немесе тілді көрсетіңіз.");

    /// <summary>A figure has no unit.</summary>
    public static readonly ViolationKind QuantityUnitMissing = ViolationKind.Error(
        "kernel.quantity.unit-missing",
        "'{value}' has no unit; {quantity} is written in {units}.",
        "У «{value}» нет единицы; {quantity}: {units}.",
        "«{value}» бірлігі жоқ; {quantity}: {units}.");

    /// <summary>A unit is not one of this quantity.</summary>
    public static readonly ViolationKind QuantityUnitUnknown = ViolationKind.Error(
        "kernel.quantity.unit-unknown",
        "'{value}': '{unit}' is not a unit of {quantity}; use {units}.",
        "«{value}»: «{unit}» не единица величины {quantity}; допустимы {units}.",
        "«{value}»: «{unit}» {quantity} шамасының бірлігі емес; {units} қолданыңыз.");

    /// <summary>A format is not a unit with an optional number of decimals.</summary>
    public static readonly ViolationKind QuantityFormat = ViolationKind.Error(
        "kernel.quantity.format",
        "'{value}' is not a format of {quantity}: a unit ({units}), if need be with 0 to 15 decimals, such as t:3.",
        "«{value}» не формат величины {quantity}: единица ({units}), при необходимости с числом знаков от 0 до 15, например t:3.",
        "«{value}» {quantity} шамасының пішімі емес: бірлік ({units}), қажет болса 0–15 таңба санымен, мысалы t:3.");

    /// <summary>A quotient has nothing to divide by.</summary>
    public static readonly ViolationKind QuantityDivideByZero = ViolationKind.Error(
        "kernel.quantity.divide-by-zero",
        "'{value}' cannot be divided by zero.",
        "«{value}» нельзя делить на ноль.",
        "«{value}» нөлге бөлінбейді.");

    /// <summary>Amounts of two currencies meet without an exchange rate.</summary>
    public static readonly ViolationKind MoneyCurrencyMismatch = ViolationKind.Error(
        "kernel.money.currency-mismatch",
        "'{value}' and {other} are not in one currency; convert by a dated rate first.",
        "«{value}» и {other} не в одной валюте; сначала пересчитайте по курсу на дату.",
        "«{value}» пен {other} бір валютада емес; алдымен күнгі бағаммен айырбастаңыз.");

    /// <summary>A standard uncertainty is below zero.</summary>
    public static readonly ViolationKind MeasuredUncertaintyNegative = ViolationKind.Error(
        "kernel.measured.uncertainty-negative",
        "The standard uncertainty '{value}' is negative.",
        "Стандартная неопределённость «{value}» отрицательна.",
        "Стандартты белгісіздік «{value}» теріс.");

    /// <summary>There is nothing to share a total by.</summary>
    public static readonly ViolationKind ApportionmentNoWeight = ViolationKind.Error(
        "kernel.apportionment.no-weight",
        "'{value}' cannot be shared out: all weights are zero.",
        "«{value}» нельзя распределить: все веса равны нулю.",
        "«{value}» бөлінбейді: барлық салмақтар нөл.");

    /// <summary>A weight is below zero.</summary>
    public static readonly ViolationKind ApportionmentNegativeWeight = ViolationKind.Error(
        "kernel.apportionment.negative-weight",
        "The weight '{value}' is negative.",
        "Вес «{value}» отрицателен.",
        "«{value}» салмағы теріс.");

    /// <summary>The unit to round parts to is not above zero.</summary>
    public static readonly ViolationKind ApportionmentUnit = ViolationKind.Error(
        "kernel.apportionment.unit",
        "Parts cannot be rounded to '{value}'; the rounding unit is above zero.",
        "Части нельзя округлить до «{value}»; единица округления больше нуля.",
        "Бөліктерді «{value}» дейін дөңгелектеуге болмайды; дөңгелектеу бірлігі нөлден үлкен.");

    /// <summary>The part that takes the residual is not one of the parts.</summary>
    public static readonly ViolationKind ApportionmentResidual = ViolationKind.Error(
        "kernel.apportionment.residual",
        "There is no part {value} to take the residual.",
        "Нет части {value}, на которую отнести остаток.",
        "Қалдықты алатын {value}-бөлік жоқ.");
}
