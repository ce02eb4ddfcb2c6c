using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Ledger;

/// <summary>The violations that the ledger reports.</summary>
public static partial class LedgerViolations
{
    /// <summary>A hash is not 64 hexadecimal digits.</summary>
    public static readonly ViolationKind HashMalformed = ViolationKind.Error(
        "ledger.hash.malformed",
        "'{value}' is not a hash of 64 hexadecimal digits.",
        "«{value}» не является хешем из 64 шестнадцатеричных цифр.",
        "«{value}» 64 он алтылық цифрдан тұратын хеш емес.");

    /// <summary>The book is not there.</summary>
    public static readonly ViolationKind BookMissing = ViolationKind.Error(
        "ledger.book.not-found",
        "Book '{value}' is not open.",
        "Книга «{value}» не открыта.",
        "«{value}» кітабы ашылмаған.");

    /// <summary>A book has no name.</summary>
    public static readonly ViolationKind BookUnnamed = ViolationKind.Error(
        "ledger.book.unnamed",
        "A book needs a name of 1 to 200 characters.",
        "Книге нужно название от 1 до 200 знаков.",
        "Кітапқа 1-ден 200-ге дейінгі таңбалы атау керек.");

    /// <summary>A commodity is incomplete.</summary>
    public static readonly ViolationKind CommodityMalformed = ViolationKind.Error(
        "ledger.commodity.malformed",
        "A commodity needs a code, units, names and a positive number of smallest units.",
        "Виду нужны код, единицы, названия и положительное число наименьших единиц.",
        "Түрге код, бірліктер, атаулар және ең кіші бірліктердің оң саны керек.");

    /// <summary>A batch has entries of several books.</summary>
    public static readonly ViolationKind BooksMixed = ViolationKind.Error(
        "ledger.batch.books-mixed",
        "A batch belongs to one book; '{value}' is not '{book}'.",
        "Пакет относится к одной книге; «{value}» — не «{book}».",
        "Топтама бір кітапқа жатады; «{value}» — «{book}» емес.");

    /// <summary>A batch has no entries.</summary>
    public static readonly ViolationKind BatchEmpty = ViolationKind.Error(
        "ledger.batch.empty",
        "There is nothing to post.",
        "Нечего проводить.",
        "Өткізетін ештеңе жоқ.");

    /// <summary>An idempotency key is missing, too long or has control characters.</summary>
    public static readonly ViolationKind KeyMalformed = ViolationKind.Error(
        "ledger.entry.key-malformed",
        "An idempotency key has 1 to 200 printable characters; '{value}' has not.",
        "Ключ идемпотентности — от 1 до 200 печатных знаков; «{value}» не подходит.",
        "Идемпотенттік кілт 1-ден 200-ге дейін басылатын таңбадан тұрады; «{value}» жарамайды.");

    /// <summary>Two entries of a batch have the same key.</summary>
    public static readonly ViolationKind KeyRepeated = ViolationKind.Error(
        "ledger.batch.key-repeated",
        "Key '{value}' occurs twice in the batch.",
        "Ключ «{value}» встречается в пакете дважды.",
        "«{value}» кілті топтамада екі рет кездеседі.");

    /// <summary>The key was used for other content.</summary>
    public static readonly ViolationKind KeyConflict = ViolationKind.Error(
        "ledger.entry.key-conflict",
        "Key '{value}' was posted before as entry {seq} with other content.",
        "Ключ «{value}» уже проведён как запись {seq} с другим содержанием.",
        "«{value}» кілті бұрын басқа мазмұнмен {seq}-жазба ретінде өткізілген.");

    /// <summary>An entry has no transfers.</summary>
    public static readonly ViolationKind TransfersMissing = ViolationKind.Error(
        "ledger.entry.no-transfers",
        "An entry has at least one transfer.",
        "Запись содержит хотя бы один перевод.",
        "Жазбада кемінде бір аударым болады.");

    /// <summary>A transfer has no positive amount.</summary>
    public static readonly ViolationKind AmountNotPositive = ViolationKind.Error(
        "ledger.transfer.amount-not-positive",
        "A transfer moves an amount greater than zero, not {value}.",
        "Перевод перемещает количество больше нуля, а не {value}.",
        "Аударым нөлден үлкен мөлшерді жылжытады, {value} емес.");

