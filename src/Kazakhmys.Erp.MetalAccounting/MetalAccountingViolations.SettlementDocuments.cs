using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <content>Violations of contracts, lots, quotations and invoices.</content>
public static partial class MetalAccountingViolations
{
    /// <summary>A code that cannot become part of keys.</summary>
    public static readonly ViolationKind TradeCode = ViolationKind.Error(
        "metal-accounting.trade.code",
        "'{value}' is missing, has more than one segment or more than {max} characters.",
        "«{value}» отсутствует, состоит более чем из одной части или длиннее {max} символов.",
        "«{value}» жоқ, бірнеше бөліктен тұрады не {max} таңбадан ұзын.");

    /// <summary>A contract is not there.</summary>
    public static readonly ViolationKind ContractUnknown = ViolationKind.Error(
        "metal-accounting.contract.unknown",
        "There is no contract {value} in book {book}.",
        "Договора {value} нет в книге {book}.",
        "{book} кітабында {value} келісімшарты жоқ.");

    /// <summary>A contract of the code is there with other content.</summary>
    public static readonly ViolationKind ContractDuplicate = ViolationKind.Error(
        "metal-accounting.contract.duplicate",
        "There is another contract {value} in book {book}.",
        "В книге {book} есть другой договор {value}.",
        "{book} кітабында басқа {value} келісімшарты бар.");

    /// <summary>The claim would move within one account.</summary>
    public static readonly ViolationKind ContractAccounts = ViolationKind.Error(
        "metal-accounting.contract.accounts",
        "{value} is both the account of the claim and of the counterparty.",
        "{value} — и счёт требования, и счёт контрагента.",
        "{value} — талап шоты да, контрагент шоты да.");

    /// <summary>Not exactly one brick takes the rest.</summary>
    public static readonly ViolationKind ContractResidual = ViolationKind.Error(
        "metal-accounting.contract.residual",
        "{value} bricks take what rounding leaves; exactly one has to.",
        "Остаток округления относится на {value} частей; нужна ровно одна.",
        "Дөңгелектеу қалдығын {value} бөлік алады; дәл біреуі алуы керек.");

    /// <summary>A brick without a code or with that of another.</summary>
    public static readonly ViolationKind ContractBrickTwice = ViolationKind.Error(
        "metal-accounting.contract.brick-twice",
        "The brick '{value}' is unnamed or stands twice.",
        "Часть «{value}» без имени или указана дважды.",
        "«{value}» бөлігі атаусыз немесе екі рет көрсетілген.");

    /// <summary>A lot too small for the rounding of its bricks.</summary>
    public static readonly ViolationKind ContractBrickRounding = ViolationKind.Error(
        "metal-accounting.contract.brick-rounding",
        "{value} cannot be shared out in parts of {rounding}.",
        "{value} нельзя разделить на части по {rounding}.",
        "{value} мөлшерін {rounding} бөліктерге бөлуге болмайды.");

    /// <summary>An element of the terms without an exchange of assays.</summary>
    public static readonly ViolationKind ContractExchangeMissing = ViolationKind.Error(
        "metal-accounting.contract.exchange-missing",
        "The terms do not say how assays of {value} are exchanged.",
        "Условия не говорят, как обмениваются анализами {value}.",
        "Шарттарда {value} талдауларын алмасу тәртібі айтылмаған.");

    /// <summary>A price participation of tolled material.</summary>
    public static readonly ViolationKind ContractTollParticipation = ViolationKind.Error(
        "metal-accounting.contract.toll-participation",
        "Brick {value} of a toll contract has a price participation, but tolled metal has no price.",
        "Часть {value} договора переработки имеет участие в цене, но у давальческого металла нет цены.",
        "Алыс-беріс келісімшартының {value} бөлігінде бағаға қатысу бар, бірақ алыс-беріс металының бағасы жоқ.");

    /// <summary>A lot is not there.</summary>
    public static readonly ViolationKind LotUnknown = ViolationKind.Error(
        "metal-accounting.lot.unknown",
        "There is no lot {value} in book {book}.",
        "Партии {value} нет в книге {book}.",
        "{book} кітабында {value} партиясы жоқ.");

