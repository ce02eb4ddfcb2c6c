using Kazakhmys.Erp.Data.Stores;
using Kazakhmys.Erp.Kernel.Calendars;
using Kazakhmys.Erp.Kernel.Codes;
using Kazakhmys.Erp.Kernel.Quantities;
using Kazakhmys.Erp.MetalAccounting.Closes;
using NodaTime;

namespace Kazakhmys.Erp.MetalAccounting.Restatements;

/// <summary>Restatements in the database.</summary>
internal static class RestatementStore
{
    private const string SelectHeads =
        """
        select r.number, r.revision, r.booked_on as BookedOn, r.reason, r.runs, r.actor, r.recorded_at as RecordedAt,
               c.first_day as FirstDay, c.end_day as EndDay
        from metal_restatement r join metal_close c on c.book = r.book and c.period = r.period and c.revision = r.revision
        where r.book = @book and r.period = @period order by r.number
        """;

    private const string SelectFlows =
        """
        select number, flowsheet, stream, component, from_account as FromAccount, to_account as ToAccount, before, moved, standard, adjusts, entry
        from metal_restatement_flow where book = @book and period = @period
        order by number, flowsheet, stream, component, from_account, to_account
        """;

    private const string SelectStocks =
        """
        select number, flowsheet, area, component, account, unaccounted, before, counted, moved, adjusts, entry
        from metal_restatement_stock where book = @book and period = @period
        order by number, flowsheet, area, component, account
        """;

    private const string InsertHead =
        """
        insert into metal_restatement (book, period, number, revision, booked_on, reason, runs, actor, recorded_at)
        values (@book, @period, @number, @revision, @bookedOn, @reason, @runs, @actor, @now)
        """;

    private const string InsertFlow =
        """
        insert into metal_restatement_flow
            (book, period, number, flowsheet, stream, component, from_account, to_account, before, moved, standard, adjusts, entry)
        values (@book, @period, @number, @flowsheet, @stream, @component, @from, @to, @before, @moved, @standard, @adjusts, @entry)
        """;

    private const string InsertStock =
        """
        insert into metal_restatement_stock
            (book, period, number, flowsheet, area, component, account, unaccounted, before, counted, moved, adjusts, entry)
        values (@book, @period, @number, @flowsheet, @area, @component, @account, @unaccounted, @before, @counted, @moved, @adjusts, @entry)
        """;

    public static async Task<IReadOnlyList<Restatement>> ListAsync(StoreSession session, Code book, Code period, CancellationToken cancellationToken)
    {
        var which = new { book = book.Value, period = period.Value };
        var flows = (await session.QueryAsync<FlowRow>(SelectFlows, which, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Number);
        var stocks = (await session.QueryAsync<StockRow>(SelectStocks, which, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.Number);
        return
        [
            .. (await session.QueryAsync<HeadRow>(SelectHeads, which, cancellationToken).ConfigureAwait(false)).Select(row => new Restatement
            {
                Close = new CloseId { Book = book, Period = period, Revision = (int)row.Revision },
                Period = Kernel.Calendars.Period.Between(
                    period, ProductionDay.FromNumber(row.FirstDay).Date, ProductionDay.FromNumber(row.EndDay).Date),
                Number = (int)row.Number,
                BookedOn = ProductionDay.FromNumber(row.BookedOn),
                Reason = row.Reason,
                Runs = [.. row.Runs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Code.Parse)],
                Flows = [.. flows[row.Number].Select(flow => flow.Of())],
                Stocks = [.. stocks[row.Number].Select(stock => stock.Of())],
                Actor = Code.Parse(row.Actor),
                RecordedAt = Instant.FromUnixTimeTicks(row.RecordedAt),
            }),
        ];
    }

    public static async Task InsertAsync(UnitOfWork unitOfWork, Restatement restated, CancellationToken cancellationToken)
    {
        var (book, period, number) = (restated.Close.Book.Value, restated.Close.Period.Value, (long)restated.Number);
        await unitOfWork.ExecuteAsync(InsertHead, new
        {
            book, period, number, revision = (long)restated.Close.Revision, bookedOn = restated.BookedOn.Number, reason = restated.Reason,
            runs = string.Join('\n', restated.Runs), actor = restated.Actor.Value, now = restated.RecordedAt.ToUnixTimeTicks(),
        }, cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertFlow, restated.Flows.Select(flow => new
        {
            book, period, number, flowsheet = flow.Flowsheet.Value, stream = flow.Stream.Value, component = flow.Component.Value, from = flow.From.Value,
            to = flow.To.Value, before = flow.Before.Milligrams, moved = flow.Moved.Milligrams, standard = flow.Standard?.Milligrams,
            adjusts = flow.Adjusts, entry = flow.Entry,
        }).ToList(), cancellationToken).ConfigureAwait(false);
        await unitOfWork.ExecuteAsync(InsertStock, restated.Stocks.Select(stock => new
        {
            book, period, number, flowsheet = stock.Flowsheet.Value, area = stock.Area.Value, component = stock.Component.Value,
            account = stock.Account.Value, unaccounted = stock.Unaccounted.Value, before = stock.Before.Milligrams, counted = stock.Counted.Milligrams,
            moved = stock.ToUnaccounted.Milligrams, adjusts = stock.Adjusts, entry = stock.Entry,
        }).ToList(), cancellationToken).ConfigureAwait(false);
    }

    private sealed class HeadRow
    {
        public long Number { get; init; }

        public long Revision { get; init; }

        public long BookedOn { get; init; }

        public long FirstDay { get; init; }

        public long EndDay { get; init; }

        public string Reason { get; init; } = "";

        public string Runs { get; init; } = "";

        public string Actor { get; init; } = "";

        public long RecordedAt { get; init; }
    }

    private sealed class FlowRow
    {
        public long Number { get; init; }

        public string Flowsheet { get; init; } = "";

        public string Stream { get; init; } = "";

        public string Component { get; init; } = "";

        public string FromAccount { get; init; } = "";

        public string ToAccount { get; init; } = "";

        public long Before { get; init; }

        public long Moved { get; init; }

        public long? Standard { get; init; }

        public long Adjusts { get; init; }

        public long Entry { get; init; }

        public RestatedFlow Of() => new()
        {
            Flowsheet = Code.Parse(Flowsheet), Stream = Code.Parse(Stream), Component = Code.Parse(Component), From = Code.Parse(FromAccount),
            To = Code.Parse(ToAccount), Before = Mass.FromMilligrams(Before), Moved = Mass.FromMilligrams(Moved),
            Standard = Standard is { } known ? Mass.FromMilligrams(known) : null, Adjusts = Adjusts, Entry = Entry,
        };
    }

    private sealed class StockRow
    {
        public long Number { get; init; }

        public string Flowsheet { get; init; } = "";

        public string Area { get; init; } = "";

        public string Component { get; init; } = "";

        public string Account { get; init; } = "";

        public string Unaccounted { get; init; } = "";

        public long Before { get; init; }

        public long Counted { get; init; }

        public long Moved { get; init; }

        public long Adjusts { get; init; }

        public long Entry { get; init; }

        public RestatedStock Of() => new()
        {
            Flowsheet = Code.Parse(Flowsheet), Area = Code.Parse(Area), Component = Code.Parse(Component), Account = Code.Parse(Account),
            Unaccounted = Code.Parse(Unaccounted), Before = Mass.FromMilligrams(Before), Counted = Mass.FromMilligrams(Counted),
            ToUnaccounted = Mass.FromMilligrams(Moved), Adjusts = Adjusts, Entry = Entry,
        };
    }
}
