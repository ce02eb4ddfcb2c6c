using System.Globalization;
using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;

namespace Kazakhmys.Erp.Enrichment.FinalBalances;

/// <summary>The table <c>enrichment_final_balance</c>.</summary>
internal static class FinalBalanceStore
{
    private const string SelectLatest =
        """
        select revision as Revision, first_day as FirstDay, end_day as EndDay, run as Run, stack as Stack, facility as Facility, booked_on as BookedOn,
               flows as Flows, provisional as Provisional, entry as Entry, actor as Actor
        from enrichment_final_balance
        where book = @book and plant = @plant and period = @period and ore_type = @oreType order by revision desc limit 1
        """;

    private const string Insert =
        """
        insert into enrichment_final_balance (book, plant, period, ore_type, revision, first_day, end_day, run, stack, facility, booked_on, flows,
            provisional, entry, actor)
        values (@book, @plant, @period, @oreType, @revision, @firstDay, @endDay, @run, @stack, @facility, @bookedOn, @flows, @provisional, @entry, @actor)
        """;

    public static async Task<FinalBalance?> FindAsync(
        StoreSession session, Code book, Code plant, Code period, Code oreType, CancellationToken cancellationToken) =>
        (await session
            .QueryAsync<Row>(
                SelectLatest,
                new { book = book.Value, plant = plant.Value, period = period.Value, oreType = oreType.Value },
                cancellationToken).ConfigureAwait(false))
        .Select(row => Of(book, plant, period, oreType, row)).SingleOrDefault();

    public static Task InsertAsync(UnitOfWork unitOfWork, FinalBalance balance, CancellationToken cancellationToken)
    {
        var final = balance.Recorded;
        return unitOfWork.ExecuteAsync(
            Insert,
            new
            {
                book = final.Book.Value,
                plant = final.Plant.Value,
                period = final.Period.Code.Value,
                oreType = final.OreType.Value,
                revision = (long)balance.Revision,
                firstDay = final.Period.First.Number,
                endDay = final.Period.End.Number,
                run = final.Run,
                stack = final.Stack.Value,
                facility = final.TailingsFacility.Value,
                bookedOn = final.BookedOn?.Number,
                flows = string.Join(';', final.Flows.Select(Text)),
                provisional = string.Join(';', balance.Differences.Select(Provisional)),
                entry = balance.Entry,
                actor = balance.Actor.Value,
            },
            cancellationToken);
    }

    private static string Text(FinalFlow flow) => $"{flow.Commodity} {Text(flow.Feed)} {Text(flow.Concentrate)} {Text(flow.Tailings)}";

    private static string Text(Measured<Mass> mass) =>
        string.Create(CultureInfo.InvariantCulture, $"{mass.Value.Milligrams} {mass.StandardUncertainty.Milligrams}");

    private static string Provisional(FlowDifference difference) => string.Create(
        CultureInfo.InvariantCulture,
        $"{difference.ProvisionalFeed.Milligrams} {difference.ProvisionalConcentrate.Milligrams} {difference.ProvisionalTailings.Milligrams}");

    private static FinalBalance Of(Code book, Code plant, Code period, Code oreType, Row row)
    {
        FinalFlow[] flows = [.. row.Flows.Split(';').Select(Flow)];
        var provisional = row.Provisional.Split(';');
        return new FinalBalance
        {
            Recorded = new RecordFinalBalance
            {
                Book = book,
                Plant = plant,
                Period = Period.Between(period, ProductionDay.FromNumber(row.FirstDay).Date, ProductionDay.FromNumber(row.EndDay).Date),
                OreType = oreType,
                Run = row.Run,
                Flows = flows,
                Stack = Code.Parse(row.Stack),
                TailingsFacility = Code.Parse(row.Facility),
                BookedOn = row.BookedOn is { } day ? ProductionDay.FromNumber(day) : null,
                Replaces = (int)row.Revision - 1,
            },
            Revision = (int)row.Revision,
            Differences = [.. flows.Select((flow, i) => Difference(flow, provisional[i].Split(' ')))],
            Entry = row.Entry,
            Actor = Code.Parse(row.Actor),
        };
    }

    private static FinalFlow Flow(string text)
    {
        var parts = text.Split(' ');
        return new FinalFlow
        {
            Commodity = Code.Parse(parts[0]),
            Feed = Measured(parts.AsSpan(1, 2)),
            Concentrate = Measured(parts.AsSpan(3, 2)),
            Tailings = Measured(parts.AsSpan(5, 2)),
        };
    }

    private static FlowDifference Difference(FinalFlow flow, string[] parts) => new()
    {
        Final = flow, ProvisionalFeed = MassOf(parts[0]), ProvisionalConcentrate = MassOf(parts[1]), ProvisionalTailings = MassOf(parts[2]),
    };

    private static Measured<Mass> Measured(ReadOnlySpan<string> parts) => new(MassOf(parts[0]), MassOf(parts[1]), MeasurementStatus.Final);

    private static Mass MassOf(string text) => Mass.FromMilligrams(long.Parse(text, CultureInfo.InvariantCulture));

    private sealed record Row
    {
        public long Revision { get; init; }
        public long FirstDay { get; init; }
        public long EndDay { get; init; }
        public string Run { get; init; } = "";
        public string Stack { get; init; } = "";
        public string Facility { get; init; } = "";
        public long? BookedOn { get; init; }
        public string Flows { get; init; } = "";
        public string Provisional { get; init; } = "";
        public long Entry { get; init; }
        public string Actor { get; init; } = "";
    }
}
