namespace Kazakhmys.Erp.Kernel.Violations;

/// <content>Metallurgical formulas.</content>
public static partial class KernelViolations
{
    /// <summary>The feed assay does not lie between those of the two products.</summary>
    public static readonly ViolationKind TwoProductOrder = ViolationKind.Error(
        "kernel.two-product.order",
        "Feed {value} does not lie between concentrate {concentrate} and tailings {tailings}: no split of the feed gives these products.",
        "Содержание в питании {value} не лежит между концентратом {concentrate} и хвостами {tailings}: такого разделения питания нет.",
        "Қоректегі мөлшер {value} концентрат {concentrate} пен қалдық {tailings} аралығында емес: қоректі бұлай бөлу мүмкін емес.");

    /// <summary>Assays do not describe one separation.</summary>
    public static readonly ViolationKind NProductShape = ViolationKind.Error(
        "kernel.n-product.shape",
        "'{value}': every element is named once and has a grade in each of at least two products; the first has {products}.",
        "«{value}»: каждый элемент указывается один раз и имеет содержание в каждом из не менее чем двух продуктов; у первого их {products}.",
        "«{value}»: әр элемент бір рет аталады және кемінде екі өнімнің әрқайсысында құрамы болады; біріншісінде {products}.");

    /// <summary>Fewer elements than yields.</summary>
    public static readonly ViolationKind NProductTooFewElements = ViolationKind.Error(
        "kernel.n-product.too-few-elements",
        "{value} elements do not determine the yields; {needed} are needed.",
        "Элементов {value} недостаточно для определения выходов; нужно {needed}.",
        "{value} элемент шығымды анықтауға жетпейді; {needed} керек.");

    /// <summary>More elements than needed, without an uncertainty to weight one by.</summary>
    public static readonly ViolationKind NProductUncertaintyMissing = ViolationKind.Error(
        "kernel.n-product.uncertainty-missing",
        "{value} states no uncertainty of its feed assay, so it cannot be weighted against the other elements.",
        "У {value} не указана неопределённость анализа питания, поэтому его нельзя взвесить с другими элементами.",
        "{value} бастапқы шикізат талдауының белгісіздігі көрсетілмеген, сондықтан оны басқа элементтермен салмақтауға болмайды.");

    /// <summary>Products of nearly proportional grades.</summary>
    public static readonly ViolationKind NProductProportional = ViolationKind.Error(
        "kernel.n-product.proportional",
        "The products cannot be told apart by these assays: condition number {condition} above {max}.",
        "По этим анализам продукты неразличимы: число обусловленности {condition} больше {max}.",
        "Бұл талдаулар бойынша өнімдер ажыратылмайды: шарттылық саны {condition}, шегі {max}.");

    /// <summary>There is none of an element in a feed, so no recovery of it can be given.</summary>
    public static readonly ViolationKind NProductNothing = ViolationKind.Error(
        "kernel.n-product.nothing",
        "There is no {value} in the feed, so no share of it can be given.",
        "В питании нет {value}, доли от него нет.",
        "Қоректе {value} жоқ, оның үлесі болмайды.");
}
