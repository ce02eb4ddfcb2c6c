using Kazakhmys.Erp.Data.Outbox;
using Kazakhmys.Erp.Kernel.Identities;
using Kazakhmys.Erp.Kernel.Violations;
using Kazakhmys.Erp.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kazakhmys.Erp.Data.Tests;

public abstract class OutboxContract(TestEngine engine) : StoreContract(engine)
{
    private const string Approved = "mines.shift-report.approved";

    [Fact]
    public async Task Events_are_numbered_per_book_without_gaps()
    {
        Assert.Equal(1, (await AppendAsync("zhz")).Sequence);
        Assert.Equal(1, (await AppendAsync("blk")).Sequence);
        await using (var dropped = await Store.BeginAsync())
            await Host.GetRequiredService<IOutbox>().AppendAsync(Event("zhz"), dropped);
        Assert.Equal(2, (await AppendAsync("zhz")).Sequence);
    }

    [Fact]
    public async Task Each_handler_gets_every_event_it_wants_in_order_and_whole()
    {
        var (all, some) = (new Recorder("all"), new Recorder("some", Approved));
        var sent = new List<ErpEvent>
        {
            await AppendAsync("zhz"), await AppendAsync("zhz", "mines.shift-report.corrected"), await AppendAsync("zhz"), await AppendAsync("blk"),
        };
        var dispatch = await Dispatcher(all, some).DispatchAsync();
        Assert.Equal((7, 0), (dispatch.Handled, dispatch.Failed));
        Assert.Equal(sent.OrderBy(e => e.Book).ThenBy(e => e.Sequence), all.Handled.OrderBy(e => e.Book).ThenBy(e => e.Sequence));
        Assert.Equal([1, 3], some.Handled.Where(e => e.Book == "zhz").Select(e => e.Sequence));
        Assert.Equal(0, (await Dispatcher(all, some).DispatchAsync()).Handled);
    }

    [Fact]
    public async Task More_events_than_a_page_arrive_in_order()
    {
        await Store.WriteAsync(null, async unitOfWork =>
        {
            for (var i = 0; i < 600; i++)
                await Host.GetRequiredService<IOutbox>().AppendAsync(Event("zhz", i % 100 == 0 ? Approved : "rail.train.departed"), unitOfWork);
        });
        var some = new Recorder("some", Approved);
        await Dispatcher(some).DispatchAsync();
        Assert.Equal([1, 101, 201, 301, 401, 501], some.Handled.Select(e => e.Sequence));
        Assert.Equal(600, Assert.Single(await Dispatcher().StatusAsync()).Handled);
    }

    [Fact]
    public async Task A_handler_that_fails_stops_only_itself_in_its_book_and_goes_on_when_it_can()
    {
        foreach (var book in new[] { "zhz", "zhz", "zhz", "blk" })
            await AppendAsync(book);
        var (good, bad) = (new Recorder("good"), new Recorder("bad") { Fails = e => e is { Book: "zhz", Sequence: 2 } });
        var dispatcher = Dispatcher(bad, good);
        Assert.Equal((6, 1), await CountsAsync(dispatcher));
        Assert.Equal((0, 1), await CountsAsync(dispatcher));
        var stopped = Assert.Single(await dispatcher.StatusAsync(), s => s.Attempts > 0);
        Assert.Equal(("zhz", "bad", 1L, 3L, 2L), (stopped.Book, stopped.Handler, stopped.Handled, stopped.Head, stopped.Attempts));
        Assert.Equal("System.TimeoutException: later", stopped.LastError);
        Assert.Equal(Database.Clock.GetCurrentInstant(), stopped.FailedAt);
        bad.Fails = _ => false;
        Assert.Equal((2, 0), await CountsAsync(dispatcher));
        Assert.Equal([1, 2, 3], bad.Handled.Where(e => e.Book == "zhz").Select(e => e.Sequence));
        Assert.All(await dispatcher.StatusAsync(), s => Assert.Equal((0L, null), (s.Attempts, s.LastError)));
    }

