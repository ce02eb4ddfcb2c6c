using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Violations of the calculations.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>Assays do not describe one separation.</summary>
    public static readonly ViolationKind NProductShape = ViolationKind.Error(
        "metal-accounting.n-product.shape",
        "'{value}': every element is named once and has a grade in each of at least two products; the first has {products}.",
        "«{value}»: каждый элемент указывается один раз и имеет содержание в каждом из не менее чем двух продуктов; у первого их {products}.",
        "«{value}»: әр элемент бір рет аталады және кемінде екі өнімнің әрқайсысында құрамы болады; біріншісінде {products}.");

    /// <summary>Fewer elements than yields.</summary>
    public static readonly ViolationKind NProductTooFewElements = ViolationKind.Error(
        "metal-accounting.n-product.too-few-elements",
        "{value} elements do not determine the yields; {needed} are needed.",
        "Элементов {value} недостаточно для определения выходов; нужно {needed}.",
        "{value} элемент шығымды анықтауға жетпейді; {needed} керек.");

    /// <summary>More elements than needed, without an uncertainty to weight one by.</summary>
    public static readonly ViolationKind NProductUncertaintyMissing = ViolationKind.Error(
        "metal-accounting.n-product.uncertainty-missing",
        "{value} states no uncertainty of its feed assay, so it cannot be weighted against the other elements.",
        "У {value} не указана неопределённость анализа питания, поэтому его нельзя взвесить с другими элементами.",
        "{value} бастапқы шикізат талдауының белгісіздігі көрсетілмеген, сондықтан оны басқа элементтермен салмақтауға болмайды.");

    /// <summary>Products of nearly proportional grades.</summary>
    public static readonly ViolationKind NProductProportional = ViolationKind.Error(
        "metal-accounting.n-product.proportional",
        "The products cannot be told apart by these assays: condition number {condition} above {max}.",
        "По этим анализам продукты неразличимы: число обусловленности {condition} больше {max}.",
        "Бұл талдаулар бойынша өнімдер ажыратылмайды: шарттылық саны {condition}, шегі {max}.");

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
