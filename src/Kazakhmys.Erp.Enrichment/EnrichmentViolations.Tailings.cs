using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment;

public static partial class EnrichmentViolations
{
    /// <summary>A figure of a tailings facility is below zero.</summary>
    public static readonly ViolationKind FacilityAmount = ViolationKind.Error(
        "enrichment.tailings.amount",
        "{value} is no capacity, freeboard or revision.",
        "{value} — не ёмкость, не запас высоты и не редакция.",
        "{value} сыйымдылық, биіктік қоры не түзету емес.");

    /// <summary>The freeboard of a facility is below its limit.</summary>
    public static readonly ViolationKind FacilityFreeboard = ViolationKind.Error(
        "enrichment.tailings.freeboard",
        "Facility '{value}' takes no tailings: its freeboard of {day} is {freeboard}, the limit {limit}.",
        "Хвостохранилище «{value}» не принимает хвосты: запас высоты на {day} {freeboard}, предел {limit}.",
        "«{value}» қалдық қоймасы қабылдамайды: {day} күнгі биіктік қоры {freeboard}, шегі {limit}.");

    /// <summary>The level of a facility is above its limit.</summary>
    public static readonly ViolationKind FacilityLevel = ViolationKind.Error(
        "enrichment.tailings.level",
        "Facility '{value}' takes no tailings: its level of {day} is {level}, the limit {limit}.",
        "Хвостохранилище «{value}» не принимает хвосты: уровень на {day} {level}, предел {limit}.",
        "«{value}» қалдық қоймасы қабылдамайды: {day} күнгі деңгей {level}, шегі {limit}.");

    /// <summary>A facility would hold more than its capacity.</summary>
    public static readonly ViolationKind FacilityCapacity = ViolationKind.Error(
        "enrichment.tailings.capacity",
        "Facility '{value}' holds {held} of at most {limit}; {added} more do not fit.",
        "В хвостохранилище «{value}» {held} из не более {limit}; ещё {added} не поместится.",
        "«{value}» қалдық қоймасында {held} бар, шегі {limit}; тағы {added} сыймайды.");
}
