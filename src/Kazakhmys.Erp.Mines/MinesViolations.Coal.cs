using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

public static partial class MinesViolations
{
    /// <summary>The machine is not registered.</summary>
    public static readonly ViolationKind MachineMissing = ViolationKind.Error(
        "mines.machine.not-found",
        "Mine '{mine}' has no machine '{value}'.",
        "На руднике «{mine}» нет машины «{value}».",
        "«{mine}» кенішінде «{value}» машинасы жоқ.");

    /// <summary>The machine is registered otherwise.</summary>
    public static readonly ViolationKind MachineDiffers = ViolationKind.Error(
        "mines.machine.differs",
        "Machine '{value}' is registered otherwise.",
        "Машина «{value}» зарегистрирована иначе.",
        "«{value}» машинасы басқаша тіркелген.");

    /// <summary>The seam is not there.</summary>
    public static readonly ViolationKind CoalSeamMissing = ViolationKind.Error(
        "mines.coal.seam-not-found",
        "Mine '{mine}' has no coal seam '{value}'.",
        "На разрезе «{mine}» нет угольного пласта «{value}».",
        "«{mine}» разрезінде «{value}» көмір қабаты жоқ.");

    /// <summary>The document of coal is not there.</summary>
    public static readonly ViolationKind CoalMissing = ViolationKind.Error(
        "mines.coal.not-found",
        "Mine '{mine}' has no document of coal '{value}'.",
        "На разрезе «{mine}» нет документа добычи угля «{value}».",
        "«{mine}» разрезінде «{value}» көмір өндіру құжаты жоқ.");

    /// <summary>The document of coal has a later revision.</summary>
    public static readonly ViolationKind CoalRevised = ViolationKind.Error(
        "mines.coal.revised",
        "Document of coal {value} is at revision {current}, not {revision}.",
        "Документ добычи угля {value} в редакции {current}, а не {revision}.",
        "{value} көмір өндіру құжаты {revision} емес, {current} редакцияда.");

    /// <summary>The number was used for other coal.</summary>
    public static readonly ViolationKind CoalNumberUsed = ViolationKind.Error(
        "mines.coal.number-used",
        "Number '{value}' was used for other coal.",
        "Номер «{value}» уже использован для другого угля.",
        "«{value}» нөмірі басқа көмірге пайдаланылған.");
}
