using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Metallurgy;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.SelectiveBalances;

/// <summary>The table <c>enrichment_selective_balance</c>.</summary>
internal static class SelectiveBalanceStore
{
    private const string SelectLatest =
        """
        select revision as Revision, feed_mg as Feed, stacks as Stacks, facility as Facility, metals as Metals, actor as Actor, entry as Entry
        from enrichment_selective_balance
        where book = @book and plant = @plant and shift = @shift and ore_type = @oreType order by revision desc limit 1
        """;

    private const string Insert =
        """
        insert into enrichment_selective_balance (book, plant, shift, ore_type, revision, feed_mg, stacks, facility, metals, actor, entry)
        values (@book, @plant, @shift, @oreType, @revision, @feed, @stacks, @facility, @metals, @actor, @entry)
        """;

    public static async Task<SelectiveBalance?> FindAsync(
        StoreSession session, Code book, Code plant, Shift shift, Code oreType, CancellationToken cancellationToken) =>
        (await session
            .QueryAsync<Row>(
                SelectLatest,
                new { book = book.Value, plant = plant.Value, shift = shift.ToString(), oreType = oreType.Value },
                cancellationToken).ConfigureAwait(false))
        .Select(row => Of(book, plant, shift, oreType, row)).SingleOrDefault();

    public static Task InsertAsync(UnitOfWork unitOfWork, SelectiveBalance balance, CancellationToken cancellationToken)
    {
        var recorded = balance.Recorded;
        return unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = recorded.Book.Value,
                plant = recorded.Plant.Value,
                shift = recorded.Shift.ToString(),
                oreType = recorded.OreType.Value,
                revision = (long)balance.Revision,
                feed = recorded.Feed.Milligrams,
                stacks = string.Join(' ', recorded.Stacks),
                facility = recorded.TailingsFacility.Value,
                metals = string.Join(';', recorded.Metals.Select(metal =>
                    string.Join(' ', metal.Products.Prepend(metal.Feed).Select(MeasuredGrades.Text).Prepend(metal.Element.Value)))),
                actor = balance.Actor.Value,
                entry = balance.Entry,
            },
            cancellationToken);
    }

    private static SelectiveBalance Of(Code book, Code plant, Shift shift, Code oreType, Row row)
    {
        var recorded = new RecordSelectiveBalance
        {
            Book = book,
            Plant = plant,
            Shift = shift,
            OreType = oreType,
            Feed = Mass.FromMilligrams(row.Feed),
            Stacks = [.. row.Stacks.Split(' ').Select(Code.Parse)],
            Metals = [.. row.Metals.Split(';').Select(Metal)],
            TailingsFacility = Code.Parse(row.Facility),
            Replaces = (int)row.Revision - 1,
        };
        return SelectiveBalanceRules.Of(recorded) with { Revision = (int)row.Revision, Actor = Code.Parse(row.Actor), Entry = row.Entry };
    }

    private static ProductAssays Metal(string text)
    {
        var parts = text.Split(' ');
        var grades = Enumerable.Range(0, (parts.Length - 1) / MeasuredGrades.Parts)
            .Select(i => MeasuredGrades.Of(parts.AsSpan((MeasuredGrades.Parts * i) + 1, MeasuredGrades.Parts))).ToList();
        return new ProductAssays { Element = Code.Parse(parts[0]), Feed = grades[0], Products = [.. grades.Skip(1)] };
    }

    private sealed record Row
    {
        public long Revision { get; init; }
        public long Feed { get; init; }
        public string Stacks { get; init; } = "";
        public string Facility { get; init; } = "";
        public string Metals { get; init; } = "";
        public string Actor { get; init; } = "";
        public long Entry { get; init; }
    }
}
