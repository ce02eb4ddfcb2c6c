using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Enrichment.Balances;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.ShiftBalances;

/// <summary>The table <c>enrichment_shift_balance</c>.</summary>
internal static class ShiftBalanceStore
{
    private const string SelectLatest =
        """
        select revision as Revision, feed_mg as Feed, concentrate_mg as Concentrate, stack as Stack, facility as Facility, metals as Metals, book_above_assay as AboveAssay,
               actor as Actor, entry as Entry
        from enrichment_shift_balance
        where book = @book and plant = @plant and shift = @shift and ore_type = @oreType order by revision desc limit 1
        """;

    // A shift is written with its day first, so that its text lies between the days.
    private const string SelectSpan =
        """
        select b.shift as Shift, b.ore_type as OreType, b.revision as Revision, b.feed_mg as Feed, b.concentrate_mg as Concentrate, b.stack as Stack,
               b.facility as Facility, b.metals as Metals, b.book_above_assay as AboveAssay, b.actor as Actor, b.entry as Entry
        from enrichment_shift_balance b
        where b.book = @book and b.plant = @plant and b.shift >= @first and b.shift < @end and (@oreType is null or b.ore_type = @oreType)
            and b.revision = (
                select max(m.revision) from enrichment_shift_balance m
                where m.book = @book and m.plant = b.plant and m.shift = b.shift and m.ore_type = b.ore_type)
        order by b.shift, b.ore_type
        """;

    private const string Insert =
        """
        insert into enrichment_shift_balance (book, plant, shift, ore_type, revision, feed_mg, concentrate_mg, stack, facility, metals, book_above_assay, actor, entry)
        values (@book, @plant, @shift, @oreType, @revision, @feed, @concentrate, @stack, @facility, @metals, @aboveAssay, @actor, @entry)
        """;

    public static async Task<ShiftBalance?> FindAsync(
        StoreSession session, Code book, Code plant, Shift shift, Code oreType, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<Row>(
            SelectLatest,
            new { book = book.Value, plant = plant.Value, shift = shift.ToString(), oreType = oreType.Value },
            cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : Of(book, plant, shift, oreType, rows[0]);
    }

    /// <summary>The latest revisions of a span of days, by shift and type of ore.</summary>
    public static async Task<IReadOnlyList<ShiftBalance>> ListAsync(
        StoreSession session, Code book, Code plant, Code? oreType, ProductionDay first, ProductionDay last, CancellationToken cancellationToken) =>
        (await session.QueryAsync<Row>(
            SelectSpan,
            new { book = book.Value, plant = plant.Value, first = first.ToString(), end = last.Next.ToString(), oreType = oreType?.Value },
            cancellationToken).ConfigureAwait(false))
        .ConvertAll(row => Of(book, plant, Shift.Parse(row.Shift), Code.Parse(row.OreType), row));

    public static Task InsertAsync(UnitOfWork unitOfWork, ShiftBalance balance, CancellationToken cancellationToken)
    {
        var totals = balance.Recorded;
        return unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = totals.Book.Value,
                plant = totals.Plant.Value,
                shift = totals.Shift.ToString(),
                oreType = totals.OreType.Value,
                revision = (long)balance.Revision,
                feed = totals.Feed.Milligrams,
                concentrate = totals.Concentrate?.Milligrams,
                stack = totals.Stack.Value,
                facility = totals.TailingsFacility.Value,
                metals = string.Join(';', totals.Metals.Select(Text)),
                aboveAssay = string.Join(';', balance.Metals.Select(metal => Number(metal.BookAboveAssay.Milligrams))),
                actor = balance.Actor.Value,
                entry = balance.Entry,
            },
            cancellationToken);
    }

    private static ShiftBalance Of(Code book, Code plant, Shift shift, Code oreType, Row row)
    {
        var totals = new RecordShiftBalance
        {
            Book = book,
            Plant = plant,
            Shift = shift,
            OreType = oreType,
            Feed = Mass.FromMilligrams(row.Feed),
            Metals = [.. row.Metals.Split(';').Select(Metal)],
            Concentrate = row.Concentrate is { } concentrate ? Mass.FromMilligrams(concentrate) : null,
            Stack = Code.Parse(row.Stack),
            TailingsFacility = Code.Parse(row.Facility),
        };
        var above = row.AboveAssay.Split(';').Select(text => Mass.FromMilligrams(Number(text))).ToArray();
        var balance = ShiftBalanceRules.Of(totals);
        return balance with
        {
            Revision = (int)row.Revision,
            Metals = [.. balance.Metals.Select((metal, i) => metal with { BookAboveAssay = above[i] })],
            Actor = Code.Parse(row.Actor),
            Entry = row.Entry,
        };
    }

    private static string Text(AssayedMetal metal) =>
        $"{metal.Element} {MeasuredGrades.Text(metal.Feed)} {MeasuredGrades.Text(metal.Concentrate)} {MeasuredGrades.Text(metal.Tailings)}";

    private static AssayedMetal Metal(string text)
    {
        var parts = text.Split(' ');
        return new AssayedMetal
        {
            Element = Code.Parse(parts[0]),
            Feed = MeasuredGrades.Of(parts.AsSpan(1, 3)),
            Concentrate = MeasuredGrades.Of(parts.AsSpan(4, 3)),
            Tailings = MeasuredGrades.Of(parts.AsSpan(7, 3)),
        };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row
    {
        public string Shift { get; init; } = "";
        public string OreType { get; init; } = "";
        public long Revision { get; init; }
        public long Feed { get; init; }
        public long? Concentrate { get; init; }
        public string Stack { get; init; } = "";
        public string Facility { get; init; } = "";
        public string Metals { get; init; } = "";
        public string AboveAssay { get; init; } = "";
        public string Actor { get; init; } = "";
        public long Entry { get; init; }
    }
}
