using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Unaccounted;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What was unaccounted in each close, in the database.</summary>
internal static class UnaccountedStore
{
    private const string Columns =
        """
        select u.flowsheet, u.area, u.component, u.posted, u.measured, u.standard, u.score, u.allowed, u.cusum_high as CusumHigh,
               u.cusum_low as CusumLow, u.high_run as HighRun, u.low_run as LowRun, u.signal, u.posted_worth as PostedWorth,
               u.measured_worth as MeasuredWorth, u.currency
        from metal_close_unaccounted u
        """;

    private const string Select =
        Columns + " where u.book = @book and u.period = @period and u.revision = @revision order by u.flowsheet, u.area, u.component";

    // Sums run on over a period whose score was not known; the latest revision of each period counts.
    private const string SelectBefore =
        Columns
        + """
           join metal_close c on c.book = u.book and c.period = u.period and c.revision = u.revision
          where u.book = @book and c.first_day < @first and u.cusum_high is not null
              and not exists (select 1 from metal_close_abandonment a where a.book = c.book and a.period = c.period and a.revision = c.revision)
              and not exists (select 1 from metal_close_step s where s.book = c.book and s.period = c.period and s.revision > c.revision and s.step = 5)
          order by c.first_day
          """;

    private const string Insert =
        """
        insert into metal_close_unaccounted
            (book, period, revision, flowsheet, area, component, posted, measured, standard, score, allowed, cusum_high, cusum_low, high_run, low_run,
             signal, posted_worth, measured_worth, currency)
        values (@book, @period, @revision, @flowsheet, @area, @component, @posted, @measured, @standard, @score, @allowed, @high, @low, @highRun, @lowRun,
             @signal, @postedWorth, @measuredWorth, @currency)
        """;

    public static Task InsertAsync(UnitOfWork unitOfWork, CloseId id, IReadOnlyList<UnaccountedLine> lines, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(Insert, lines.Select(line => new
        {
            book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, flowsheet = line.Flowsheet.Value, area = line.Area.Value,
            component = line.Metal.Value, posted = line.Posted.Milligrams, measured = line.Measured?.Milligrams, standard = line.Standard?.Milligrams,
            score = line.Score?.PartsPerTrillion, allowed = line.Limit?.Milligrams, high = line.Cusum?.High.PartsPerTrillion,
            low = line.Cusum?.Low.PartsPerTrillion, highRun = (long?)line.Cusum?.HighRun, lowRun = (long?)line.Cusum?.LowRun,
            signal = line.Cusum is { } cusum ? (cusum.IsSignal ? 1L : 0L) : (long?)null, postedWorth = line.PostedWorth?.Hundredths,
            measuredWorth = line.MeasuredWorth?.Hundredths, currency = line.PostedWorth?.Currency.Value,
        }).ToList(), cancellationToken);

    public static async Task<IReadOnlyList<UnaccountedLine>> ListAsync(StoreSession session, CloseId id, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<LineRow>(
            Select, new { book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision }, cancellationToken).ConfigureAwait(false))
            .Select(row => row.Of()),
    ];

    /// <summary>The sums of each area as they stood before a day.</summary>
    public static async Task<IReadOnlyDictionary<(Code Flowsheet, Code Area, Code Component), CusumPoint>> BeforeAsync(
        StoreSession session, Code book, ProductionDay first, CancellationToken cancellationToken)
    {
        var points = new Dictionary<(Code, Code, Code), CusumPoint>();
        foreach (var row in await session.QueryAsync<LineRow>(SelectBefore, new { book = book.Value, first = first.Number }, cancellationToken).ConfigureAwait(false))
        {
            var line = row.Of();
            points[(line.Flowsheet, line.Area, line.Metal)] = line.Cusum!;
        }
        return points;
    }

    private sealed class LineRow
    {
        public string Flowsheet { get; init; } = "";

        public string Area { get; init; } = "";

        public string Component { get; init; } = "";

        public long Posted { get; init; }

        public long? Measured { get; init; }

        public long? Standard { get; init; }

        public long? Score { get; init; }

        public long? Allowed { get; init; }

        public long? CusumHigh { get; init; }

        public long? CusumLow { get; init; }

        public long? HighRun { get; init; }

        public long? LowRun { get; init; }

        public long? Signal { get; init; }

        public long? PostedWorth { get; init; }

        public long? MeasuredWorth { get; init; }

        public string? Currency { get; init; }

        public UnaccountedLine Of() => new()
        {
            Flowsheet = Code.Parse(Flowsheet),
            Area = Code.Parse(Area),
            Metal = Code.Parse(Component),
            Posted = Mass.FromMilligrams(Posted),
            Measured = MassOf(Measured),
            Standard = MassOf(Standard),
            Score = Score is { } score ? Ratio.FromPartsPerTrillion(score) : null,
            Limit = MassOf(Allowed),
            Cusum = CusumHigh is not { } high ? null : new CusumPoint
            {
                High = Ratio.FromPartsPerTrillion(high), Low = Ratio.FromPartsPerTrillion(CusumLow!.Value), HighRun = (int)HighRun!.Value,
                LowRun = (int)LowRun!.Value, IsSignal = Signal == 1,
            },
            PostedWorth = MoneyOf(PostedWorth),
            MeasuredWorth = MoneyOf(MeasuredWorth),
        };

        private static Mass? MassOf(long? milligrams) => milligrams is { } known ? Mass.FromMilligrams(known) : null;

        private Money? MoneyOf(long? hundredths) => hundredths is { } known ? Money.FromHundredths(known, Code.Parse(Currency!)) : null;
    }
}
