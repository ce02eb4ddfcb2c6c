using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using Kazakhmys.Erp.Kernel.Quantities;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Tailings;

/// <summary>The table <c>enrichment_facility_limit</c>.</summary>
internal static class FacilityLimitStore
{
    private const string Select =
        """
        select known_from as KnownFrom, valid_from as ValidFrom, valid_to as ValidTo, capacity_mg as Capacity, level_um as Level,
               freeboard_um as Freeboard, legal_basis as LegalBasis, source as Source
        from enrichment_facility_limit where book = @book and plant = @plant and facility = @facility
        """;

    private const string Insert =
        """
        insert into enrichment_facility_limit (book, plant, facility, known_from, valid_from, valid_to, capacity_mg, level_um, freeboard_um,
            legal_basis, source, actor)
        values (@book, @plant, @facility, @knownFrom, @validFrom, @validTo, @capacity, @level, @freeboard, @legalBasis, @source, @actor)
        """;

    public static async Task<DatedValues<FacilityLimits>> ReadAsync(
        StoreSession session, Code book, Code plant, Code facility, CancellationToken cancellationToken) =>
        new(
            Code.Parse($"enrichment/tailings/{plant}/{facility}"),
            (await session
                .QueryAsync<Row>(Select, new { book = book.Value, plant = plant.Value, facility = facility.Value }, cancellationToken)
                .ConfigureAwait(false))
            .Select(Of));

    public static Task InsertAsync(
        UnitOfWork unitOfWork, SetFacilityLimits set, Instant knownFrom, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = set.Book.Value,
                plant = set.Plant.Value,
                facility = set.Facility.Value,
                knownFrom = knownFrom.ToUnixTimeTicks(),
                validFrom = new ProductionDay(set.ValidFrom).Number,
                validTo = set.ValidTo is { } end ? new ProductionDay(end).Number : (long?)null,
                capacity = set.Limits.Capacity?.Milligrams,
                level = set.Limits.LevelAtMost?.Micrometres,
                freeboard = set.Limits.FreeboardAtLeast?.Micrometres,
                legalBasis = set.LegalBasis,
                source = set.Source,
                actor = actor.Value,
            },
            cancellationToken);

    private static DatedValue<FacilityLimits> Of(Row row) => new()
    {
        Value = new FacilityLimits
        {
            Capacity = row.Capacity is { } capacity ? Mass.FromMilligrams(capacity) : null,
            LevelAtMost = row.Level is { } level ? Length.FromMicrometres(level) : null,
            FreeboardAtLeast = row.Freeboard is { } freeboard ? Length.FromMicrometres(freeboard) : null,
        },
        KnownFrom = Instant.FromUnixTimeTicks(row.KnownFrom),
        ValidFrom = ProductionDay.FromNumber(row.ValidFrom).Date,
        ValidTo = row.ValidTo is { } end ? ProductionDay.FromNumber(end).Date : null,
        LegalBasis = row.LegalBasis,
        Source = row.Source,
    };

    private sealed record Row
    {
        public long KnownFrom { get; init; }
        public long ValidFrom { get; init; }
        public long? ValidTo { get; init; }
        public long? Capacity { get; init; }
        public long? Level { get; init; }
        public long? Freeboard { get; init; }
        public string? LegalBasis { get; init; }
        public string Source { get; init; } = "";
    }
}
