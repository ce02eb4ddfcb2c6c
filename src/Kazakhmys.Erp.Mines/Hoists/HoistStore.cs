using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Mines.Hoists;

/// <summary>Hoists in the database.</summary>
internal static class HoistStore
{
    private const string Select =
        """
        select hoist, valid_from as ValidFrom, shaft, payload, cycle, availability, source
        from mines_hoist where book = @book and mine = @mine order by known_from, hoist
        """;

    private const string Insert =
        """
        insert into mines_hoist (book, mine, hoist, valid_from, known_from, shaft, payload, cycle, availability, source, actor)
        values (@book, @mine, @hoist, @validFrom, @now, @shaft, @payload, @cycle, @availability, @source, @actor)
        """;

    public static async Task<IReadOnlyList<RecordHoist>> ListAsync(StoreSession session, Code book, Code mine, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<HoistRow>(Select, new { book = book.Value, mine = mine.Value }, cancellationToken).ConfigureAwait(false))
        .Select(row => row.Of(book, mine)),
    ];

    public static Task InsertAsync(UnitOfWork unitOfWork, RecordHoist hoist, Instant now, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, new
        {
            book = hoist.Book.Value,
            mine = hoist.Mine.Value,
            hoist = hoist.Hoist.Value,
            validFrom = new ProductionDay(hoist.ValidFrom).Number,
            now = now.ToUnixTimeTicks(),
            shaft = hoist.Shaft.Value,
            payload = hoist.Payload.Milligrams,
            cycle = hoist.Cycle.BclCompatibleTicks,
            availability = hoist.Availability.PartsPerTrillion,
            source = hoist.Source,
            actor = actor.Value,
        }, cancellationToken);

    private sealed class HoistRow
    {
        public string Hoist { get; init; } = "";

        public long ValidFrom { get; init; }

        public string Shaft { get; init; } = "";

        public long Payload { get; init; }

        public long Cycle { get; init; }

        public long Availability { get; init; }

        public string Source { get; init; } = "";

        public RecordHoist Of(Code book, Code mine) => new()
        {
            Book = book,
            Mine = mine,
            Hoist = Stored.Code(Hoist),
            Shaft = Stored.Code(Shaft),
            Payload = Mass.FromMilligrams(Payload),
            Cycle = Duration.FromTicks(Cycle),
            Availability = Ratio.FromPartsPerTrillion(Availability),
            ValidFrom = Stored.Day(ValidFrom).Date,
            Source = Source,
        };
    }
}
