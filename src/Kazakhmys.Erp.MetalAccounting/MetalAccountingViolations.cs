using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>What the module refuses, with its stable codes.</summary>
public static partial class MetalAccountingViolations
{
    /// <summary>A quotient of intervals has a divisor that may be zero.</summary>
    public static readonly ViolationKind IntervalDivisor = ViolationKind.Error(
        "metal-accounting.interval.divisor",
        "{value} may be nothing, so nothing can be divided by it.",
        "{value} может быть нулём, поэтому делить на него нельзя.",
        "{value} нөл болуы мүмкін, сондықтан оған бөлуге болмайды.");

    /// <summary>A declared figure has a unit that is neither of mass nor of shares.</summary>
    public static readonly ViolationKind FigureUnit = ViolationKind.Error(
        "metal-accounting.figure.unit",
        "'{value}' is no unit of mass or of shares.",
        "«{value}» не единица массы или доли.",
        "«{value}» масса не үлес бірлігі емес.");

    /// <summary>A declared figure has an unknown culture.</summary>
    public static readonly ViolationKind FigureCulture = ViolationKind.Error(
        "metal-accounting.figure.culture",
        "'{value}' is no culture, such as en, ru or kk.",
        "«{value}» не культура, например en, ru или kk.",
        "«{value}» мәдениет емес, мысалы en, ru немесе kk.");

    /// <summary>A figure was declared by somebody else at the same time.</summary>
    public static readonly ViolationKind FigureRevision = ViolationKind.Error(
        "metal-accounting.figure.revision",
        "{value} was declared by somebody else at the same time; read it again.",
        "{value} одновременно объявлено кем-то другим; перечитайте.",
        "{value} бір мезгілде басқа біреу жариялаған; қайта оқыңыз.");

    /// <summary>A balance is asked of a commodity that is no mass.</summary>
    public static readonly ViolationKind BalanceNotAMass = ViolationKind.Error(
        "metal-accounting.balance.not-a-mass",
        "{value} is kept in {unit}, not in mg; the metal balance is of masses.",
        "{value} ведётся в {unit}, а не в mg; металлургический баланс составляется по массам.",
        "{value} mg емес, {unit} бірлігінде жүргізіледі; металл теңгерімі масса бойынша жасалады.");

    /// <summary>A commodity is not there.</summary>
    public static readonly ViolationKind MetalUnknown = ViolationKind.Error(
        "metal-accounting.balance.metal-unknown",
        "There is no commodity {value}.",
        "Товара {value} нет.",
        "{value} тауары жоқ.");

    /// <summary>There is nothing to relate to: receipts or tonnes are zero.</summary>
    public static readonly ViolationKind NothingToRelateTo = ViolationKind.Error(
        "metal-accounting.calculation.nothing-to-relate-to",
        "{value} is not above zero, so no share of it can be given.",
        "{value} не больше нуля, доли от него нет.",
        "{value} нөлден үлкен емес, оның үлесі жоқ.");

    /// <summary>A factor names a source that was not given.</summary>
    public static readonly ViolationKind FactorSourceUnknown = ViolationKind.Error(
        "metal-accounting.factor.source-unknown",
        "Factor {factor} relates to {value}, which was not given.",
        "Фактор {factor} относится к {value}, которого нет.",
        "{factor} факторы берілмеген {value} мәніне қатысты.");
}
