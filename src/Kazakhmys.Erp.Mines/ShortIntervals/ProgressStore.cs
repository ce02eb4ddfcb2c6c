using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.ShortIntervals;

/// <summary>Calls in the database.</summary>
internal static class ProgressStore
{
    private const string Select =
        """
        select number, workplace, at, ore, waste, drilled, hoisted from mines_progress
        where book = @book and mine = @mine and shift = @shift order by at, number
        """;

    private const string Insert =
        """
        insert into mines_progress (book, mine, shift, number, workplace, at, ore, waste, drilled, hoisted, recorded_at, recorded_by)
        values (@book, @mine, @shift, @number, @workplace, @at, @ore, @waste, @drilled, @hoisted, @now, @actor)
        """;

    public static async Task<IReadOnlyList<RecordProgress>> ListAsync(
        StoreSession session, Code book, Code mine, Shift shift, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<ProgressRow>(
            Select, new { book = book.Value, mine = mine.Value, shift = shift.ToString() }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine, shift)),
    ];

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordProgress call, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = call.Book.Value,
            mine = call.Mine.Value,
            shift = call.Shift.ToString(),
            number = call.Number.Value,
            workplace = call.Workplace.Value,
            at = call.At.ToUnixTimeTicks(),
            ore = call.Ore.Milligrams,
            waste = call.Waste.Milligrams,
            drilled = call.Drilled.Micrometres,
            hoisted = call.Hoisted.Milligrams,
            now = now.ToUnixTimeTicks(),
            actor = actor.Value,
        }, cancellationToken);

    private sealed class ProgressRow
    {
        public string Number { get; init; } = "";

        public string Workplace { get; init; } = "";

        public long At { get; init; }

        public long Ore { get; init; }

        public long Waste { get; init; }

        public long Drilled { get; init; }

        public long Hoisted { get; init; }

        public RecordProgress Of(Code book, Code mine, Shift shift) => new()
        {
            Book = book,
            Mine = mine,
            Workplace = Stored.Code(Workplace),
            Shift = shift,
            Number = Stored.Code(Number),
            At = Stored.At(At),
            Ore = Mass.FromMilligrams(Ore),
            Waste = Mass.FromMilligrams(Waste),
            Drilled = Length.FromMicrometres(Drilled),
            Hoisted = Mass.FromMilligrams(Hoisted),
        };
    }
}
