using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger;

/// <summary>The violations that the ledger reports.</summary>
public static partial class LedgerViolations
{
    /// <summary>The store cannot be read.</summary>
    public static readonly ViolationKind VerifyUnreadable = ViolationKind.Error(
        "ledger.verify.unreadable",
        "The store cannot be read: {value}",
        "Хранилище не читается: {value}",
        "Қойма оқылмайды: {value}");

    /// <summary>The database file itself is damaged.</summary>
    public static readonly ViolationKind VerifyPhysical = ViolationKind.Error(
        "ledger.verify.physical",
        "The database file is damaged: {value}",
        "Файл базы данных повреждён: {value}",
        "Дерекқор файлы зақымдалған: {value}");

    /// <summary>A book that has a head or entries is gone.</summary>
    public static readonly ViolationKind VerifyBookMissing = ViolationKind.Error(
        "ledger.verify.book-missing",
        "Book '{value}' is gone, but its head or its entries are there.",
        "Пропала книга «{value}», хотя её голова или записи на месте.",
        "«{value}» кітабы жоқ, бірақ оның бас жолы немесе жазбалары бар.");

    /// <summary>The head row of a book is gone.</summary>
    public static readonly ViolationKind VerifyHeadMissing = ViolationKind.Error(
        "ledger.verify.head-missing",
        "The head of book '{value}' is gone.",
        "Пропала головная строка книги «{value}».",
        "«{value}» кітабының бас жолы жоқ.");

    /// <summary>The head row does not fit the last entry.</summary>
    public static readonly ViolationKind VerifyHeadDiffers = ViolationKind.Error(
        "ledger.verify.head-differs",
        "The head says entry {value}, the last entry is {seq}, or their hashes, recorded times or last days differ.",
        "Голова указывает запись {value}, последняя запись — {seq}, или их хеши, время записи либо последние дни расходятся.",
        "Бас жол {value}-жазбаны көрсетеді, соңғысы — {seq}, немесе хештері, жазылған уақыттары не соңғы күндері бөлек.");

    /// <summary>An entry is gone.</summary>
    public static readonly ViolationKind VerifyEntryMissing = ViolationKind.Error(
        "ledger.verify.entry-missing",
        "Entry {value} is gone.",
        "Пропала запись {value}.",
        "{value}-жазба жоқ.");

    /// <summary>An entry does not fit its hash.</summary>
    public static readonly ViolationKind VerifyEntryChanged = ViolationKind.Error(
        "ledger.verify.entry-changed",
        "Entry {value} was changed: its content does not give its hash.",
        "Запись {value} изменена: содержание не даёт её хеш.",
        "{value}-жазба өзгертілген: мазмұны хешін бермейді.");

    /// <summary>Transfers of an entry are gone or too many.</summary>
    public static readonly ViolationKind VerifyTransferMissing = ViolationKind.Error(
        "ledger.verify.transfer-missing",
        "Entry {value} has {found} transfers instead of {expected}.",
        "У записи {value} переводов {found} вместо {expected}.",
        "{value}-жазбада {expected} орнына {found} аударым бар.");

    /// <summary>A transfer belongs to no entry.</summary>
    public static readonly ViolationKind VerifyTransferOrphan = ViolationKind.Error(
        "ledger.verify.transfer-orphan",
        "A transfer belongs to entry {value}, which is not there.",
        "Перевод относится к записи {value}, которой нет.",
        "Аударым жоқ {value}-жазбаға жатады.");

    /// <summary>Recorded times do not grow.</summary>
    public static readonly ViolationKind VerifyRecordedTime = ViolationKind.Error(
        "ledger.verify.recorded-time",
        "Entry {value} was recorded before the entry that it follows.",
        "Запись {value} сделана раньше предыдущей.",
        "{value}-жазба алдыңғысынан ерте жазылған.");

    /// <summary>An account does not fit its fingerprint.</summary>
    public static readonly ViolationKind VerifyAccountChanged = ViolationKind.Error(
        "ledger.verify.account-changed",
        "Account '{value}' was changed: its definition does not give its fingerprint.",
        "Счёт «{value}» изменён: свойства не дают его отпечаток.",
        "«{value}» шоты өзгертілген: қасиеттері таңбасын бермейді.");

    /// <summary>An account that was posted to is gone.</summary>
    public static readonly ViolationKind VerifyAccountMissing = ViolationKind.Error(
        "ledger.verify.account-missing",
        "Account number {value}, used by entry {seq}, is gone.",
        "Пропал счёт номер {value}, использованный в записи {seq}.",
        "{seq}-жазбада қолданылған {value}-нөмірлі шот жоқ.");

    /// <summary>Idempotency keys and entries do not fit.</summary>
    public static readonly ViolationKind VerifyKeyDiffers = ViolationKind.Error(
        "ledger.verify.key-differs",
        "The key of entry {value} is gone or points elsewhere.",
        "Ключ записи {value} пропал или указывает на другую.",
        "{value}-жазбаның кілті жоқ немесе басқаны көрсетеді.");

    /// <summary>A balance of a day does not fit the transfers.</summary>
    public static readonly ViolationKind VerifyBalanceDiffers = ViolationKind.Error(
        "ledger.verify.balance-differs",
        "Account '{account}', {commodity}, {value}: kept received {received} and issued {issued}, the transfers give {expectedReceived} and {expectedIssued}.",
        "Счёт «{account}», {commodity}, {value}: хранится приход {received} и расход {issued}, переводы дают {expectedReceived} и {expectedIssued}.",
        "«{account}» шоты, {commodity}, {value}: сақталған кіріс {received}, шығыс {issued}, аударымдар {expectedReceived} және {expectedIssued} береді.");

    /// <summary>The snapshot of a closed period does not fit.</summary>
    public static readonly ViolationKind VerifySnapshotDiffers = ViolationKind.Error(
        "ledger.verify.snapshot-differs",
        "The snapshot of period {value}, revision {revision}, does not fit: {detail}.",
        "Снимок периода {value}, редакция {revision}, не сходится: {detail}.",
        "{value} кезеңінің {revision}-редакциялы суреті сәйкес емес: {detail}.");

    /// <summary>A commodity does not sum to zero.</summary>
    public static readonly ViolationKind VerifyNotConserved = ViolationKind.Error(
        "ledger.verify.not-conserved",
        "{value} does not sum to zero over all accounts but to {sum}.",
        "{value}: сумма по всем счетам не ноль, а {sum}.",
        "{value}: барлық шоттар қосындысы нөл емес, {sum}.");

    /// <summary>A reversal link is gone or points elsewhere.</summary>
    public static readonly ViolationKind VerifyReversalDiffers = ViolationKind.Error(
        "ledger.verify.reversal-differs",
        "The link from entry {value} to its reversal {by} is gone or points elsewhere.",
        "Связь записи {value} со сторно {by} пропала или указывает на другую.",
        "{value}-жазба мен оның {by} сторносының байланысы жоқ немесе басқаны көрсетеді.");

    /// <summary>An anchored head is not in the chain.</summary>
    public static readonly ViolationKind VerifyAnchorDiffers = ViolationKind.Error(
        "ledger.verify.anchor-differs",
        "The anchored head of entry {value} is not in the chain.",
        "Закреплённой головы записи {value} нет в цепочке.",
        "Бекітілген {value}-жазба басы тізбекте жоқ.");
}
