using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Geology;

/// <summary>The violations that geology reports.</summary>
public static partial class GeologyViolations
{
    /// <summary>A code is not one segment.</summary>
    public static readonly ViolationKind CodeSegment = ViolationKind.Error(
        "geology.code.segment",
        "The code '{value}' is missing or has more than one segment.",
        "Код «{value}» отсутствует или состоит из нескольких частей.",
        "«{value}» коды жоқ немесе бірнеше бөліктен тұрады.");

    /// <summary>A text is missing or too long.</summary>
    public static readonly ViolationKind TextMissing = ViolationKind.Error(
        "geology.text.missing",
        "A text of 1 to {max} characters is needed.",
        "Нужен текст от 1 до {max} знаков.",
        "1-ден {max} таңбаға дейінгі мәтін керек.");

    /// <summary>The deposit is not kept.</summary>
    public static readonly ViolationKind DepositMissing = ViolationKind.Error(
        "geology.deposit.not-found",
        "Deposit '{value}' is not on record.",
        "Месторождение «{value}» не учтено.",
        "«{value}» кен орны есепте жоқ.");

    /// <summary>Another revision was kept meanwhile.</summary>
    public static readonly ViolationKind DepositChanged = ViolationKind.Error(
        "geology.deposit.changed",
        "Somebody else changed deposit '{value}' meanwhile.",
        "Месторождение «{value}» тем временем изменено другим.",
        "«{value}» кен орнын осы арада басқа біреу өзгертті.");

    /// <summary>The first day of a deposit never changes.</summary>
    public static readonly ViolationKind DepositValidFrom = ViolationKind.Error(
        "geology.deposit.valid-from",
        "Deposit '{value}' has had its first day, {first}; accounts are open since then.",
        "Первый день месторождения «{value}» — {first}, с него открыты счета.",
        "«{value}» кен орнының бірінші күні — {first}, шоттар содан бері ашық.");

    /// <summary>A range ends before it begins.</summary>
    public static readonly ViolationKind DepositRange = ViolationKind.Error(
        "geology.deposit.range",
        "The range {from} to {value} is upside down.",
        "Диапазон от {from} до {value} перевёрнут.",
        "{from} – {value} аралығы теріс жазылған.");

    /// <summary>A node lies in one that is not there, or in itself.</summary>
    public static readonly ViolationKind NodeParent = ViolationKind.Error(
        "geology.deposit.node-parent",
        "Node '{value}' lies in '{parent}', which is not above it in the tree.",
        "Узел «{value}» отнесён к «{parent}», которого нет над ним в дереве.",
        "«{value}» түйіні «{parent}» ішінде көрсетілген, бірақ ол ағашта жоғарыда жоқ.");

    /// <summary>A node is given twice.</summary>
    public static readonly ViolationKind NodeTwice = ViolationKind.Error(
        "geology.deposit.node-twice",
        "Node '{value}' is given twice.",
        "Узел «{value}» указан дважды.",
        "«{value}» түйіні екі рет берілген.");

    /// <summary>A category does not belong to the classification system.</summary>
    public static readonly ViolationKind ClassificationCategory = ViolationKind.Error(
        "geology.classification.category",
        "'{value}' is no category of this classification; nothing converts one system to the other.",
        "«{value}» — не категория этой классификации; системы не переводятся одна в другую.",
        "«{value}» бұл жіктеудің санаты емес; бір жүйе екіншісіне аударылмайды.");

    /// <summary>The block is not registered.</summary>
    public static readonly ViolationKind BlockMissing = ViolationKind.Error(
        "geology.block.not-found",
        "Block '{value}' is not registered.",
        "Блок «{value}» не зарегистрирован.",
        "«{value}» блогы тіркелмеген.");

    /// <summary>A section or horizon is not in the tree.</summary>
    public static readonly ViolationKind BlockNode = ViolationKind.Error(
        "geology.block.node",
        "'{value}' is no {kind} of deposit '{deposit}'.",
        "«{value}» не является узлом вида {kind} месторождения «{deposit}».",
        "«{value}» — «{deposit}» кен орнының {kind} түйіні емес.");

