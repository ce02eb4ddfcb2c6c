using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Violations of terms, values and assay exchange.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>A unit of mass that prices do not know.</summary>
    public static readonly ViolationKind PriceUnitUnknown = ViolationKind.Error(
        "metal-accounting.price.unit-unknown",
        "'{value}' is no unit of a price: t, kg, g, lb or oz.",
        "«{value}» не единица цены: t, kg, g, lb или oz.",
        "«{value}» баға бірлігі емес: t, kg, g, lb не oz.");

    /// <summary>An amount beyond what can be kept.</summary>
    public static readonly ViolationKind AmountOutOfRange = ViolationKind.Error(
        "metal-accounting.price.amount-out-of-range",
        "{value} {currency} is more than can be kept.",
        "{value} {currency} больше, чем можно хранить.",
        "{value} {currency} сақталатын шектен асады.");

    /// <summary>A share outside 0 to 100 %.</summary>
    public static readonly ViolationKind TermsShare = ViolationKind.Error(
        "metal-accounting.terms.share",
        "{value} lies outside 0 to 100 %.",
        "{value} вне пределов от 0 до 100 %.",
        "{value} мәні 0 мен 100 % аралығынан тыс.");

    /// <summary>Steps that do not ascend.</summary>
    public static readonly ViolationKind TermsStepsOrder = ViolationKind.Error(
        "metal-accounting.terms.steps-order",
        "{value} is not above the limit before it.",
        "{value} не выше предыдущей границы.",
        "{value} алдыңғы шектен жоғары емес.");

    /// <summary>A charge or price in another currency.</summary>
    public static readonly ViolationKind TermsCurrency = ViolationKind.Error(
        "metal-accounting.terms.currency",
        "{value} is not the currency of the terms, {currency}.",
        "{value} не валюта условий ({currency}).",
        "{value} шарттардың валютасы ({currency}) емес.");

    /// <summary>A participation per another unit than its refining charge.</summary>
    public static readonly ViolationKind TermsUnit = ViolationKind.Error(
        "metal-accounting.terms.unit",
        "{value} is not the unit of the refining charge, {unit}.",
        "{value} не единица платы за рафинирование ({unit}).",
        "{value} тазарту ақысының бірлігі ({unit}) емес.");

    /// <summary>An element stands twice, or not at all.</summary>
    public static readonly ViolationKind TermsElementTwice = ViolationKind.Error(
        "metal-accounting.terms.element-twice",
        "'{value}' is missing or stands twice.",
        "«{value}» отсутствует или указан дважды.",
        "«{value}» жоқ немесе екі рет көрсетілген.");

    /// <summary>A quotational period that names no days, or both a month and days.</summary>
    public static readonly ViolationKind TermsQuotationalPeriod = ViolationKind.Error(
        "metal-accounting.terms.quotational-period",
        "The quotational period of {value} is either a month or a first and a last day, the first not after the last.",
        "Котировальный период {value} — либо месяц, либо первый и последний день, первый не позже последнего.",
        "{value} котировка кезеңі — ай не бірінші және соңғы күн, біріншісі соңғысынан кеш емес.");

    /// <summary>A grade that the terms ask for is not there.</summary>
    public static readonly ViolationKind SettlementGradeMissing = ViolationKind.Error(
        "metal-accounting.settlement.grade-missing",
        "The terms ask for {value}, which was not assayed.",
        "Условия требуют {value}, анализа которого нет.",
        "Шарттар {value} талап етеді, бірақ ол талданбаған.");

    /// <summary>A price that the terms ask for is not there.</summary>
    public static readonly ViolationKind SettlementPriceMissing = ViolationKind.Error(
        "metal-accounting.settlement.price-missing",
        "There is no price of {value}.",
        "Нет цены на {value}.",
        "{value} бағасы жоқ.");

    /// <summary>No such umpire rule.</summary>
    public static readonly ViolationKind ExchangeRuleUnknown = ViolationKind.Error(
        "metal-accounting.exchange.rule-unknown",
        "'{value}' is no rule of assay exchange.",
        "«{value}» не правило обмена анализами.",
        "«{value}» талдау алмасу ережесі емес.");
}
