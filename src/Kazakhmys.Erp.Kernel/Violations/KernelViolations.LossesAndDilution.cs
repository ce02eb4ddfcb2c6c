namespace Kazakhmys.Erp.Kernel.Violations;

/// <content>Losses and dilution of ore.</content>
public static partial class KernelViolations
{
    /// <summary>The host rock is as rich as the reserves, so that grades cannot tell them apart.</summary>
    public static readonly ViolationKind LossesHostRockNotPoorer = ViolationKind.Error(
        "kernel.losses.host-rock-not-poorer",
        "Host rock of {value} is not poorer than the reserves of {reserve}; grades cannot tell them apart.",
        "Вмещающая порода с содержанием {value} не беднее запасов с {reserve}; по содержаниям их не различить.",
        "{value} мөлшерлі сыйыстырушы жыныс {reserve} қордан кедей емес; мөлшер бойынша ажырату мүмкін емес.");

    /// <summary>The drawn ore is richer than the reserves or poorer than the host rock, which no mixture of the two can be.</summary>
    public static readonly ViolationKind LossesDrawnGradeImpossible = ViolationKind.Error(
        "kernel.losses.drawn-grade-impossible",
        "Drawn ore of {value} is no mixture of reserves of {reserve} and host rock of {hostRock}.",
        "Добытая руда с содержанием {value} не может быть смесью запасов с {reserve} и породы с {hostRock}.",
        "{value} мөлшерлі өндірілген кен {reserve} қор мен {hostRock} жыныстың қоспасы бола алмайды.");

    /// <summary>More was lost than was extinguished.</summary>
    public static readonly ViolationKind LossesAboveReserves = ViolationKind.Error(
        "kernel.losses.above-reserves",
        "Lost reserves of {value} exceed the extinguished reserves of {reserves}.",
        "Потерянные запасы {value} больше погашенных {reserves}.",
        "Жоғалған қор {value} өтелген {reserves} қордан көп.");

    /// <summary>All reserves are said to be lost, so that no mined ore can stand for them.</summary>
    public static readonly ViolationKind LossesCoefficientImpossible = ViolationKind.Error(
        "kernel.losses.coefficient-impossible",
        "A coefficient of losses of {value} is not between 0 % and less than 100 %.",
        "Коэффициент потерь {value} не лежит от 0 % до величины менее 100 %.",
        "{value} жоғалым коэффициенті 0 % пен 100 %-дан кем аралықта емес.");
}
