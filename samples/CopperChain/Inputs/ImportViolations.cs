using Kazakhmys.Erp.Kernel.Violations;

namespace CopperChain.Inputs;

/// <summary>What the sample itself finds wrong with its files; quantities report with the codes of the kernel.</summary>
internal static class ImportViolations
{
    public static readonly ViolationKind Missing = ViolationKind.Error(
        "copper-chain.import.missing",
        "A value is needed here.",
        "Здесь нужно значение.",
        "Мұнда мән керек.");

    public static readonly ViolationKind Unknown = ViolationKind.Error(
        "copper-chain.import.unknown",
        "'{value}' is not one of {known}.",
        "«{value}» не из списка {known}.",
        "«{value}» мына тізімде жоқ: {known}.");

    public static readonly ViolationKind Twice = ViolationKind.Error(
        "copper-chain.import.twice",
        "{value} is given twice for {period}.",
        "{value} указано дважды за {period}.",
        "{value} {period} үшін екі рет берілген.");

    public static readonly ViolationKind NoSource = ViolationKind.Error(
        "copper-chain.import.no-source",
        "A figure without a source is not taken.",
        "Значение без источника не принимается.",
        "Дереккөзі жоқ мән қабылданбайды.");

    public static readonly ViolationKind FieldCount = ViolationKind.Error(
        "copper-chain.import.field-count",
        "The row has {value} fields where the header has {expected}.",
        "В строке {value} полей, а в заголовке {expected}.",
        "Жолда {value} өріс бар, ал тақырыпта {expected}.");

    public static readonly ViolationKind Incomplete = ViolationKind.Error(
        "copper-chain.import.incomplete",
        "{period} lacks {value}.",
        "За {period} нет: {value}.",
        "{period} үшін жоқ: {value}.");
}
