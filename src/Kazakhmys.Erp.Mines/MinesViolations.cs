using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Mines;

/// <summary>The violations that mines report.</summary>
public static partial class MinesViolations
{
    /// <summary>The mine is not there.</summary>
    public static readonly ViolationKind MineMissing = ViolationKind.Error(
        "mines.mine.not-found",
        "Mine '{value}' is not registered in book '{book}'.",
        "Рудник «{value}» не зарегистрирован в книге «{book}».",
        "«{value}» кеніші «{book}» кітабында тіркелмеген.");

    /// <summary>The mine, a workplace or a stockpile is there with another definition.</summary>
    public static readonly ViolationKind MineDiffers = ViolationKind.Error(
        "mines.mine.differs",
        "'{value}' is registered with another definition.",
        "«{value}» зарегистрирован с другими свойствами.",
        "«{value}» басқа анықтамамен тіркелген.");

    /// <summary>A code that becomes part of an account has several segments or is too long.</summary>
    public static readonly ViolationKind CodeSegment = ViolationKind.Error(
        "mines.code.segment",
        "'{value}' becomes part of an account code: one segment without '/', at most {max} characters.",
        "«{value}» входит в код счёта: одна часть без «/», не более {max} символов.",
        "«{value}» шот кодына кіреді: «/» таңбасыз бір бөлік, {max} таңбадан аспайды.");

    /// <summary>A code is given twice.</summary>
    public static readonly ViolationKind CodeTwice = ViolationKind.Error(
        "mines.code.twice",
        "'{value}' is given twice.",
        "«{value}» указан дважды.",
        "«{value}» екі рет көрсетілген.");

    /// <summary>The workplace is not there.</summary>
    public static readonly ViolationKind WorkplaceMissing = ViolationKind.Error(
        "mines.workplace.not-found",
        "Mine '{mine}' has no workplace '{value}'.",
        "На руднике «{mine}» нет рабочего места «{value}».",
        "«{mine}» кенішінде «{value}» жұмыс орны жоқ.");

    /// <summary>The stockpile is not there.</summary>
    public static readonly ViolationKind StockpileMissing = ViolationKind.Error(
        "mines.stockpile.not-found",
        "Mine '{mine}' has no stockpile or dump '{value}'.",
        "На руднике «{mine}» нет склада или отвала «{value}».",
        "«{mine}» кенішінде «{value}» қоймасы не үйіндісі жоқ.");

    /// <summary>A dump is not a stockpile of ore.</summary>
    public static readonly ViolationKind StockpileIsWaste = ViolationKind.Error(
        "mines.stockpile.is-waste",
        "'{value}' is a waste dump, not a stockpile of ore.",
        "«{value}» — отвал породы, а не рудный склад.",
        "«{value}» — бос жыныс үйіндісі, кен қоймасы емес.");

    /// <summary>A stockpile holds less than is asked of it.</summary>
    public static readonly ViolationKind StockpileTooLittle = ViolationKind.Error(
        "mines.stockpile.too-little",
        "{value} cannot be taken: there is {available}.",
        "Нельзя взять {value}: в наличии {available}.",
        "{value} алуға болмайды: {available} бар.");

    /// <summary>The ledger knows no layers of a stockpile.</summary>
    public static readonly ViolationKind StockpileLayersUnknown = ViolationKind.Error(
        "mines.stockpile.layers-unknown",
        "The book knows no layers of a stockpile; {value} needs them.",
        "В учёте слои склада не ведутся; для метода {value} они нужны.",
        "Есепте қойма қабаттары жүргізілмейді; {value} әдісіне олар қажет.");

    /// <summary>The number of a withdrawal was used for another.</summary>
    public static readonly ViolationKind WithdrawalNumberUsed = ViolationKind.Error(
        "mines.stockpile.number-used",
        "Number '{value}' was used for another withdrawal.",
        "Номер «{value}» уже использован для другой отгрузки.",
        "«{value}» нөмірі басқа жөнелтуге пайдаланылған.");

    /// <summary>A grade is outside the window that the host gave.</summary>
    public static readonly ViolationKind GradeImplausible = ViolationKind.Error(
        "mines.grade.implausible",
        "{value} {element} is outside {min} to {max}.",
        "{value} {element} вне пределов от {min} до {max}.",
        "{value} {element} мәні {min} – {max} шегінен тыс.");
}
