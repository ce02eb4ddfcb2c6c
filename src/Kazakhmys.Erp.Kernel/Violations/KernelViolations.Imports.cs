namespace Kazakhmys.Erp.Kernel.Violations;

public static partial class KernelViolations
{
    /// <summary>A file has no header row.</summary>
    public static readonly ViolationKind ImportEmpty = ViolationKind.Error(
        "kernel.import.empty", "The file is empty.", "Файл пуст.", "Файл бос.");

    /// <summary>A column that the import needs is not in the file.</summary>
    public static readonly ViolationKind ImportColumnMissing = ViolationKind.Error(
        "kernel.import.column-missing",
        "There is no column '{value}'.",
        "Нет столбца «{value}».",
        "«{value}» бағаны жоқ.");

    /// <summary>A column name occurs twice in the header.</summary>
    public static readonly ViolationKind ImportColumnDuplicate = ViolationKind.Error(
        "kernel.import.column-duplicate",
        "The column '{value}' occurs more than once.",
        "Столбец «{value}» повторяется.",
        "«{value}» бағаны қайталанады.");

    /// <summary>The file has a column that the import does not know; it is not read.</summary>
    public static readonly ViolationKind ImportColumnUnknown = ViolationKind.Warning(
        "kernel.import.column-unknown",
        "The column '{value}' is not known and is not read.",
        "Столбец «{value}» неизвестен и не читается.",
        "«{value}» бағаны белгісіз, оқылмайды.");

    /// <summary>A row has more or fewer fields than the header.</summary>
    public static readonly ViolationKind ImportFieldCount = ViolationKind.Error(
        "kernel.import.field-count",
        "The row has {value} fields, the header has {expected}.",
        "В строке полей: {value}, в заголовке: {expected}.",
        "Жолда {value} өріс, тақырыпта {expected} өріс бар.");

    /// <summary>The quotes of a row do not close, or text follows a closing quote.</summary>
    public static readonly ViolationKind ImportRowMalformed = ViolationKind.Error(
        "kernel.import.row-malformed",
        "The quotes of the row do not match.",
        "Кавычки в строке расставлены неверно.",
        "Жолдағы тырнақшалар дұрыс қойылмаған.");

    /// <summary>A row has bytes that are not text in the encoding of the file.</summary>
    public static readonly ViolationKind ImportEncoding = ViolationKind.Error(
        "kernel.import.encoding",
        "The field is not text in the encoding {encoding}.",
        "Поле не является текстом в кодировке {encoding}.",
        "Өріс {encoding} кодтауындағы мәтін емес.");

    /// <summary>A field is not a number in the culture of the file.</summary>
    public static readonly ViolationKind ImportNumberMalformed = ViolationKind.Error(
        "kernel.import.number-malformed",
        "'{value}' is not a number; it is written like {form}.",
        "«{value}» не является числом; образец записи: {form}.",
        "«{value}» сан емес; жазылу үлгісі: {form}.");

    /// <summary>A file, a row or a field is larger than the import allows.</summary>
    public static readonly ViolationKind ImportTooLarge = ViolationKind.Error(
        "kernel.import.too-large",
        "The import exceeds the limit of {max} ({limit}) at row {value}.",
        "Импорт превышает предел {max} ({limit}) в строке {value}.",
        "Импорт {value}-жолда {max} шегінен ({limit}) асты.");

    /// <summary>A word of a file is none of its list.</summary>
    public static readonly ViolationKind ImportWord = ViolationKind.Error(
        "kernel.import.word",
        "'{value}' is none of {words}.",
        "«{value}» — не одно из {words}.",
        "«{value}» мыналардың бірі емес: {words}.");
}