    /// <summary>A transfer goes from an account to itself.</summary>
    public static readonly ViolationKind SameAccount = ViolationKind.Error(
        "ledger.transfer.same-account",
        "A transfer moves between two accounts; '{value}' is on both sides.",
        "Перевод идёт между двумя счетами; «{value}» стоит с обеих сторон.",
        "Аударым екі шот арасында жүреді; «{value}» екі жағында да тұр.");

    /// <summary>The document reference is incomplete.</summary>
    public static readonly ViolationKind DocumentMalformed = ViolationKind.Error(
        "ledger.entry.document-malformed",
        "A document reference needs module, type, an id of 1 to 200 characters and a revision from 1.",
        "Ссылка на документ требует модуль, тип, номер от 1 до 200 знаков и редакцию от 1.",
        "Құжат сілтемесіне модуль, түр, 1-ден 200-ге дейінгі таңбалы нөмір және 1-ден басталатын редакция керек.");

    /// <summary>A memo is too long.</summary>
    public static readonly ViolationKind MemoTooLong = ViolationKind.Error(
        "ledger.entry.memo-too-long",
        "A memo has at most 1,000 characters.",
        "Примечание — не более 1000 знаков.",
        "Ескертпе 1000 таңбадан аспайды.");

    /// <summary>A memo has characters that a store cannot keep.</summary>
    public static readonly ViolationKind MemoMalformed = ViolationKind.Error(
        "ledger.entry.memo-malformed",
        "A memo has a character that cannot be stored: NUL or half of a surrogate pair.",
        "В примечании есть знак, который нельзя сохранить: NUL или половина суррогатной пары.",
        "Ескертпеде сақтауға болмайтын таңба бар: NUL немесе суррогат жұптың жартысы.");

    /// <summary>The account is not there.</summary>
    public static readonly ViolationKind AccountMissing = ViolationKind.Error(
        "ledger.account.not-found",
        "Account '{value}' is not open in book '{book}'.",
        "Счёт «{value}» не открыт в книге «{book}».",
        "«{value}» шоты «{book}» кітабында ашылмаған.");

    /// <summary>The account is not valid on the day.</summary>
    public static readonly ViolationKind AccountNotValid = ViolationKind.Error(
        "ledger.account.not-valid",
        "Account '{value}' is not valid on {day}.",
        "Счёт «{value}» не действует {day}.",
        "«{value}» шоты {day} күні жарамсыз.");

    /// <summary>The code is taken by an account of another definition.</summary>
    public static readonly ViolationKind AccountDiffers = ViolationKind.Error(
        "ledger.account.differs",
        "Account '{value}' is open with another definition (kind, material, overdraft or first day).",
        "Счёт «{value}» открыт с другими свойствами (вид, материал, овердрафт или первый день).",
        "«{value}» шоты басқа қасиеттермен ашылған (түрі, материалы, овердрафт немесе алғашқы күні).");

    /// <summary>The account still has a balance.</summary>
    public static readonly ViolationKind AccountNotEmpty = ViolationKind.Error(
        "ledger.account.not-empty",
        "Account '{value}' still has {amount} of {commodity}.",
        "На счёте «{value}» ещё есть {amount} ({commodity}).",
        "«{value}» шотында әлі {amount} ({commodity}) бар.");

    /// <summary>The account is closed already.</summary>
    public static readonly ViolationKind AccountClosed = ViolationKind.Error(
        "ledger.account.closed",
        "Account '{value}' is closed already.",
        "Счёт «{value}» уже закрыт.",
        "«{value}» шоты жабылған.");

    /// <summary>The account was posted to after the day.</summary>
    public static readonly ViolationKind AccountUsedLater = ViolationKind.Error(
        "ledger.account.used-later",
        "Account '{value}' was posted to on {day}, after the day of closing.",
        "По счёту «{value}» есть проводка {day}, позже дня закрытия.",
        "«{value}» шоты бойынша жабу күнінен кейін, {day} күні жазба бар.");

    /// <summary>The commodity is not there.</summary>
    public static readonly ViolationKind CommodityMissing = ViolationKind.Error(
        "ledger.commodity.not-found",
        "Commodity '{value}' is not known to the ledger.",
        "Реестру не известен вид «{value}».",
        "Тізілімге «{value}» түрі белгісіз.");

