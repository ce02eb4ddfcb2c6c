using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.DatedValues;
using NodaTime;

namespace Kazakhmys.Erp.Enrichment.Consumption;

/// <summary>The table <c>enrichment_norm</c>.</summary>
internal static class NormStore
{
    private const string Select =
        """
        select known_from as KnownFrom, valid_from as ValidFrom, valid_to as ValidTo, kind as Kind, unit as Unit, per_tonne_of_ore as PerOre,
               metal as Metal, per_tonne_of_metal as PerMetal, legal_basis as LegalBasis, source as Source
        from enrichment_norm where book = @book and plant = @plant and item = @item
        """;

    private const string SelectItems = "select distinct item from enrichment_norm where book = @book and plant = @plant order by item";

    private const string Insert =
        """
        insert into enrichment_norm (book, plant, item, known_from, valid_from, valid_to, kind, unit, per_tonne_of_ore, metal, per_tonne_of_metal,
            legal_basis, source, actor)
        values (@book, @plant, @item, @knownFrom, @validFrom, @validTo, @kind, @unit, @perOre, @metal, @perMetal, @legalBasis, @source, @actor)
        """;

    public static async Task<DatedValues<ConsumptionNorm>> ReadAsync(
        StoreSession session, Code book, Code plant, Code item, CancellationToken cancellationToken) =>
        new(
            Code.Parse($"enrichment/norm/{plant}/{item}"),
            (await session
                .QueryAsync<Row>(Select, new { book = book.Value, plant = plant.Value, item = item.Value }, cancellationToken).ConfigureAwait(false))
            .Select(row => Of(book, plant, item, row)));

    public static async Task<IReadOnlyList<Code>> ItemsAsync(StoreSession session, Code book, Code plant, CancellationToken cancellationToken) =>
        (await session.QueryAsync<string>(SelectItems, new { book = book.Value, plant = plant.Value }, cancellationToken).ConfigureAwait(false))
        .ConvertAll(Code.Parse);

    public static Task InsertAsync(UnitOfWork unitOfWork, ConsumptionNorm norm, Instant knownFrom, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = norm.Book.Value,
                plant = norm.Plant.Value,
                item = norm.Item.Value,
                knownFrom = knownFrom.ToUnixTimeTicks(),
                validFrom = new ProductionDay(norm.ValidFrom).Number,
                validTo = norm.ValidTo is { } end ? new ProductionDay(end).Number : (long?)null,
                kind = norm.Kind.ToString(),
                unit = ConsumptionRules.UnitOf(norm.Kind).ToString(),
                perOre = norm.PerTonneOfOre?.Smallest,
                metal = norm.Metal?.Value,
                perMetal = norm.PerTonneOfMetal?.Smallest,
                legalBasis = norm.LegalBasis,
                source = norm.Source,
                actor = actor.Value,
            },
            cancellationToken);

    private static DatedValue<ConsumptionNorm> Of(Code book, Code plant, Code item, Row row)
    {
        var unit = Enum.Parse<ConsumedUnit>(row.Unit);
        var (validFrom, validTo) = (
            ProductionDay.FromNumber(row.ValidFrom).Date, row.ValidTo is { } end ? ProductionDay.FromNumber(end).Date : (LocalDate?)null);
        return new DatedValue<ConsumptionNorm>
        {
            Value = new ConsumptionNorm
            {
                Book = book,
                Plant = plant,
                Item = item,
                Kind = Enum.Parse<ConsumptionKind>(row.Kind),
                PerTonneOfOre = row.PerOre is { } perOre ? ConsumedAmount.Of(unit, perOre) : null,
                Metal = row.Metal is { } metal ? Code.Parse(metal) : null,
                PerTonneOfMetal = row.PerMetal is { } perMetal ? ConsumedAmount.Of(unit, perMetal) : null,
                ValidFrom = validFrom,
                ValidTo = validTo,
                LegalBasis = row.LegalBasis,
                Source = row.Source,
            },
            ValidFrom = validFrom,
            ValidTo = validTo,
            KnownFrom = Instant.FromUnixTimeTicks(row.KnownFrom),
            LegalBasis = row.LegalBasis,
            Source = row.Source,
        };
    }

    private sealed record Row
    {
        public long KnownFrom { get; init; }
        public long ValidFrom { get; init; }
        public long? ValidTo { get; init; }
        public string Kind { get; init; } = "";
        public string Unit { get; init; } = "";
        public long? PerOre { get; init; }
        public string? Metal { get; init; }
        public long? PerMetal { get; init; }
        public string? LegalBasis { get; init; }
        public string Source { get; init; } = "";
    }
}
