using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>The table <c>enrichment_facility_reading</c>.</summary>
internal static class FacilityReadingStore
{
    private const string Select =
        """
        select r.day as Day, r.revision as Revision, r.level_um as Level, r.freeboard_um as Freeboard, r.water_ml as Water
        from enrichment_facility_reading r
        where r.book = @book and r.plant = @plant and r.facility = @facility and r.day >= @first and r.day <= @last and r.revision = (
            select max(m.revision) from enrichment_facility_reading m
            where m.book = @book and m.plant = r.plant and m.facility = r.facility and m.day = r.day)
        order by r.day
        """;

    private const string SelectLastDay =
        "select max(day) from enrichment_facility_reading where book = @book and plant = @plant and facility = @facility and day <= @last";

    private const string Insert =
        """
        insert into enrichment_facility_reading (book, plant, facility, day, revision, level_um, freeboard_um, water_ml, actor)
        values (@book, @plant, @facility, @day, @revision, @level, @freeboard, @water, @actor)
        """;

    public static async Task<IReadOnlyList<FacilityReading>> ListAsync(
        StoreSession session, Code book, Code plant, Code facility, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        (await session
            .QueryAsync<Row>(
                Select,
                new { book = book.Value, plant = plant.Value, facility = facility.Value, first = first.Number, last = last.Number },
                cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => new FacilityReading
        {
            Book = book,
            Plant = plant,
            Facility = facility,
            Day = ProductionDay.FromNumber(row.Day),
            Level = Length.FromMicrometres(row.Level),
            Freeboard = Length.FromMicrometres(row.Freeboard),
            Water = row.Water is { } water ? Volume.FromMillilitres(water) : null,
            Revision = (int)row.Revision,
        });

    /// <summary>The latest reading up to a day.</summary>
    public static async Task<FacilityReading?> LatestAsync(
        StoreSession session, Code book, Code plant, Code facility, ProductionDay day, CancellationToken cancellationToken)
    {
        var key = new { book = book.Value, plant = plant.Value, facility = facility.Value, last = day.Number };
        if (await session.FindAsync<long?>(SelectLastDay, key, cancellationToken).ConfigureAwait(false) is not { } last)
            return null;
        var on = ProductionDay.FromNumber(last);
        return (await ListAsync(session, book, plant, facility, on, on, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, FacilityReading reading, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = reading.Book.Value,
                plant = reading.Plant.Value,
                facility = reading.Facility.Value,
                day = reading.Day.Number,
                revision = (long)reading.Revision,
                level = reading.Level.Micrometres,
                freeboard = reading.Freeboard.Micrometres,
                water = reading.Water?.Millilitres,
                actor = actor.Value,
            },
            cancellationToken);

    private sealed record Row
    {
        public long Day { get; init; }
        public long Revision { get; init; }
        public long Level { get; init; }
        public long Freeboard { get; init; }
        public long? Water { get; init; }
    }
}