    /// <summary>The code is taken by another definition.</summary>
    public static readonly ViolationKind CommodityDiffers = ViolationKind.Error(
        "ledger.commodity.differs",
        "Commodity '{value}' is there with another definition.",
        "Вид «{value}» уже есть с другим определением.",
        "«{value}» түрі басқа анықтамамен бар.");

    /// <summary>The period is not there.</summary>
    public static readonly ViolationKind PeriodMissing = ViolationKind.Error(
        "ledger.period.not-found",
        "Period '{value}' is not open in book '{book}'.",
        "Период «{value}» не открыт в книге «{book}».",
        "«{value}» кезеңі «{book}» кітабында ашылмаған.");

    /// <summary>No period covers the production day.</summary>
    public static readonly ViolationKind PeriodNone = ViolationKind.Error(
        "ledger.period.none",
        "No period of book '{book}' covers {value}.",
        "Ни один период книги «{book}» не охватывает {value}.",
        "«{book}» кітабының ешбір кезеңі {value} күнін қамтымайды.");

    /// <summary>The period is closed.</summary>
    public static readonly ViolationKind PeriodClosed = ViolationKind.Error(
        "ledger.period.closed",
        "{day} lies in period {value}, which is closed. Book it on a day of an open period as a prior-period adjustment.",
        "{day} относится к закрытому периоду {value}. Проведите днём открытого периода как корректировку прошлого периода.",
        "{day} жабық {value} кезеңіне жатады. Оны ашық кезең күнімен өткен кезең түзетуі ретінде өткізіңіз.");

    /// <summary>The period is being closed.</summary>
    public static readonly ViolationKind PeriodClosing = ViolationKind.Error(
        "ledger.period.closing",
        "Period {value} is being closed; only adjustments and reversals are accepted.",
        "Период {value} закрывается; принимаются только корректировки и сторно.",
        "{value} кезеңі жабылуда; тек түзетулер мен сторно қабылданады.");

    /// <summary>Only what belongs to a closed period may be booked on another day.</summary>
    public static readonly ViolationKind BookedElsewhere = ViolationKind.Error(
        "ledger.entry.booked-elsewhere",
        "It happened on {value}, whose period is not closed: it is booked on that day, not on {day}.",
        "Событие произошло {value}, период не закрыт: оно проводится этим днём, а не {day}.",
        "Оқиға {value} күні болды, кезең жабылмаған: ол {day} емес, сол күнмен өткізіледі.");

    /// <summary>A prior-period adjustment is booked before it happened.</summary>
    public static readonly ViolationKind BookedEarlier = ViolationKind.Error(
        "ledger.entry.booked-earlier",
        "It happened on {value} and cannot be booked earlier, on {day}.",
        "Событие произошло {value} и не может быть проведено раньше, {day}.",
        "Оқиға {value} күні болды, одан ерте {day} күні өткізілмейді.");

    /// <summary>The period overlaps another.</summary>
    public static readonly ViolationKind PeriodOverlap = ViolationKind.Error(
        "ledger.period.overlap",
        "Period {value} overlaps period {other}.",
        "Период {value} пересекается с периодом {other}.",
        "{value} кезеңі {other} кезеңімен қабаттасады.");

    /// <summary>The period lies before a closed one.</summary>
    public static readonly ViolationKind PeriodBeforeClosed = ViolationKind.Error(
        "ledger.period.before-closed",
        "Period {value} lies before the closed period {other}.",
        "Период {value} лежит до закрытого периода {other}.",
        "{value} кезеңі жабық {other} кезеңінен бұрын.");

    /// <summary>The period is not open.</summary>
    public static readonly ViolationKind PeriodNotOpen = ViolationKind.Error(
        "ledger.period.not-open",
        "Period {value} is not open but {state}.",
        "Период {value} не открыт, а {state}.",
        "{value} кезеңі ашық емес: {state}.");

    /// <summary>The period is not closed.</summary>
    public static readonly ViolationKind PeriodNotClosed = ViolationKind.Error(
        "ledger.period.not-closed",
        "Period {value} is not closed but {state}.",
        "Период {value} не закрыт, а {state}.",
        "{value} кезеңі жабық емес: {state}.");

    /// <summary>An earlier period is not closed.</summary>
    public static readonly ViolationKind PeriodEarlierOpen = ViolationKind.Error(
        "ledger.period.earlier-open",
        "Period {other} before {value} is not closed.",
        "Период {other} до {value} не закрыт.",
        "{value} алдындағы {other} кезеңі жабылмаған.");

