using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Violations of the calculations.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>A safety factor below one.</summary>
    public static readonly ViolationKind SamplingSafety = ViolationKind.Error(
        "metal-accounting.sampling.safety",
        "The safety factor {value} is below one.",
        "Коэффициент запаса {value} меньше единицы.",
        "{value} қор коэффициенті бірден кіші.");

    /// <summary>A material that is not poorer than its mineral.</summary>
    public static readonly ViolationKind SamplingGrade = ViolationKind.Error(
        "metal-accounting.sampling.grade",
        "The grade {value} does not lie between zero and that of the mineral, {mineral}.",
        "Содержание {value} не лежит между нулём и содержанием минерала {mineral}.",
        "{value} құрамы нөл мен минерал құрамының ({mineral}) арасында емес.");

    /// <summary>A sample larger than its lot.</summary>
    public static readonly ViolationKind SamplingAboveLot = ViolationKind.Error(
        "metal-accounting.sampling.above-lot",
        "The sample of {value} is larger than its lot of {lot}.",
        "Проба {value} больше партии {lot}.",
        "{value} сынама {lot} партиядан үлкен.");

    /// <summary>A factor whose delay leaves no period.</summary>
    public static readonly ViolationKind FactorDelay = ViolationKind.Error(
        "metal-accounting.factor.delay",
        "Factor {factor} delays its numerator by {value} of {periods} periods; both sources need as many periods, more than the delay.",
        "Фактор {factor} сдвигает числитель на {value} из {periods} периодов; у обоих источников нужно одинаковое число периодов, больше сдвига.",
        "{factor} факторы алымын {periods} кезеңнің {value} кезеңіне кешіктіреді; екі көзде де кезең саны тең әрі кешіктіруден көп болуы керек.");
}