    /// <summary>A grade is given for an element that is no component of the deposit.</summary>
    public static readonly ViolationKind BlockComponent = ViolationKind.Error(
        "geology.block.component",
        "{value} is no component of deposit '{deposit}'.",
        "{value} не является компонентом месторождения «{deposit}».",
        "{value} — «{deposit}» кен орнының құраушысы емес.");

    /// <summary>The grades sum to more than the ore.</summary>
    public static readonly ViolationKind BlockGradesSum = ViolationKind.Error(
        "geology.block.grades-sum",
        "The grades sum to {value}, more than the ore itself.",
        "Сумма содержаний {value} больше самой руды.",
        "Мөлшерлер қосындысы {value} кеннің өзінен көп.");

    /// <summary>A reserve is stated with a grade that has no figure.</summary>
    public static readonly ViolationKind BlockGradePending = ViolationKind.Error(
        "geology.block.grade-pending",
        "{value} has no figure; a reserve is stated with reported grades only.",
        "{value} без значения; запасы указываются только с определёнными содержаниями.",
        "{value} мәні жоқ; қор тек анықталған мөлшермен көрсетіледі.");

    /// <summary>A mass is not above zero.</summary>
    public static readonly ViolationKind BlockMass = ViolationKind.Error(
        "geology.block.mass",
        "{value} is not a mass of ore above zero.",
        "{value} — не масса руды больше нуля.",
        "{value} нөлден үлкен кен массасы емес.");

    /// <summary>A type of ore is none of sulphide, mixed and oxide.</summary>
    public static readonly ViolationKind BlockOreType = ViolationKind.Error(
        "geology.block.ore-type",
        "'{value}' is none of sulphide, mixed and oxide.",
        "«{value}» — не sulphide, mixed или oxide.",
        "«{value}» sulphide, mixed немесе oxide емес.");

    /// <summary>Mass, volume and density do not agree.</summary>
    public static readonly ViolationKind BlockDensity = ViolationKind.Error(
        "geology.block.density",
        "The mass {value} is not volume by density, {expected}.",
        "Масса {value} не равна объёму на плотность, {expected}.",
        "{value} массасы көлем мен тығыздықтың көбейтіндісіне ({expected}) тең емес.");

    /// <summary>The block is registered with other content.</summary>
    public static readonly ViolationKind BlockDiffers = ViolationKind.Error(
        "geology.block.differs",
        "Block '{value}' is registered with other figures; reserves change by a change document.",
        "Блок «{value}» зарегистрирован с другими данными; запасы меняются документом изменения.",
        "«{value}» блогы басқа деректермен тіркелген; қор өзгеріс құжатымен өзгереді.");

    /// <summary>A change of reserves has no document.</summary>
    public static readonly ViolationKind ChangeDocument = ViolationKind.Error(
        "geology.change.document",
        "A change of reserves needs the document that orders it.",
        "Изменению запасов нужен документ.",
        "Қор өзгерісіне негіз болатын құжат керек.");

    /// <summary>In-ground losses are recorded by depletion.</summary>
    public static readonly ViolationKind ChangeKind = ViolationKind.Error(
        "geology.change.kind",
        "{value} is not recorded as a change; use depletion.",
        "{value} не записывается как изменение; используйте погашение.",
        "{value} өзгеріс ретінде жазылмайды; өтеу құжатын қолданыңыз.");

    /// <summary>A transfer goes to another block or category of the same deposit, and only a transfer has a target.</summary>
    public static readonly ViolationKind ChangeTransfer = ViolationKind.Error(
        "geology.change.transfer",
        "'{value}' is not another block or category of the same deposit.",
        "«{value}» — не другой блок или категория того же месторождения.",
        "«{value}» сол кен орнының басқа блогы немесе санаты емес.");

