using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Period = Kazakhmys.Erp.Kernel.Calendars.Period;

namespace Kazakhmys.Erp.Enrichment.PeriodBalances;

/// <summary>The table <c>enrichment_period_balance</c>.</summary>
internal static class PeriodBalanceStore
{
    private const string SelectLatest =
        """
        select revision as Revision, first_day as FirstDay, end_day as EndDay, processed_mg as Processed, processed_half_width_mg as HalfWidth,
               concentrate_mg as Concentrate, stack as Stack, facility as Facility, metals as Metals, book_above_assay as AboveAssay,
               actor as Actor, entry as Entry
        from enrichment_period_balance
        where book = @book and plant = @plant and period = @period and ore_type = @oreType order by revision desc limit 1
        """;

    private const string Insert =
        """
        insert into enrichment_period_balance (book, plant, period, ore_type, revision, first_day, end_day, processed_mg, processed_half_width_mg,
            concentrate_mg, stack, facility, metals, book_above_assay, actor, entry)
        values (@book, @plant, @period, @oreType, @revision, @firstDay, @endDay, @processed, @halfWidth,
            @concentrate, @stack, @facility, @metals, @aboveAssay, @actor, @entry)
        """;

    public static async Task<PeriodBalance?> FindAsync(
        StoreSession session, Code book, Code plant, Code period, Code oreType, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<Row>(
            SelectLatest,
            new { book = book.Value, plant = plant.Value, period = period.Value, oreType = oreType.Value },
            cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : Of(book, plant, period, oreType, rows[0]);
    }

    public static Task InsertAsync(UnitOfWork unitOfWork, PeriodBalance balance, CancellationToken cancellationToken)
    {
        var totals = balance.Recorded;
        return unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = totals.Book.Value,
                plant = totals.Plant.Value,
                period = totals.Period.Code.Value,
                oreType = totals.OreType.Value,
                revision = (long)balance.Revision,
                firstDay = totals.Period.First.Number,
                endDay = totals.Period.End.Number,
                processed = totals.Processed.Milligrams,
                halfWidth = totals.ProcessedHalfWidth.Milligrams,
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

    private static PeriodBalance Of(Code book, Code plant, Code period, Code oreType, Row row)
    {
        var totals = new RecordPeriodBalance
        {
            Book = book,
            Plant = plant,
            Period = Period.Between(
                period, ProductionDay.FromNumber(row.FirstDay).Date, ProductionDay.FromNumber(row.EndDay).Date),
            OreType = oreType,
            Processed = Mass.FromMilligrams(row.Processed),
            ProcessedHalfWidth = Mass.FromMilligrams(row.HalfWidth),
            Metals = [.. row.Metals.Split(';').Select(Metal)],
            Concentrate = row.Concentrate is { } concentrate ? Mass.FromMilligrams(concentrate) : null,
            Stack = Code.Parse(row.Stack),
            TailingsFacility = Code.Parse(row.Facility),
        };
        var above = row.AboveAssay.Split(';').Select(text => Mass.FromMilligrams(Number(text))).ToArray();
        return new PeriodBalance
        {
            Recorded = totals,
            Revision = (int)row.Revision,
            Metals = [.. totals.Metals.Select((metal, i) => PeriodBalanceRules.Of(totals, metal) with { BookAboveAssay = above[i] })],
            Flags = [],
            Actor = Code.Parse(row.Actor),
            Entry = row.Entry,
        };
    }

    private static string Text(PeriodMetal metal) => string.Create(
        CultureInfo.InvariantCulture,
        $"{metal.Element} {metal.FeedGrade.PartsPerTrillion} {metal.FeedGradeHalfWidth.PartsPerTrillion} {metal.InConcentrate.Milligrams} {metal.InConcentrateHalfWidth.Milligrams}");

    private static PeriodMetal Metal(string text)
    {
        var parts = text.Split(' ');
        return new PeriodMetal
        {
            Element = Code.Parse(parts[0]),
            FeedGrade = Grade.FromPartsPerTrillion(Number(parts[1])),
            FeedGradeHalfWidth = Grade.FromPartsPerTrillion(Number(parts[2])),
            InConcentrate = Mass.FromMilligrams(Number(parts[3])),
            InConcentrateHalfWidth = Mass.FromMilligrams(Number(parts[4])),
        };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Row
    {
        public long Revision { get; init; }
        public long FirstDay { get; init; }
        public long EndDay { get; init; }
        public long Processed { get; init; }
        public long HalfWidth { get; init; }
        public long? Concentrate { get; init; }
        public string Stack { get; init; } = "";
        public string Facility { get; init; } = "";
        public string Metals { get; init; } = "";
        public string AboveAssay { get; init; } = "";
        public string Actor { get; init; } = "";
        public long Entry { get; init; }
    }
}
