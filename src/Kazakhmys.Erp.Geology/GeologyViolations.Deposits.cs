using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology;

public static partial class GeologyViolations
{
    /// <summary>A mineral is given twice.</summary>
    public static readonly ViolationKind MineralTwice = ViolationKind.Error(
        "geology.deposit.mineral-twice",
        "Mineral '{value}' is given twice.",
        "Минерал «{value}» указан дважды.",
        "«{value}» минералы екі рет берілген.");

    /// <summary>An oxide mineral in a deposit without an oxidation zone.</summary>
    public static readonly ViolationKind MineralNoZone = ViolationKind.Error(
        "geology.deposit.mineral-zone",
        "'{value}' is an oxide mineral, but the deposit has no oxidation zone.",
        "«{value}» — минерал зоны окисления, а у месторождения её нет.",
        "«{value}» — тотығу белдемінің минералы, бірақ кен орнында ондай белдем жоқ.");

    /// <summary>A shape is given for what is no ore body.</summary>
    public static readonly ViolationKind NodeShape = ViolationKind.Error(
        "geology.deposit.node-shape",
        "'{value}' is a {kind}; only an ore body has a shape.",
        "«{value}» — узел вида {kind}; форма есть только у рудного тела.",
        "«{value}» — {kind} түйіні; пішін тек кен денесінде болады.");
}
