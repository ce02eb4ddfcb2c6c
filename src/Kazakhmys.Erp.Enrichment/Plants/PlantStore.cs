using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.Kernel.Violations;

namespace Kazakhmys.Erp.Enrichment.Plants;

/// <summary>The table <c>enrichment_plant</c>.</summary>
internal static class PlantStore
{
    private const string Select =
        """
        select code as Code, name as Name, valid_from as ValidFrom, ore_types as OreTypes, stacks as Stacks, facilities as Facilities,
               yearly_capacity_mg as YearlyCapacity
        from enrichment_plant where book = @book and (@code is null or code = @code) order by code
        """;

    private const string Insert =
        """
        insert into enrichment_plant (book, code, name, valid_from, ore_types, stacks, facilities, yearly_capacity_mg, actor)
        values (@book, @code, @name, @validFrom, @oreTypes, @stacks, @facilities, @yearlyCapacity, @actor)
        """;

    public static async Task<Plant?> FindAsync(StoreSession session, Code book, Code plant, CancellationToken cancellationToken) =>
        (await ListAsync(session, book, plant, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    /// <exception cref="NotFoundException">The plant is not open.</exception>
    public static async Task<Plant> RequireAsync(StoreSession session, Code book, Code plant, CancellationToken cancellationToken) =>
        await FindAsync(session, book, plant, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException(EnrichmentViolations.PlantMissing.At("Plant", plant));

    public static async Task<IReadOnlyList<Plant>> ListAsync(
        StoreSession session, Code book, Code? plant, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(Select, new { book = book.Value, code = plant?.Value }, cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => new Plant
        {
            Book = book,
            Code = Code.Parse(row.Code),
            Name = row.Name,
            ValidFrom = ProductionDay.FromNumber(row.ValidFrom),
            OreTypes = Codes(row.OreTypes),
            Stacks = Codes(row.Stacks),
            TailingsFacilities = Codes(row.Facilities),
            YearlyCapacity = row.YearlyCapacity is { } capacity ? Mass.FromMilligrams(capacity) : null,
        });

    public static Task InsertAsync(UnitOfWork unitOfWork, Plant plant, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = plant.Book.Value,
                code = plant.Code.Value,
                name = plant.Name,
                validFrom = plant.ValidFrom.Number,
                oreTypes = string.Join(' ', plant.OreTypes),
                stacks = string.Join(' ', plant.Stacks),
                facilities = string.Join(' ', plant.TailingsFacilities),
                yearlyCapacity = plant.YearlyCapacity?.Milligrams,
                actor = actor.Value,
            },
            cancellationToken);

    private static Code[] Codes(string text) => [.. text.Split(' ').Select(Code.Parse)];

    private sealed record Row
    {
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public long ValidFrom { get; init; }
        public string OreTypes { get; init; } = "";
        public string Stacks { get; init; } = "";
        public string Facilities { get; init; } = "";
        public long? YearlyCapacity { get; init; }
    }
}
