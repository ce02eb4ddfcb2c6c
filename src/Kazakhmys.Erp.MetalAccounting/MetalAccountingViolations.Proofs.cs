using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.MetalAccounting;

/// <summary>What is found wrong with proofs of reconciliations.</summary>
public static partial class MetalAccountingViolations
{
    /// <summary>A file is no problem or proof of a reconciliation.</summary>
    public static readonly ViolationKind ProofMalformed = ViolationKind.Error(
        "metal-accounting.proof.malformed",
        "This cannot be read as a reconciliation: {value}",
        "Это не читается как согласование баланса: {value}",
        "Бұл теңгерімді келісу ретінде оқылмайды: {value}");


    /// <summary>A file is longer than is read.</summary>
    public static readonly ViolationKind ProofTooLarge = ViolationKind.Error(
        "metal-accounting.proof.too-large",
        "The file has {value} characters; at most {most} are read.",
        "В файле {value} знаков; читается не больше {most}.",
        "Файлда {value} таңба бар; ең көбі {most} оқылады.");


    /// <summary>A proof has another form than this version reads.</summary>
    public static readonly ViolationKind ProofVersion = ViolationKind.Error(
        "metal-accounting.proof.version",
        "Proofs of version {value} are not known; {known} is.",
        "Доказательства версии {value} неизвестны; известна {known}.",
        "{value} нұсқалы дәлелдеме белгісіз; {known} белгілі.");


    /// <summary>A proof comes from another version of the algorithm; this one cannot vouch for it.</summary>
    public static readonly ViolationKind ProofAlgorithm = ViolationKind.Error(
        "metal-accounting.proof.algorithm",
        "The proof is of algorithm {value}; this is {known}.",
        "Доказательство относится к алгоритму {value}; здесь {known}.",
        "Дәлелдеме {value} алгоритмінікі; мұндағысы {known}.");


    /// <summary>The hash of the input is not the one stated.</summary>
    public static readonly ViolationKind ProofInputHash = ViolationKind.Error(
        "metal-accounting.proof.input-hash",
        "The input is not the one that was hashed as {value}.",
        "Исходные данные — не те, чей хеш {value}.",
        "Бастапқы деректер {value} хешіне сәйкес емес.");


    /// <summary>The hash of the answer is not the one stated.</summary>
    public static readonly ViolationKind ProofResultHash = ViolationKind.Error(
        "metal-accounting.proof.result-hash",
        "The answer is not the one that was hashed as {value}.",
        "Ответ — не тот, чей хеш {value}.",
        "Жауап {value} хешіне сәйкес емес.");


    /// <summary>The stated values do not balance.</summary>
    public static readonly ViolationKind ProofBalance = ViolationKind.Error(
        "metal-accounting.proof.balance",
        "The stated values leave {imbalance} at node {value}.",
        "Указанные значения оставляют {imbalance} в узле {value}.",
        "Көрсетілген мәндер {value} торабында {imbalance} қалдырады.");


    /// <summary>The stated values are not where the objective is least.</summary>
    public static readonly ViolationKind ProofStationarity = ViolationKind.Error(
        "metal-accounting.proof.stationarity",
        "The stated values are not at the least objective: gradient {value}, tolerance {tolerance}.",
        "Указанные значения не в минимуме целевой функции: градиент {value}, допуск {tolerance}.",
        "Көрсетілген мәндер мақсат функциясының минимумында емес: градиент {value}, шек {tolerance}.");


    /// <summary>A stated figure is not what comes out.</summary>
    public static readonly ViolationKind ProofFigure = ViolationKind.Error(
        "metal-accounting.proof.figure",
        "{value} is stated where {again} comes out.",
        "Указано {value}, а получается {again}.",
        "{value} көрсетілген, ал {again} шығады.");
}