    /// <summary>A lot of the code is there with other content.</summary>
    public static readonly ViolationKind LotDuplicate = ViolationKind.Error(
        "metal-accounting.lot.duplicate",
        "There is another lot {value} in book {book}.",
        "В книге {book} есть другая партия {value}.",
        "{book} кітабында басқа {value} партиясы бар.");

    /// <summary>A party that assays do not know.</summary>
    public static readonly ViolationKind LotParty = ViolationKind.Error(
        "metal-accounting.lot.party",
        "'{value}' is none of seller, buyer, umpire.",
        "«{value}» — не seller, buyer или umpire.",
        "«{value}» — seller, buyer не umpire емес.");

    /// <summary>A weight is not there.</summary>
    public static readonly ViolationKind LotWeightMissing = ViolationKind.Error(
        "metal-accounting.lot.weight-missing",
        "Lot {value} has no {stage} weight.",
        "У партии {value} нет веса ({stage}).",
        "{value} партиясының салмағы ({stage}) жоқ.");

    /// <summary>A result of a party is missing or cannot be calculated with.</summary>
    public static readonly ViolationKind LotAssayMissing = ViolationKind.Error(
        "metal-accounting.lot.assay-missing",
        "There is no usable result of {value} by the {party}.",
        "Нет пригодного результата {value} ({party}).",
        "{value} бойынша жарамды нәтиже жоқ ({party}).");

    /// <summary>An element waits for the umpire.</summary>
    public static readonly ViolationKind LotAtUmpire = ViolationKind.Error(
        "metal-accounting.lot.at-umpire",
        "{value} waits for the umpire.",
        "{value} ожидает арбитражного анализа.",
        "{value} төрелік талдауды күтуде.");

    /// <summary>A final invoice of the lot stands.</summary>
    public static readonly ViolationKind LotInvoiced = ViolationKind.Error(
        "metal-accounting.lot.invoiced",
        "Invoice {invoice} of lot {value} stands; credit it first.",
        "Счёт {invoice} партии {value} действует; сначала сторнируйте его.",
        "{value} партиясының {invoice} шоты күшінде; алдымен оны кері қайтарыңыз.");

    /// <summary>A lot changed since it was read.</summary>
    public static readonly ViolationKind LotRevised = ViolationKind.Error(
        "metal-accounting.lot.revised",
        "Lot {value} is at revision {current}, not {revision}; read it again.",
        "Партия {value} в редакции {current}, а не {revision}; перечитайте.",
        "{value} партиясы {revision} емес, {current} редакциясында; қайта оқыңыз.");

    /// <summary>A lot is not approved.</summary>
    public static readonly ViolationKind LotNotFinal = ViolationKind.Error(
        "metal-accounting.lot.not-final",
        "Lot {value} is not final but {state}.",
        "Партия {value} не окончательна: {state}.",
        "{value} партиясы түпкілікті емес: {state}.");

    /// <summary>Who recorded a weight or assay approves it.</summary>
    public static readonly ViolationKind LotSecondPerson = ViolationKind.Error(
        "metal-accounting.lot.second-person",
        "{actor} recorded figures of lot {value}; somebody else approves it.",
        "{actor} внёс данные партии {value}; утверждает другой человек.",
        "{actor} {value} партиясының деректерін енгізді; басқа адам бекітеді.");

    /// <summary>A day of a quotational period is not on record.</summary>
    public static readonly ViolationKind QuotationMissing = ViolationKind.Error(
        "metal-accounting.quotation.missing",
        "{value} has no quotation of {day}, and is not said to be closed.",
        "У {value} нет котировки за {day}, и рынок не отмечен закрытым.",
        "{value} үшін {day} котировкасы жоқ және нарық жабық деп белгіленбеген.");

    /// <summary>The market did not quote on any day of a period.</summary>
    public static readonly ViolationKind QuotationNone = ViolationKind.Error(
        "metal-accounting.quotation.none",
        "{value} was quoted on no day from {first} to {last}.",
        "{value} не котировался ни в один день с {first} по {last}.",
        "{value} {first} мен {last} аралығында бірде-бір күн котировкаланбаған.");

