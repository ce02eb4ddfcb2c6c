using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment;

public static partial class EnrichmentViolations
{
    /// <summary>A part of a layout is given twice.</summary>
    public static readonly ViolationKind LayoutTwice = ViolationKind.Error(
        "enrichment.layout.twice",
        "'{value}' is given twice in the layout.",
        "«{value}» указано в схеме дважды.",
        "«{value}» сызбада екі рет берілген.");

    /// <summary>A part of a layout hangs on what is not there.</summary>
    public static readonly ViolationKind LayoutHangs = ViolationKind.Error(
        "enrichment.layout.hangs",
        "The layout has no '{value}' for this part to belong to.",
        "В схеме нет «{value}», к которому относится эта часть.",
        "Сызбада осы бөлік жататын «{value}» жоқ.");

    /// <summary>A stream begins and ends in one place.</summary>
    public static readonly ViolationKind LayoutStream = ViolationKind.Error(
        "enrichment.layout.stream",
        "Stream '{value}' leads from a circuit to itself or from outside to outside.",
        "Поток «{value}» ведёт из цикла в него же или снаружи наружу.",
        "«{value}» ағыны циклден өзіне немесе сырттан сыртқа апарады.");

    /// <summary>Somebody else kept another layout meanwhile.</summary>
    public static readonly ViolationKind LayoutRevision = ViolationKind.Error(
        "enrichment.layout.revision",
        "The layout of '{value}' is at revision {latest}; read it again.",
        "Схема «{value}» в редакции {latest}; перечитайте.",
        "«{value}» сызбасы {latest} түзетуде; қайта оқыңыз.");

    /// <summary>The plant has no such section.</summary>
    public static readonly ViolationKind SectionMissing = ViolationKind.Error(
        "enrichment.section.not-found",
        "The layout of plant '{plant}' has no section '{value}'.",
        "В схеме фабрики «{plant}» нет секции «{value}».",
        "«{plant}» фабрикасының сызбасында «{value}» секциясы жоқ.");

    /// <summary>A downtime ends before it begins.</summary>
    public static readonly ViolationKind DowntimeSpan = ViolationKind.Error(
        "enrichment.downtime.span",
        "The downtime ends at {value}, not after it begins.",
        "Простой заканчивается в {value}, не позже начала.",
        "Тоқтау {value} уақытында, басталғанынан кейін емес аяқталады.");

    /// <summary>Two downtimes of a section overlap.</summary>
    public static readonly ViolationKind DowntimeOverlap = ViolationKind.Error(
        "enrichment.downtime.overlap",
        "The downtime overlaps '{value}' of the same section.",
        "Простой перекрывает «{value}» той же секции.",
        "Тоқтау сол секцияның «{value}» тоқтауымен қабаттасады.");

    /// <summary>The identity was used for another document.</summary>
    public static readonly ViolationKind DocumentDiffers = ViolationKind.Error(
        "enrichment.document.differs",
        "'{value}' was recorded with other content.",
        "«{value}» записано с другим содержанием.",
        "«{value}» басқа мазмұнмен жазылған.");

    /// <summary>The revision that is to be replaced is not the latest.</summary>
    public static readonly ViolationKind DocumentRevision = ViolationKind.Error(
        "enrichment.document.revision",
        "'{value}' is at revision {latest}; read it again.",
        "«{value}» в редакции {latest}; перечитайте.",
        "«{value}» {latest} түзетуде; қайта оқыңыз.");

    /// <summary>A campaign needs a section that has none, and ore that is floated.</summary>
    public static readonly ViolationKind CampaignOverlap = ViolationKind.Error(
        "enrichment.campaign.overlap",
        "Section '{section}' runs campaign '{value}' at that time.",
        "Секция «{section}» в это время ведёт кампанию «{value}».",
        "«{section}» секциясы сол уақытта «{value}» науқанын жүргізуде.");

    /// <summary>The campaign is not there.</summary>
    public static readonly ViolationKind CampaignMissing = ViolationKind.Error(
        "enrichment.campaign.not-found",
        "There is no campaign '{value}'.",
        "Кампании «{value}» нет.",
        "«{value}» науқаны жоқ.");

    /// <summary>A campaign ends before it begins.</summary>
    public static readonly ViolationKind CampaignEnd = ViolationKind.Error(
        "enrichment.campaign.end",
        "The campaign ends in shift {value}, before it begins in {first}.",
        "Кампания заканчивается в смене {value}, раньше начала в {first}.",
        "Науқан {first} ауысымында басталмай тұрып, {value} ауысымында аяқталады.");

    /// <summary>The plant runs other ore in that shift.</summary>
    public static readonly ViolationKind CampaignOtherOre = ViolationKind.Error(
        "enrichment.campaign.other-ore",
        "The plant runs {running} in that shift, not '{value}'.",
        "В этой смене фабрика перерабатывает {running}, а не «{value}».",
        "Бұл ауысымда фабрика «{value}» емес, {running} өңдейді.");
}
