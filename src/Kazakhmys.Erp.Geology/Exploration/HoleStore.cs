using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Geology.Exploration;

/// <summary>The tables <c>geology_hole</c> and <c>geology_drilling</c>.</summary>
internal static class HoleStore
{
    private const string Select =
        """
        select h.hole as Hole, h.planned_um as Planned, h.east_um as East, h.north_um as North, h.elevation_um as Elevation,
               h.azimuth_udeg as Azimuth, h.dip_udeg as Dip, d.day as Day, d.depth_um as Depth
        from geology_hole h
        left join geology_drilling d on d.book = h.book and d.programme = h.programme and d.hole = h.hole and d.day = (
            select max(m.day) from geology_drilling m where m.book = @book and m.programme = h.programme and m.hole = h.hole)
        where h.book = @book and h.programme = @programme order by h.hole
        """;

    private const string SelectDay =
        "select depth_um from geology_drilling where book = @book and programme = @programme and hole = @hole and day = @day";

    private const string Insert =
        """
        insert into geology_hole (book, programme, hole, planned_um, east_um, north_um, elevation_um, azimuth_udeg, dip_udeg, actor)
        values (@book, @programme, @hole, @planned, @east, @north, @elevation, @azimuth, @dip, @actor)
        """;

    private const string InsertDrilling =
        """
        insert into geology_drilling (book, programme, hole, day, depth_um, actor) values (@book, @programme, @hole, @day, @depth, @actor)
        """;

    public static async Task<IReadOnlyList<DrilledHole>> ReadAsync(
        StoreSession session, Code book, string programme, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(Select, new { book = book.Value, programme }, cancellationToken).ConfigureAwait(false)).ConvertAll(Of);

    public static Task InsertAsync(UnitOfWork unitOfWork, AddHole add, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = add.Book.Value,
                programme = add.Programme.Value,
                hole = add.Hole.Code.Value,
                planned = add.Hole.Planned.Micrometres,
                east = add.Hole.East?.Micrometres,
                north = add.Hole.North?.Micrometres,
                elevation = add.Hole.Elevation?.Micrometres,
                azimuth = Microdegrees(add.Hole.AzimuthDegrees),
                dip = Microdegrees(add.Hole.DipDegrees),
                actor = actor.Value,
            },
            cancellationToken);

    /// <summary>The depth recorded for the very day, if any.</summary>
    public static async Task<Length?> DepthOnAsync(StoreSession session, RecordDrilling drilling, CancellationToken cancellationToken) =>
        await session.FindAsync<long?>(
            SelectDay,
            new
            {
                book = drilling.Book.Value, programme = drilling.Programme.Value, hole = drilling.Hole.Value, day = drilling.Day.Number,
            },
            cancellationToken).ConfigureAwait(false) is { } depth ? Length.FromMicrometres(depth) : null;

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordDrilling drilling, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            InsertDrilling,
            new
            {
                book = drilling.Book.Value,
                programme = drilling.Programme.Value,
                hole = drilling.Hole.Value,
                day = drilling.Day.Number,
                depth = drilling.Depth.Micrometres,
                actor = actor.Value,
            },
            cancellationToken);

    private static long? Microdegrees(decimal? degrees) => degrees is { } value ? (long)decimal.Round(value * 1_000_000m) : null;

    private static DrilledHole Of(Row row) => new()
    {
        Hole = new DrillHole
        {
            Code = Code.Parse(row.Hole),
            Planned = Length.FromMicrometres(row.Planned),
            East = LengthOf(row.East),
            North = LengthOf(row.North),
            Elevation = LengthOf(row.Elevation),
            AzimuthDegrees = row.Azimuth / 1_000_000m,
            DipDegrees = row.Dip / 1_000_000m,
        },
        Depth = LengthOf(row.Depth) ?? Length.Zero,
        Day = row.Day is { } day ? ProductionDay.FromNumber(day) : null,
    };

    private static Length? LengthOf(long? micrometres) => micrometres is { } value ? Length.FromMicrometres(value) : null;

    private sealed record Row
    {
        public string Hole { get; init; } = "";
        public long Planned { get; init; }
        public long? East { get; init; }
        public long? North { get; init; }
        public long? Elevation { get; init; }
        public long? Azimuth { get; init; }
        public long? Dip { get; init; }
        public long? Day { get; init; }
        public long? Depth { get; init; }
    }
}