    /// <summary>An exchange rate is not on record.</summary>
    public static readonly ViolationKind QuotationRateMissing = ViolationKind.Error(
        "metal-accounting.quotation.rate-missing",
        "There is no exchange rate {value} of {day}.",
        "Нет курса {value} за {day}.",
        "{value} бойынша {day} бағамы жоқ.");

    /// <summary>Quotations of one period in two currencies or units.</summary>
    public static readonly ViolationKind QuotationMixed = ViolationKind.Error(
        "metal-accounting.quotation.mixed",
        "{value} is quoted in two currencies or units within the period.",
        "{value} в периоде котируется в двух валютах или единицах.",
        "{value} кезең ішінде екі валютада не бірлікте котировкаланған.");

    /// <summary>Somebody else recorded the day at the same time.</summary>
    public static readonly ViolationKind QuotationRevision = ViolationKind.Error(
        "metal-accounting.quotation.revision",
        "{value} was recorded by somebody else at the same time; read it again.",
        "{value} одновременно записан кем-то другим; перечитайте.",
        "{value} бір мезгілде басқа біреу жазған; қайта оқыңыз.");

    /// <summary>A credit note is prepared by an order of its own.</summary>
    public static readonly ViolationKind InvoiceKindWrong = ViolationKind.Error(
        "metal-accounting.invoice.kind",
        "{value} is neither a provisional nor a final invoice.",
        "{value} не предварительный и не окончательный счёт.",
        "{value} алдын ала да, түпкілікті де шот емес.");

    /// <summary>An invoice is not there.</summary>
    public static readonly ViolationKind InvoiceUnknown = ViolationKind.Error(
        "metal-accounting.invoice.unknown",
        "There is no invoice {value} in book {book}.",
        "Счёта {value} нет в книге {book}.",
        "{book} кітабында {value} шоты жоқ.");

    /// <summary>An invoice stands beside which this one has no place.</summary>
    public static readonly ViolationKind InvoiceExists = ViolationKind.Error(
        "metal-accounting.invoice.exists",
        "A {value} invoice cannot be prepared while invoice {number} stands.",
        "Счёт {value} нельзя подготовить, пока действует счёт {number}.",
        "{number} шоты күшінде тұрғанда {value} шотын дайындауға болмайды.");

    /// <summary>An earlier invoice is in another currency.</summary>
    public static readonly ViolationKind InvoiceCurrency = ViolationKind.Error(
        "metal-accounting.invoice.currency",
        "Invoice {value} is not in {currency}; credit it first.",
        "Счёт {value} не в валюте {currency}; сначала сторнируйте его.",
        "{value} шоты {currency} валютасында емес; алдымен оны кері қайтарыңыз.");

    /// <summary>A credit note, or an invoice that was credited.</summary>
    public static readonly ViolationKind InvoiceNotCreditable = ViolationKind.Error(
        "metal-accounting.invoice.not-creditable",
        "{value} is a credit note or was credited before.",
        "{value} — сторно или уже сторнирован.",
        "{value} — кері шот немесе бұрын кері қайтарылған.");

    /// <summary>A final invoice that stands takes it off.</summary>
    public static readonly ViolationKind InvoiceClaimed = ViolationKind.Error(
        "metal-accounting.invoice.claimed",
        "Invoice {final} takes {value} off; credit that one first.",
        "Счёт {final} вычитает {value}; сначала сторнируйте его.",
        "{final} шоты {value} сомасын шегереді; алдымен оны кері қайтарыңыз.");

    /// <summary>The lot or its invoices changed since an invoice was prepared.</summary>
    public static readonly ViolationKind InvoiceStale = ViolationKind.Error(
        "metal-accounting.invoice.stale",
        "{value} was prepared from figures that have changed; prepare it again.",
        "{value} подготовлен по изменившимся данным; подготовьте заново.",
        "{value} өзгерген деректер бойынша дайындалған; қайта дайындаңыз.");

    /// <summary>Who prepared an invoice releases it.</summary>
    public static readonly ViolationKind InvoiceSecondPerson = ViolationKind.Error(
        "metal-accounting.invoice.second-person",
        "{actor} prepared {value}; somebody else releases it.",
        "{actor} подготовил {value}; выпускает другой человек.",
        "{actor} {value} дайындады; басқа адам шығарады.");
}