    [Fact]
    public async Task A_refusal_is_recorded_by_its_code()
    {
        await AppendAsync("zhz");
        var refusing = new Recorder("refusing") { Refusal = new ValidationFailedException(DataViolations.BackupExists.At("", "x")) };
        await Dispatcher(refusing).DispatchAsync();
        Assert.Equal("data.backup.exists", Assert.Single(await Dispatcher().StatusAsync()).LastError);
    }

    [Fact]
    public async Task An_event_whose_handling_was_cut_off_comes_again()
    {
        await AppendAsync("zhz");
        using var stop = new CancellationTokenSource();
        var cut = new Recorder("cut") { Meanwhile = stop.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Dispatcher(cut).DispatchAsync(stop.Token));
        cut.Meanwhile = null;
        await Dispatcher(cut).DispatchAsync();
        Assert.Equal([1, 1], cut.Handled.Select(e => e.Sequence));
    }

    [Fact]
    public async Task Dispatchers_of_several_hosts_lose_nothing_and_keep_the_first_coming_in_order()
    {
        for (var i = 0; i < 30; i++)
            await AppendAsync(i % 2 == 0 ? "zhz" : "blk");
        var handler = new Recorder("shared");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Dispatcher(handler).DispatchAsync())));
        await Dispatcher(handler).DispatchAsync();
        foreach (var book in new[] { "zhz", "blk" })
            Assert.Equal(
                Enumerable.Range(1, 15).Select(i => (long)i), handler.Handled.Where(e => e.Book == book).Select(e => e.Sequence).Distinct());
        Assert.All(await Dispatcher().StatusAsync(), s => Assert.Equal((15L, 15L), (s.Handled, s.Head)));
    }

    private static async Task<(int, int)> CountsAsync(IOutboxDispatcher dispatcher)
    {
        var dispatch = await dispatcher.DispatchAsync();
        return (dispatch.Handled, dispatch.Failed);
    }

    private IOutboxDispatcher Dispatcher(params IErpEventHandler[] handlers) => Database.Host(first: services =>
    {
        foreach (var handler in handlers)
            services.AddSingleton(handler);
    }).GetRequiredService<IOutboxDispatcher>();

    private Task<ErpEvent> AppendAsync(string book, string type = Approved) => Store.WriteAsync(
        null, unitOfWork => Host.GetRequiredService<IOutbox>().AppendAsync(Event(book, type), unitOfWork));

    private ErpEvent Event(string book, string type = Approved) => new()
    {
        Id = Host.GetRequiredService<IIdentities>().Next(),
        Book = book,
        Type = type,
        Version = 1,
        Payload = """{"report":"ZHZ-S#3","note":"Қойма"}""",
        OccurredAt = Database.Clock.GetCurrentInstant() - Duration.FromNanoseconds(1),
        RecordedAt = Database.Clock.GetCurrentInstant(),
    };

    private sealed class Recorder(string name, params string[] types) : IErpEventHandler
    {
        private readonly List<ErpEvent> _handled = [];

        public string Name => name;

        public IReadOnlyCollection<string> Types => types;

        public IReadOnlyList<ErpEvent> Handled
        {
            get
            {
                lock (_handled)
                    return [.. _handled];
            }
        }

        public Func<ErpEvent, bool> Fails { get; set; } = _ => false;

        public Exception? Refusal { get; init; }

        public Action? Meanwhile { get; set; }

        public Task HandleAsync(ErpEvent happened, CancellationToken cancellationToken)
        {
            if (Fails(happened))
                throw new TimeoutException("later");
            if (Refusal is not null)
                throw Refusal;
            lock (_handled)
                _handled.Add(happened);
            Meanwhile?.Invoke();
            return Task.CompletedTask;
        }
    }
}

public sealed class OutboxOnSqlite() : OutboxContract(TestEngine.Sqlite);

public sealed class OutboxOnPostgreSql() : OutboxContract(TestEngine.PostgreSql);