    /// <summary>A later period is closed.</summary>
    public static readonly ViolationKind PeriodLaterClosed = ViolationKind.Error(
        "ledger.period.later-closed",
        "Period {other} after {value} is closed; reopen it first.",
        "Период {other} после {value} закрыт; сначала откройте его.",
        "{value} кейінгі {other} кезеңі жабық; алдымен соны ашыңыз.");

    /// <summary>There is no such close.</summary>
    public static readonly ViolationKind PeriodNoSnapshot = ViolationKind.Error(
        "ledger.period.no-snapshot",
        "Period {value} has no close of revision {revision}.",
        "У периода {value} нет закрытия редакции {revision}.",
        "{value} кезеңінде {revision}-редакциялы жабу жоқ.");

    /// <summary>The same person cannot order and approve.</summary>
    public static readonly ViolationKind SecondPerson = ViolationKind.Error(
        "ledger.period.second-person",
        "'{value}' cannot both order and approve.",
        "«{value}» не может и распорядиться, и утвердить.",
        "«{value}» әрі тапсырыс беріп, әрі бекіте алмайды.");

    /// <summary>A reason is missing.</summary>
    public static readonly ViolationKind ReasonMissing = ViolationKind.Error(
        "ledger.period.reason-missing",
        "A reopening needs a reason of 1 to 1,000 characters.",
        "Для повторного открытия нужна причина от 1 до 1000 знаков.",
        "Қайта ашуға 1-ден 1000-ға дейінгі таңбалы себеп керек.");

    /// <summary>The account would go below zero.</summary>
    public static readonly ViolationKind Overdrawn = ViolationKind.Error(
        "ledger.balance.overdrawn",
        "Account '{value}' would have {balance} {unit} of {commodity} at the end of {day}: short by {shortfall}.",
        "На счёте «{value}» на конец {day} было бы {balance} {unit} ({commodity}): не хватает {shortfall}.",
        "«{value}» шотында {day} соңында {balance} {unit} ({commodity}) болар еді: {shortfall} жетпейді.");

    /// <summary>The entry is not there.</summary>
    public static readonly ViolationKind EntryMissing = ViolationKind.Error(
        "ledger.entry.not-found",
        "Entry {value} is not in book '{book}'.",
        "Записи {value} нет в книге «{book}».",
        "{value}-жазба «{book}» кітабында жоқ.");

    /// <summary>A correction takes the same entry back twice.</summary>
    public static readonly ViolationKind ReversedTwice = ViolationKind.Error(
        "ledger.correction.reversed-twice",
        "Entry {value} would be taken back twice in one correction.",
        "Запись {value} сторнировалась бы дважды в одном исправлении.",
        "{value} жазбасы бір түзетуде екі рет кері қайтарылар еді.");

    /// <summary>The entry was reversed before.</summary>
    public static readonly ViolationKind ReversedBefore = ViolationKind.Error(
        "ledger.entry.reversed-before",
        "Entry {value} was reversed by entry {by}.",
        "Запись {value} уже сторнирована записью {by}.",
        "{value}-жазба {by}-жазбамен сторноланған.");

    /// <summary>Reversals, assertions and period records are not reversed.</summary>
    public static readonly ViolationKind NotReversible = ViolationKind.Error(
        "ledger.entry.not-reversible",
        "Entry {value} is a {kind} and cannot be reversed.",
        "Запись {value} — {kind}, её нельзя сторнировать.",
        "{value}-жазба — {kind}, оны сторнолауға болмайды.");

    /// <summary>A span of days ends before it begins.</summary>
    public static readonly ViolationKind SpanReversed = ViolationKind.Error(
        "ledger.balance.span-reversed",
        "The span ends on {value}, before it begins on {first}.",
        "Промежуток заканчивается {value}, раньше начала {first}.",
        "Аралық {value} күні, {first} басталғанға дейін аяқталады.");

    /// <summary>A moment names one time twice.</summary>
    public static readonly ViolationKind MomentTwice = ViolationKind.Error(
        "ledger.balance.moment-twice",
        "Give a day or an instant, and a sequence or a recorded instant, not both.",
        "Укажите день или момент, номер или время записи, но не оба.",
        "Күнді немесе сәтті, нөмірді немесе жазылған уақытты көрсетіңіз, екеуін де емес.");
}
