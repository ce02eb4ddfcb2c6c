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
}
