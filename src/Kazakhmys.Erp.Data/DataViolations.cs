using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Data;

/// <summary>The violations that the data floor reports.</summary>
public static class DataViolations
{
    /// <summary>Somebody else held the write lock for too long. Transient.</summary>
    public static readonly ViolationKind StoreBusy = ViolationKind.Error(
        "data.store.busy",
        "The store is busy: another writer held the lock for too long. If a unit of work of this process holds it, pass that unit of work as 'within'.",
        "Хранилище занято: другой пишущий слишком долго держал блокировку. Если её держит единица работы этого процесса, передайте её как «within».",
        "Қойма бос емес: басқа жазушы құлыпты тым ұзақ ұстады. Егер оны осы процестің жұмыс бірлігі ұстаса, оны «within» ретінде беріңіз.");

    /// <summary>No space is left.</summary>
    public static readonly ViolationKind StoreFull = ViolationKind.Error(
        "data.store.full",
        "The store is full: no space is left. What is stored can still be read.",
        "Хранилище заполнено: места не осталось. Сохранённое по-прежнему можно читать.",
        "Қойма толды: орын қалмады. Сақталғанды әлі де оқуға болады.");

    /// <summary>The store, or the way it was opened, forbids writing.</summary>
    public static readonly ViolationKind StoreReadOnly = ViolationKind.Error(
        "data.store.read-only", "The store is read-only.", "Хранилище доступно только для чтения.", "Қойма тек оқуға ашық.");

    /// <summary>The file is not a database or is damaged.</summary>
    public static readonly ViolationKind StoreDamaged = ViolationKind.Error(
        "data.store.damaged",
        "The store is damaged or is not a database. Restore the last backup.",
        "Хранилище повреждено или не является базой данных. Восстановите последнюю резервную копию.",
        "Қойма бүлінген немесе дерекқор емес. Соңғы сақтық көшірмені қалпына келтіріңіз.");

    /// <summary>The store cannot be opened, or the connection was lost.</summary>
    public static readonly ViolationKind StoreUnreachable = ViolationKind.Error(
        "data.store.unreachable",
        "The store cannot be reached. If the connection was lost during a commit, retry with the same idempotency key.",
        "Хранилище недоступно. Если связь прервалась во время фиксации, повторите с тем же ключом идемпотентности.",
        "Қоймаға жету мүмкін емес. Егер байланыс бекіту кезінде үзілсе, сол идемпотенттік кілтпен қайталаңыз.");

    /// <summary>A constraint or trigger of the tables refused the statement: append-only rows, a check, a reference, a missing right.</summary>
    public static readonly ViolationKind StoreRefused = ViolationKind.Error(
        "data.store.refused",
        "The store refused the statement: {value}",
        "Хранилище отклонило команду: {value}",
        "Қойма команданы қабылдамады: {value}");

    /// <summary>A row with the same key came from somebody else in the meantime.</summary>
    public static readonly ViolationKind Concurrency = ViolationKind.Error(
        "data.concurrency",
        "Somebody else stored the same record in the meantime.",
        "Тем временем кто-то другой сохранил ту же запись.",
        "Осы аралықта басқа біреу дәл сол жазбаны сақтады.");

    /// <summary>A stored sum left the range of exact integers.</summary>
    public static readonly ViolationKind Overflow = ViolationKind.Error(
        "data.overflow",
        "A stored quantity would leave the range that can be kept exactly.",
        "Сохраняемая величина вышла бы за пределы точного представления.",
        "Сақталатын шама дәл көрсету шегінен шығып кетер еді.");

    /// <summary>The file that a backup would write is there already.</summary>
    public static readonly ViolationKind BackupExists = ViolationKind.Error(
        "data.backup.exists",
        "'{value}' exists already; a backup never replaces a file.",
        "«{value}» уже существует; резервная копия не заменяет файлы.",
        "«{value}» бұрыннан бар; сақтық көшірме файлдарды алмастырмайды.");

    /// <summary>A script that was applied has other content now.</summary>
    public static readonly ViolationKind SchemaChanged = ViolationKind.Error(
        "data.schema.changed",
        "Schema script {value} of module {module} was applied with other content. Applied scripts are never changed; add a new one.",
        "Сценарий схемы {value} модуля {module} был применён с другим содержимым. Применённые сценарии не изменяют; добавьте новый.",
        "{module} модулінің {value} схема сценарийі басқа мазмұнмен қолданылған. Қолданылған сценарийлер өзгертілмейді; жаңасын қосыңыз.");

    /// <summary>The database was migrated by a newer version of the suite.</summary>
    public static readonly ViolationKind SchemaNewer = ViolationKind.Error(
        "data.schema.newer",
        "Module {module} has schema script {value} of suite version {stored}; this host runs version {running}. Update the host.",
        "Модуль {module} имеет сценарий схемы {value} версии {stored}; этот хост работает на версии {running}. Обновите хост.",
        "{module} модулінде {stored} нұсқасының {value} схема сценарийі бар; бұл хост {running} нұсқасында жұмыс істейді. Хостты жаңартыңыз.");

    /// <summary>The scripts of a package are not numbered 1, 2, 3, ….</summary>
    public static readonly ViolationKind SchemaNumbering = ViolationKind.Error(
        "data.schema.numbering",
        "The schema scripts of module {module} are not numbered 0001, 0002, … without gaps: {value}.",
        "Сценарии схемы модуля {module} не пронумерованы подряд 0001, 0002, …: {value}.",
        "{module} модулінің схема сценарийлері 0001, 0002, … ретімен нөмірленбеген: {value}.");

    /// <summary>A module comes after one that is not registered, or after itself.</summary>
    public static readonly ViolationKind SchemaDependency = ViolationKind.Error(
        "data.schema.dependency",
        "Module {module} comes after module {value}, which is not registered or comes after it in turn.",
        "Модуль {module} следует за модулем {value}, который не зарегистрирован или сам следует за ним.",
        "{module} модулі {value} модулінен кейін келеді, ал ол тіркелмеген немесе өзі одан кейін келеді.");
}
