using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.Mines.Stockpiles;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Register;

/// <summary>The register of mines in the database.</summary>
internal static class MineStore
{
    private const string SelectMines =
        "select code, name, method, valid_from as ValidFrom from mines_mine where book = @book order by code";

    private const string SelectWorkplaces =
        """
        select mine, code, name, source_account as SourceAccount, waste_source_account as WasteSourceAccount
        from mines_workplace where book = @book order by mine, code
        """;

    private const string SelectStockpiles =
        "select mine, code, name, kind from mines_stockpile where book = @book order by mine, code";

    private const string SelectCapacities =
        """
        select mine, valid_from as ValidFrom, known_from as KnownFrom, per_hour as PerHour, source
        from mines_hoist_capacity where book = @book order by mine, valid_from, known_from
        """;

    private const string InsertMine =
        """
        insert into mines_mine (book, code, name, method, valid_from, registered_at, actor)
        values (@book, @code, @name, @method, @validFrom, @now, @actor)
        """;

    private const string InsertWorkplace =
        """
        insert into mines_workplace (book, mine, code, name, source_account, waste_source_account)
        values (@book, @mine, @code, @name, @source, @wasteSource)
        """;

    private const string InsertStockpile =
        "insert into mines_stockpile (book, mine, code, name, kind) values (@book, @mine, @code, @name, @kind)";

    private const string InsertCapacity =
        """
        insert into mines_hoist_capacity (book, mine, valid_from, known_from, per_hour, source, actor)
        values (@book, @mine, @validFrom, @now, @perHour, @source, @actor)
        """;

    private const string SelectLock = "select code from mines_mine where book = @book order by code";

    private const string SelectLockForUpdate = SelectLock + " for update";

    /// <summary>Makes the operations that post for mines of a book, or change their documents, wait for each other.</summary>
    public static Task LockAsync(UnitOfWork unitOfWork, Code book, CancellationToken cancellationToken)
    {
        var sql = unitOfWork.Store.ForUpdate.Length == 0 ? SelectLock : SelectLockForUpdate;
        return unitOfWork.QueryAsync<string>(sql, new { book = book.Value }, cancellationToken);
    }

    public static async Task<IReadOnlyList<Mine>> ListAsync(StoreSession session, Code book, CancellationToken cancellationToken)
    {
        Task<List<T>> QueryAsync<T>(string sql) => session.QueryAsync<T>(sql, new { book = book.Value }, cancellationToken);
        var mines = await QueryAsync<MineRow>(SelectMines).ConfigureAwait(false);
        var workplaces = (await QueryAsync<WorkplaceRow>(SelectWorkplaces).ConfigureAwait(false)).ToLookup(row => row.Mine);
        var stockpiles = (await QueryAsync<StockpileRow>(SelectStockpiles).ConfigureAwait(false)).ToLookup(row => row.Mine);
        var capacities = (await QueryAsync<CapacityRow>(SelectCapacities).ConfigureAwait(false)).ToLookup(row => row.Mine);
        return
        [
            .. mines.Select(mine => new Mine
            {
                Book = book,
                Code = Stored.Code(mine.Code),
                Name = mine.Name,
                Method = Stored.Name<MiningMethod>(mine.Method),
                ValidFrom = Stored.Day(mine.ValidFrom),
                HoistCapacityPerHour = new DatedValues<Mass>(
                    Code.Parse($"mines.hoist-capacity/{mine.Code}"), capacities[mine.Code].Select(row => row.Value)),
                Workplaces = [.. workplaces[mine.Code].Select(row => row.Workplace)],
                Stockpiles = [.. stockpiles[mine.Code].Select(row => row.Stockpile)],
            }),
        ];
    }

    public static async Task<Mine?> FindAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
        (await ListAsync(session, book, cancellationToken).ConfigureAwait(false)).FirstOrDefault(m => m.Code == mine);

    /// <summary>The mine that a command names.</summary>
    /// <exception cref="NotFoundException">It is not there (<c>mines.mine.not-found</c>).</exception>
    public static async Task<Mine> RequireAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
        await FindAsync(session, book, mine, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(MinesViolations.MineMissing.At("Mine", mine, ("book", book)));

    public static Task InsertAsync(UnitOfWork unitOfWork, RegisterMine mine, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertMine, new
        {
            book = mine.Book.Value,
            code = mine.Code.Value,
            name = mine.Name,
            method = mine.Method.ToString(),
            validFrom = mine.ValidFrom.Number,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, Code book, Code mine, IEnumerable<Workplace> workplaces, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertWorkplace, workplaces.Select(workplace => new
        {
            book = book.Value,
            mine = mine.Value,
            code = workplace.Code.Value,
            name = workplace.Name,
            source = workplace.SourceAccount.Value,
            wasteSource = workplace.WasteSourceAccount?.Value,
        }).ToList(), cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, Code book, Code mine, IEnumerable<Stockpile> stockpiles, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertStockpile, stockpiles.Select(stockpile => new
        {
            book = book.Value,
            mine = mine.Value,
            code = stockpile.Code.Value,
            name = stockpile.Name,
            kind = stockpile.Kind.ToString(),
        }).ToList(), cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, RecordHoistCapacity capacity, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertCapacity, new
        {
            book = capacity.Book.Value,
            mine = capacity.Mine.Value,
            validFrom = new Kernel.Calendars.ProductionDay(capacity.ValidFrom).Number,
            now = now.ToUnixTimeTicks(),
            perHour = capacity.PerHour.Milligrams,
            source = capacity.Source,
            actor = actor.Value,
        }, cancellationToken);

    private sealed class MineRow
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string Method { get; init; } = "";

        public long ValidFrom { get; init; }
    }

    private sealed class WorkplaceRow
    {
        public string Mine { get; init; } = "";

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string SourceAccount { get; init; } = "";

        public string? WasteSourceAccount { get; init; }

        public Workplace Workplace => new()
        {
            Code = Stored.Code(Code),
            Name = Name,
            SourceAccount = Stored.Code(SourceAccount),
            WasteSourceAccount = WasteSourceAccount is { } waste ? Stored.Code(waste) : null,
        };
    }

    private sealed class StockpileRow
    {
        public string Mine { get; init; } = "";

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string Kind { get; init; } = "";

        public Stockpile Stockpile => new() { Code = Stored.Code(Code), Name = Name, Kind = Stored.Name<StockpileKind>(Kind) };
    }

    private sealed class CapacityRow
    {
        public string Mine { get; init; } = "";

        public long ValidFrom { get; init; }

        public long KnownFrom { get; init; }

        public long PerHour { get; init; }

        public string Source { get; init; } = "";

        public DatedValue<Mass> Value => new()
        {
            Value = Mass.FromMilligrams(PerHour),
            ValidFrom = Stored.Day(ValidFrom).Date,
            KnownFrom = Stored.At(KnownFrom),
            Source = Source,
        };
    }
}
