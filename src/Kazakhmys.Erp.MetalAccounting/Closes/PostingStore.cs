using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Adjustments;

namespace Kazakhmys.Erp.MetalAccounting.Closes;

/// <summary>What a close adjusted, in the database.</summary>
internal static class PostingStore
{
    private const string SelectFlows =
        """
        select flowsheet, stream, component, from_account as FromAccount, to_account as ToAccount, booked, moved, standard, entry
        from metal_close_flow where book = @book and period = @period and revision = @revision
        order by flowsheet, stream, component, from_account, to_account
        """;

    private const string InsertFlow =
        """
        insert into metal_close_flow
            (book, period, revision, flowsheet, stream, component, from_account, to_account, booked, moved, standard, entry)
        values (@book, @period, @revision, @flowsheet, @stream, @component, @from, @to, @booked, @moved, @standard, @entry)
        """;

    private const string SelectStocks =
        """
        select flowsheet, area, component, account, unaccounted, stream, booked, counted, standard, assertion, entry
        from metal_close_stock where book = @book and period = @period and revision = @revision
        order by flowsheet, area, component, account
        """;

    private const string InsertStock =
        """
        insert into metal_close_stock
            (book, period, revision, flowsheet, area, component, account, unaccounted, stream, booked, counted, standard, assertion,
             entry)
        values (@book, @period, @revision, @flowsheet, @area, @component, @account, @unaccounted, @stream, @booked, @counted, @standard, @assertion, @entry)
        """;

    private const string SelectCorrelations =
        """
        select flowsheet, first_stream as FirstStream, second_stream as SecondStream, coefficient
        from metal_close_correlation where book = @book and period = @period and revision = @revision and component = @component
        order by flowsheet, first_stream, second_stream
        """;

    private const string InsertCorrelation =
        """
        insert into metal_close_correlation (book, period, revision, flowsheet, component, first_stream, second_stream, coefficient)
        values (@book, @period, @revision, @flowsheet, @component, @first, @second, @coefficient)
        """;

    public static Task InsertAsync(
        UnitOfWork unitOfWork, CloseId id, IReadOnlyList<(FlowAdjustment Flow, long Entry)> flows, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertFlow, flows.Select(each => new
        {
            book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, flowsheet = each.Flow.Flowsheet.Value,
            stream = each.Flow.Stream.Value, component = each.Flow.Component.Value, from = each.Flow.From.Value, to = each.Flow.To.Value,
            booked = each.Flow.Booked.Milligrams, moved = each.Flow.Moved.Milligrams, standard = each.Flow.Standard?.Milligrams, entry = each.Entry,
        }).ToList(), cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, CloseId id, IReadOnlyList<(StockAdjustment Stock, long Assertion, long Entry)> stocks, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertStock, stocks.Select(each => new
        {
            book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, flowsheet = each.Stock.Flowsheet.Value,
            area = each.Stock.Area.Value, component = each.Stock.Component.Value, account = each.Stock.Account.Value,
            unaccounted = each.Stock.Unaccounted.Value, stream = each.Stock.Stream?.Value, booked = each.Stock.Book.Milligrams, counted = each.Stock.Counted.Milligrams,
            standard = each.Stock.Standard?.Milligrams, assertion = each.Assertion, entry = each.Entry,
        }).ToList(), cancellationToken);

    public static Task InsertAsync(
        UnitOfWork unitOfWork, CloseId id, IReadOnlyList<StreamCorrelation> correlations, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(InsertCorrelation, correlations.Select(each => new
        {
            book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, flowsheet = each.Flowsheet.Value,
            component = each.Component.Value, first = each.First.Value, second = each.Second.Value, coefficient = each.Coefficient.PartsPerTrillion,
        }).ToList(), cancellationToken);

    public static async Task<IReadOnlyList<(FlowAdjustment Flow, long Entry)>> FlowsAsync(
        StoreSession session, CloseId id, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<FlowRow>(SelectFlows, Which(id), cancellationToken).ConfigureAwait(false)).Select(row => (row.Of(), row.Entry))];

    public static async Task<IReadOnlyList<(StockAdjustment Stock, long Assertion, long Entry)>> StocksAsync(
        StoreSession session, CloseId id, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<StockRow>(SelectStocks, Which(id), cancellationToken).ConfigureAwait(false)).Select(row => (row.Of(), row.Assertion, row.Entry))];

    public static async Task<IReadOnlyList<StreamCorrelation>> CorrelationsAsync(
        StoreSession session, CloseId id, Code component, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<CorrelationRow>(
            SelectCorrelations,
            new { book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision, component = component.Value },
            cancellationToken).ConfigureAwait(false)).Select(row => new StreamCorrelation(
                Code.Parse(row.Flowsheet), component, Code.Parse(row.FirstStream), Code.Parse(row.SecondStream), Ratio.FromPartsPerTrillion(row.Coefficient))),
    ];

    private static object Which(CloseId id) => new { book = id.Book.Value, period = id.Period.Value, revision = (long)id.Revision };

    private sealed class FlowRow
    {
        public string Flowsheet { get; init; } = "";

        public string Stream { get; init; } = "";

        public string Component { get; init; } = "";

        public string FromAccount { get; init; } = "";

        public string ToAccount { get; init; } = "";

        public long Booked { get; init; }

        public long Moved { get; init; }

        public long? Standard { get; init; }

        public long Entry { get; init; }

        public FlowAdjustment Of() => new()
        {
            Flowsheet = Code.Parse(Flowsheet), Stream = Code.Parse(Stream), Component = Code.Parse(Component), From = Code.Parse(FromAccount),
            To = Code.Parse(ToAccount), Booked = Mass.FromMilligrams(Booked), Moved = Mass.FromMilligrams(Moved),
            Standard = Standard is { } known ? Mass.FromMilligrams(known) : null,
        };
    }

    private sealed class StockRow
    {
        public string Flowsheet { get; init; } = "";

        public string Area { get; init; } = "";

        public string Component { get; init; } = "";

        public string Account { get; init; } = "";

        public string Unaccounted { get; init; } = "";

        public string? Stream { get; init; }

        public long Booked { get; init; }

        public long Counted { get; init; }

        public long? Standard { get; init; }

        public long Assertion { get; init; }

        public long Entry { get; init; }

        public StockAdjustment Of() => new()
        {
            Flowsheet = Code.Parse(Flowsheet), Area = Code.Parse(Area), Component = Code.Parse(Component), Account = Code.Parse(Account),
            Unaccounted = Code.Parse(Unaccounted), Stream = Stream is { } stream ? Code.Parse(stream) : null, Book = Mass.FromMilligrams(Booked), Counted = Mass.FromMilligrams(Counted),
            Standard = Standard is { } known ? Mass.FromMilligrams(known) : null,
        };
    }

    private sealed class CorrelationRow
    {
        public string Flowsheet { get; init; } = "";

        public string FirstStream { get; init; } = "";

        public string SecondStream { get; init; } = "";

        public long Coefficient { get; init; }
    }
}
