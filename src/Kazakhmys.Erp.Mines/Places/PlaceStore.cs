using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Mines.Register;

namespace Kazakhmys.Erp.Mines.Places;

/// <summary>Places in the database.</summary>
internal static class PlaceStore
{
    private const string Select = "select place, name, kind, parent from mines_place where book = @book and mine = @mine order by place";

    private const string SelectWorkplaces =
        """
        select w.code as Workplace, p.place
        from mines_workplace w left join mines_workplace_place p on p.book = w.book and p.mine = w.mine and p.workplace = w.code
        where w.book = @book and w.mine = @mine order by w.code
        """;

    private const string Insert =
        "insert into mines_place (book, mine, place, name, kind, parent) values (@book, @mine, @place, @name, @kind, @parent)";

    private const string InsertWorkplace =
        "insert into mines_workplace_place (book, mine, workplace, place) values (@book, @mine, @workplace, @place)";

    /// <exception cref="Kernel.Violations.NotFoundException">The mine is not there.</exception>
    public static async Task<(Mine Mine, PlaceTree Tree)> RequireAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
        (await MineStore.RequireAsync(session, book, mine, cancellationToken).ConfigureAwait(false),
            await TreeAsync(session, book, mine, cancellationToken).ConfigureAwait(false));

    public static async Task<PlaceTree> TreeAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken)
    {
        var of = new { book = book.Value, mine = mine.Value };
        var places = await session.QueryAsync<PlaceRow>(Select, of, cancellationToken).ConfigureAwait(false);
        var workplaces = await session.QueryAsync<WorkplaceRow>(SelectWorkplaces, of, cancellationToken).ConfigureAwait(false);
        return new PlaceTree
        {
            Mine = mine,
            Places = [.. places.Select(row => row.Of())],
            Workplaces = [.. workplaces.Select(row => (Stored.Code(row.Workplace), row.Place is { } place ? Stored.Code(place) : (Code?)null))],
        };
    }

    public static async Task InsertAsync(
        UnitOfWork unitOfWork, Code book, Code mine, IEnumerable<Place> places, IEnumerable<WorkplacePlace> workplaces, CancellationToken cancellationToken)
    {
        await unitOfWork.ExecuteAsync(Insert, places.Select(place => new
        {
            book = book.Value,
            mine = mine.Value,
            place = place.Code.Value,
            name = place.Name,
            kind = place.Kind.ToString(),
            parent = place.Parent?.Value,
        }).ToList(), cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertWorkplace, workplaces.Select(lies => new
        {
            book = book.Value, mine = mine.Value, workplace = lies.Workplace.Value, place = lies.Place.Value,
        }).ToList(), cancellationToken).ConfigureAwait(false);
    }

    private sealed class PlaceRow
    {
        public string Place { get; init; } = "";

        public string Name { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? Parent { get; init; }

        public Place Of() => new()
        {
            Code = Stored.Code(Place), Name = Name, Kind = Stored.Name<PlaceKind>(Kind), Parent = Parent is { } parent ? Stored.Code(parent) : null,
        };
    }

    private sealed class WorkplaceRow
    {
        public string Workplace { get; init; } = "";

        public string? Place { get; init; }
    }
}
