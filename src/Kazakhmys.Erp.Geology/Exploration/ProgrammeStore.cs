using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Geology.Blocks;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>The tables <c>geology_programme</c> and <c>geology_increase</c>, and a programme as a whole.</summary>
internal static class ProgrammeStore
{
    private const string Select =
        """
        select id as Id, deposit as Deposit, section as Section, first_day as FirstDay, last_day as LastDay, planned_um as Planned,
               planned_holes as Holes, document as Document, actor as Actor
        from geology_programme where book = @book and (@id is null or id = @id) and (@deposit is null or deposit = @deposit) order by id
        """;

    private const string SelectIncreases =
        """
        select change as Change, account as Account, dry_mg as Dry from geology_increase
        where book = @book and programme = @programme order by change
        """;

    private const string Insert =
        """
        insert into geology_programme (book, id, deposit, section, first_day, last_day, planned_um, planned_holes, document, actor)
        values (@book, @id, @deposit, @section, @firstDay, @lastDay, @planned, @holes, @document, @actor)
        """;

    private const string InsertIncrease =
        "insert into geology_increase (book, programme, change, account, dry_mg) values (@book, @programme, @change, @account, @dry)";

    public static async Task<ExplorationProgramme?> FindAsync(
        StoreSession session, Code book, Code programme, CancellationToken cancellationToken) =>
        (await ReadAsync(session, book, programme, null, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    public static async Task<IReadOnlyList<ExplorationProgramme>> ReadAsync(
        StoreSession session, Code book, Code? programme, Code? deposit, CancellationToken cancellationToken)
    {
        var rows = await session
            .QueryAsync<Row>(Select, new { book = book.Value, id = programme?.Value, deposit = deposit?.Value }, cancellationToken)
            .ConfigureAwait(false);
        var programmes = new List<ExplorationProgramme>();
        foreach (var row in rows)
        {
            var increases = await session
                .QueryAsync<IncreaseRow>(SelectIncreases, new { book = book.Value, programme = row.Id }, cancellationToken).ConfigureAwait(false);
            programmes.Add(new ExplorationProgramme
            {
                Plan = Of(book, row),
                PlannedBy = Code.Parse(row.Actor),
                Holes = await HoleStore.ReadAsync(session, book, row.Id, cancellationToken).ConfigureAwait(false),
                Intersections = await IntersectionStore.ReadAsync(session, book, row.Id, null, cancellationToken).ConfigureAwait(false),
                Increases = increases.ConvertAll(increase => new ReserveIncrease
                {
                    Change = Code.Parse(increase.Change),
                    Block = RegisteredBlocks.Of(Code.Parse(increase.Account)),
                    Dry = Mass.FromMilligrams(increase.Dry),
                }),
            });
        }
        return programmes;
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, PlanProgramme plan, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = plan.Book.Value,
                id = plan.Id.Value,
                deposit = plan.Deposit.Value,
                section = plan.Section.Value,
                firstDay = plan.First.Number,
                lastDay = plan.Last.Number,
                planned = plan.Metres.Micrometres,
                holes = (long)plan.Holes,
                document = plan.Document,
                actor = actor.Value,
            },
            cancellationToken);

    public static Task InsertIncreaseAsync(UnitOfWork unitOfWork, RecordIncrease increase, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            InsertIncrease,
            new
            {
                book = increase.Change.Book.Value,
                programme = increase.Programme.Value,
                change = increase.Change.Id.Value,
                account = increase.Change.Block.Account.Value,
                dry = increase.Change.Dry.Milligrams,
            },
            cancellationToken);

    private static PlanProgramme Of(Code book, Row row) => new()
    {
        Book = book,
        Id = Code.Parse(row.Id),
        Deposit = Code.Parse(row.Deposit),
        Section = Code.Parse(row.Section),
        First = ProductionDay.FromNumber(row.FirstDay),
        Last = ProductionDay.FromNumber(row.LastDay),
        Metres = Length.FromMicrometres(row.Planned),
        Holes = (int)row.Holes,
        Document = row.Document,
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Deposit { get; init; } = "";
        public string Section { get; init; } = "";
        public long FirstDay { get; init; }
        public long LastDay { get; init; }
        public long Planned { get; init; }
        public long Holes { get; init; }
        public string Document { get; init; } = "";
        public string Actor { get; init; } = "";
    }

    private sealed record IncreaseRow
    {
        public string Change { get; init; } = "";
        public string Account { get; init; } = "";
        public long Dry { get; init; }
    }
}
