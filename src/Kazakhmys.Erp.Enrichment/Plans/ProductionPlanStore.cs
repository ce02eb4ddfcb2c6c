using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.Plans;

/// <summary>The table <c>enrichment_plan</c>.</summary>
internal static class ProductionPlanStore
{
    private const string SelectLatest =
        """
        select revision as Revision, first_day as FirstDay, end_day as EndDay, processed_mg as Processed, metals as Metals from enrichment_plan
        where book = @book and plant = @plant and period = @period and ore_type = @oreType order by revision desc limit 1
        """;

    private const string Insert =
        """
        insert into enrichment_plan (book, plant, period, ore_type, revision, first_day, end_day, processed_mg, metals, actor)
        values (@book, @plant, @period, @oreType, @revision, @firstDay, @endDay, @processed, @metals, @actor)
        """;

    public static async Task<ProductionPlan?> FindAsync(
        StoreSession session, Code book, Code plant, Code period, Code oreType, CancellationToken cancellationToken) =>
        (await session
            .QueryAsync<Row>(
                SelectLatest,
                new { book = book.Value, plant = plant.Value, period = period.Value, oreType = oreType.Value },
                cancellationToken).ConfigureAwait(false))
        .Select(row => new ProductionPlan
        {
            Book = book,
            Plant = plant,
            Period = Period.Between(period, ProductionDay.FromNumber(row.FirstDay).Date, ProductionDay.FromNumber(row.EndDay).Date),
            OreType = oreType,
            Processed = Mass.FromMilligrams(row.Processed),
            Metals = [.. row.Metals.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Metal)],
            Revision = (int)row.Revision,
        }).SingleOrDefault();

    public static Task InsertAsync(UnitOfWork unitOfWork, ProductionPlan plan, Code actor, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = plan.Book.Value,
                plant = plan.Plant.Value,
                period = plan.Period.Code.Value,
                oreType = plan.OreType.Value,
                revision = (long)plan.Revision,
                firstDay = plan.Period.First.Number,
                endDay = plan.Period.End.Number,
                processed = plan.Processed.Milligrams,
                metals = string.Join(';', plan.Metals.Select(Text)),
                actor = actor.Value,
            },
            cancellationToken);

    private static string Text(PlannedMetal metal) => string.Create(
        CultureInfo.InvariantCulture, $"{metal.Element} {metal.FeedGrade.PartsPerTrillion} {metal.Recovery.PartsPerTrillion}");

    private static PlannedMetal Metal(string text)
    {
        var parts = text.Split(' ');
        return new PlannedMetal
        {
            Element = Code.Parse(parts[0]),
            FeedGrade = Grade.FromPartsPerTrillion(long.Parse(parts[1], CultureInfo.InvariantCulture)),
            Recovery = Ratio.FromPartsPerTrillion(long.Parse(parts[2], CultureInfo.InvariantCulture)),
        };
    }

    private sealed record Row
    {
        public long Revision { get; init; }
        public long FirstDay { get; init; }
        public long EndDay { get; init; }
        public long Processed { get; init; }
        public string Metals { get; init; } = "";
    }
}
