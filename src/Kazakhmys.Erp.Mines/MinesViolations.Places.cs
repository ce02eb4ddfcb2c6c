using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

public static partial class MinesViolations
{
    /// <summary>The place is not there.</summary>
    public static readonly ViolationKind PlaceMissing = ViolationKind.Error(
        "mines.place.not-found",
        "Mine '{mine}' has no shaft, level or panel '{value}'.",
        "На руднике «{mine}» нет ствола, горизонта или панели «{value}».",
        "«{mine}» кенішінде «{value}» оқпаны, горизонты не панелі жоқ.");

    /// <summary>The place, or where a workplace lies, is on record otherwise.</summary>
    public static readonly ViolationKind PlaceDiffers = ViolationKind.Error(
        "mines.place.differs",
        "'{value}' is on record otherwise.",
        "«{value}» записано иначе.",
        "«{value}» басқаша жазылған.");

    /// <summary>The code of a place is that of a workplace.</summary>
    public static readonly ViolationKind PlaceCodeTaken = ViolationKind.Error(
        "mines.place.code-taken",
        "'{value}' is a workplace already.",
        "«{value}» – уже рабочее место.",
        "«{value}» – жұмыс орны ретінде тіркелген.");

    /// <summary>Places lie in one another.</summary>
    public static readonly ViolationKind PlaceCircle = ViolationKind.Error(
        "mines.place.circle",
        "'{value}' lies within itself.",
        "«{value}» находится внутри самого себя.",
        "«{value}» өзінің ішінде орналасқан.");

    /// <summary>A hoist stands at a shaft.</summary>
    public static readonly ViolationKind HoistNoShaft = ViolationKind.Error(
        "mines.hoist.no-shaft",
        "'{value}' is no shaft; a hoist stands at one.",
        "«{value}» – не ствол, а подъём стоит на стволе.",
        "«{value}» – оқпан емес, көтергіш оқпанда тұрады.");
}
