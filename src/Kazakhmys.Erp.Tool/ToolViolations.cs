using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Tool;

/// <summary>The violations that the tool itself reports.</summary>
public static partial class ToolViolations
{
    /// <summary>The command line is wrong.</summary>
    public static readonly ViolationKind Usage = ViolationKind.Error(
        "tool.usage",
        "{value}",
        "Неверная командная строка: {value}",
        "Пәрмен жолы қате: {value}");

    /// <summary>A file cannot be read or written.</summary>
    public static readonly ViolationKind FileFailed = ViolationKind.Error(
        "tool.file.failed",
        "A file cannot be read or written: {value}",
        "Файл не читается или не записывается: {value}",
        "Файл оқылмайды немесе жазылмайды: {value}");

    /// <summary>A file that is to be written is there already.</summary>
    public static readonly ViolationKind FileExists = ViolationKind.Error(
        "tool.file.exists",
        "'{value}' is there already and is not overwritten.",
        "Файл «{value}» уже есть и не перезаписывается.",
        "«{value}» файлы бар, үстінен жазылмайды.");

    /// <summary>The operation was interrupted.</summary>
    public static readonly ViolationKind Cancelled = ViolationKind.Error(
        "tool.cancelled",
        "Interrupted.",
        "Прервано.",
        "Үзілді.");

    /// <summary>The database file is not there.</summary>
    public static readonly ViolationKind DatabaseMissing = ViolationKind.Error(
        "tool.database.missing",
        "There is no database '{value}'. Create one with 'kzerp init'.",
        "Нет базы данных «{value}». Создайте её командой «kzerp init».",
        "«{value}» дерекқоры жоқ. Оны «kzerp init» пәрменімен жасаңыз.");

    /// <summary>The connection string cannot be read.</summary>
    public static readonly ViolationKind ConnectionMalformed = ViolationKind.Error(
        "tool.connection.malformed",
        "The connection string cannot be read: {detail}",
        "Строка подключения не читается: {detail}",
        "Қосылу жолы оқылмайды: {detail}");

    /// <summary>The tables are older than this tool.</summary>
    public static readonly ViolationKind SchemaPending = ViolationKind.Error(
        "tool.schema.pending",
        "{value} schema scripts are not applied, the first is {script}. Run 'kzerp migrate'.",
        "Не применены скрипты схемы: {value}, первый — {script}. Выполните «kzerp migrate».",
        "Қолданылмаған схема скрипттері: {value}, біріншісі — {script}. «kzerp migrate» орындаңыз.");

    /// <summary>The engine has backup tools of its own.</summary>
    public static readonly ViolationKind BackupEngine = ViolationKind.Error(
        "tool.backup.engine",
        "'{value}' is backed up with its own tools (pg_basebackup, pg_dump), not with kzerp.",
        "«{value}» копируется своими средствами (pg_basebackup, pg_dump), а не kzerp.",
        "«{value}» көшірмесі kzerp емес, өз құралдарымен (pg_basebackup, pg_dump) жасалады.");

    /// <summary>A file of heads cannot be read.</summary>
    public static readonly ViolationKind AnchorMalformed = ViolationKind.Error(
        "tool.anchor.malformed",
        "The file of heads cannot be read; it is what 'kzerp verify --head --json' writes.",
        "Файл голов цепочек не читается; его пишет «kzerp verify --head --json».",
        "Бастар файлы оқылмайды; оны «kzerp verify --head --json» жазады.");

    /// <summary>A file is no setup of a close.</summary>
    public static readonly ViolationKind SetupMalformed = ViolationKind.Error(
        "tool.setup.malformed",
        "The file is no setup of a close: {detail}",
        "Файл не настройка закрытия: {detail}",
        "Файл жабу баптауы емес: {detail}");

    /// <summary>A measurement of a what-if cannot be read.</summary>
    public static readonly ViolationKind WhatIfMalformed = ViolationKind.Error(
        "tool.what-if.malformed",
        "'{value}' is not point@moment=value of a known point.",
        "«{value}» — не точка@момент=значение известной точки.",
        "«{value}» — белгілі нүктенің нүкте@уақыт=мән жазуы емес.");

    /// <summary>Neither a day nor an instant nor a sequence.</summary>
    public static readonly ViolationKind MomentMalformed = ViolationKind.Error(
        "tool.moment.malformed",
        "'{value}' is not {form}.",
        "«{value}» — не {form}.",
        "«{value}» — {form} емес.");
}