    /// <summary>A transfer from one classification system to the other.</summary>
    public static readonly ViolationKind ChangeSystems = ViolationKind.Error(
        "geology.change.systems",
        "'{value}' is classified by {to}, the block by {from}; nothing converts one system to the other.",
        "«{value}» классифицирован по {to}, блок — по {from}; системы не переводятся одна в другую.",
        "«{value}» {to} бойынша, ал блок {from} бойынша жіктелген; бір жүйе екіншісіне аударылмайды.");

    /// <summary>The identity was used for another change.</summary>
    public static readonly ViolationKind ChangeDiffers = ViolationKind.Error(
        "geology.change.differs",
        "Change '{value}' was recorded with other content.",
        "Изменение «{value}» записано с другим содержанием.",
        "«{value}» өзгерісі басқа мазмұнмен жазылған.");

    /// <summary>An empty block has no mean grade.</summary>
    public static readonly ViolationKind ChangeGrades = ViolationKind.Error(
        "geology.change.grades",
        "Block '{value}' is empty, so the grades of the change have to be given.",
        "Блок «{value}» пуст: содержания нужно указать.",
        "«{value}» блогы бос, сондықтан мөлшерлерді көрсету керек.");

    /// <summary>More is extinguished than the block holds.</summary>
    public static readonly ViolationKind BeyondBlock = ViolationKind.Error(
        "geology.depletion.beyond-block",
        "Block '{block}' holds {held}, {value} is to be lost in it; a reconciliation note is needed.",
        "В блоке «{block}» числится {held}, а теряется {value}; нужна записка о согласовании.",
        "«{block}» блогында {held} бар, ал жоғалатыны {value}; келісу жазбасы керек.");

    /// <summary>The identity was used for another depletion.</summary>
    public static readonly ViolationKind DepletionDiffers = ViolationKind.Error(
        "geology.depletion.differs",
        "Depletion '{value}' was recorded with other content.",
        "Погашение «{value}» записано с другим содержанием.",
        "«{value}» өтеуі басқа мазмұнмен жазылған.");

    /// <summary>The statement is not there.</summary>
    public static readonly ViolationKind StatementMissing = ViolationKind.Error(
        "geology.statement.not-found",
        "Statement '{value}' is not there.",
        "Отчёта «{value}» нет.",
        "«{value}» есебі жоқ.");

    /// <summary>The identity of a statement is taken.</summary>
    public static readonly ViolationKind StatementExists = ViolationKind.Error(
        "geology.statement.exists",
        "Statement '{value}' is there already; statements are superseded, not edited.",
        "Отчёт «{value}» уже есть; отчёты заменяются, а не правятся.",
        "«{value}» есебі бар; есептер түзетілмейді, алмастырылады.");

    /// <summary>What is to be superseded is not an approved statement of the deposit.</summary>
    public static readonly ViolationKind StatementSupersedes = ViolationKind.Error(
        "geology.statement.supersedes",
        "'{value}' is not an approved statement of this deposit.",
        "«{value}» — не утверждённый отчёт этого месторождения.",
        "«{value}» осы кен орнының бекітілген есебі емес.");

    /// <summary>Only a draft is approved.</summary>
    public static readonly ViolationKind StatementNotDraft = ViolationKind.Error(
        "geology.statement.not-draft",
        "Statement '{value}' is {status}.",
        "Отчёт «{value}» в состоянии {status}.",
        "«{value}» есебінің күйі — {status}.");

    /// <summary>The person who drew up a statement does not approve it.</summary>
    public static readonly ViolationKind StatementSecondPerson = ViolationKind.Error(
        "geology.statement.second-person",
        "{value} drew the statement up; somebody else approves it.",
        "{value} составил отчёт; утверждает другое лицо.",
        "{value} есепті жасады; оны басқа адам бекітеді.");

    /// <summary>The loss coefficient is not within 0 and below 1.</summary>
    public static readonly ViolationKind LossCoefficient = ViolationKind.Error(
        "geology.depletion.loss-coefficient",
        "The loss coefficient {value} is not within 0 to below 100 %.",
        "Коэффициент потерь {value} не в пределах от 0 до 100 %.",
        "Жоғалу коэффициенті {value} 0-ден 100 %-ға дейінгі шекте емес.");
}
